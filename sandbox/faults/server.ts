/**
 * A sandbox that fails on purpose. It sits in front of its own sandbox and forwards requests that no fault strikes. For
 * the others it does what the table in faults.ts says, before or after the sandbox has processed the request. What
 * arrived, what was stored and which requests strayed is recorded, to compare with what a caller reports.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { startSandbox, type Sandbox, type SandboxOptions } from '../server';

import type { FaultRequest, Places } from './exchange';
import { FAULTS, type FaultName } from './faults';
import { recordOf, type RecordedRequest } from './recorded';
import type { FaultRule } from './rules';
import { startStrays, type StrayRequest } from './strays';
import { close, listen, passOn, readRequest } from './transport';

/** Options for starting a fault server; each has a default. */
export interface FaultServerOptions {
	/** For the sandbox behind it. */
	sandbox?: SandboxOptions;
	/** Delay between the bytes of a slow answer, in milliseconds; 5 by default. */
	dripMs?: number;
	/** How long a restart takes, in milliseconds; 200 by default. */
	downMs?: number;
}

/** A running fault server. */
export interface FaultServer {
	/** Base URL for a credential with the environment Custom; a faulty one while the rule's fault is in the URL. */
	readonly url: string;
	readonly clientId: string;
	readonly apiKey: string;
	/** Has what was really stored. */
	readonly sandbox: Sandbox;
	readonly requests: readonly RecordedRequest[];
	/** Requests that followed a redirect, or trusted a certificate that they should not have trusted. */
	readonly strays: readonly StrayRequest[];
	/** How many requests this fault struck. */
	countOf(fault: FaultName): number;
	/** Waits for a restart to end, forgets everything received and stored, and sets the rule; without one, no fault. */
	use(rule?: FaultRule): Promise<void>;
	stop(): Promise<void>;
}

/** Starts a fault server, and the sandbox behind it, on loopback. */
export async function startFaultServer(options: FaultServerOptions = {}): Promise<FaultServer> {
	const { dripMs = 5, downMs = 200 } = options;
	const [sandbox, strays] = await Promise.all([startSandbox(options.sandbox), startStrays()]);
	const requests: RecordedRequest[] = [];
	let arrived = 0;
	let rule: FaultRule | undefined;

	async function respond(request: FaultRequest, response: ServerResponse): Promise<void> {
		const name = rule === undefined || rule.match?.(request) === false ? undefined : rule.fault;
		const record = recordOf(request, name);
		requests.push(record);
		const fault = name === undefined ? undefined : FAULTS[name];
		const exchange = { request, response, places, dripMs, restart };
		if (fault?.processed === false && 'effect' in fault) return fault.effect(exchange);
		const answer = await passOn(request, sandbox.url);
		record.sandboxStatus = answer.status;
		if (fault?.processed) return fault.effect({ ...exchange, answer });
		response
			.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length })
			.end(answer.body);
	}

	const recordRedirected = strays.record('same-host');
	const server = createServer((message: IncomingMessage, response: ServerResponse) => {
		if (message.url?.startsWith('/redirected/')) return recordRedirected(message, response);
		arrived += 1;
		readRequest(message, arrived)
			.then((request) => respond(request, response))
			.catch((error: Error) => response.destroy(error));
	});
	const port = await listen(server, 0, '127.0.0.1');
	const places: Places = {
		own: `http://127.0.0.1:${port}`,
		other: strays.other,
		selfSigned: strays.selfSigned,
	};
	let isStopped = false;
	let restarted = Promise.resolve();
	const restart = () => {
		restarted = close(server)
			.then(() => wait(downMs))
			.then(async () => {
				if (!isStopped) await listen(server, port, '127.0.0.1');
			});
		return restarted;
	};

	return {
		get url() {
			const fault = rule && FAULTS[rule.fault];
			return fault && 'url' in fault ? fault.url(places) : places.own;
		},
		clientId: sandbox.clientId,
		apiKey: sandbox.apiKey,
		sandbox,
		requests,
		strays: strays.requests,
		countOf: (fault) => requests.filter((request) => request.fault === fault).length,
		async use(replacement) {
			await restarted;
			rule = replacement;
			arrived = 0;
			requests.length = 0;
			strays.requests.length = 0;
			sandbox.reset();
		},
		async stop() {
			isStopped = true;
			await Promise.all([close(server), strays.stop(), sandbox.stop()]);
		},
	};
}
