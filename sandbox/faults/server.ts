/**
 * A sandbox that fails on purpose. It stands before a sandbox of its own, passes on what no fault strikes, and for the rest
 * does what the table in faults.ts says, before or after the sandbox has processed the request. What arrived, what was
 * stored and who strayed can be asked afterwards, so that what a caller says of its requests can be compared with it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { startSandbox, type Sandbox, type SandboxOptions } from '../server';

import type { FaultRequest, Places } from './exchange';
import { FAULTS, type FaultName } from './faults';
import { recordOf, type RecordedRequest } from './recorded';
import { Rules, type FaultRule } from './rules';
import { startStrays, type StrayRequest } from './strays';
import { close, listen, passOn, readRequest } from './transport';

/** How a fault server is started; all of it has a default. */
export interface FaultServerOptions {
	/** None by default: then only requests with a marker meet a fault. */
	rules?: FaultRule[];
	/** For the sandbox behind it. */
	sandbox?: SandboxOptions;
	/** Milliseconds between two bytes of a slow answer; 5 by default. */
	dripMs?: number;
	/** Milliseconds that a restart takes; 200 by default. */
	downMs?: number;
}

/** A running fault server. */
export interface FaultServer {
	/** Base URL for the credential's environment Custom; with a rule whose fault is in the URL, that one. */
	readonly url: string;
	readonly clientId: string;
	readonly apiKey: string;
	/** What was really stored. */
	readonly sandbox: Sandbox;
	readonly requests: readonly RecordedRequest[];
	/** Requests that followed a redirect or trusted a certificate they should not have. */
	readonly strays: readonly StrayRequest[];
	/** How many requests met this fault. */
	countOf(fault: FaultName): number;
	/** How many requests, whatever they met, named this customer_unique_identifier or business_registration_number. */
	countOfCustomer(customer: string): number;
	/** Waits for a restart to end, then replaces the rules and forgets everything received and stored. */
	use(...rules: FaultRule[]): Promise<void>;
	/** Closes the port and breaks every connection; what is stored stays. */
	goDown(): Promise<void>;
	/** Opens the same port again. */
	comeUp(): Promise<void>;
	stop(): Promise<void>;
}

/** Starts a fault server, and the sandbox behind it, on loopback. */
export async function startFaultServer(options: FaultServerOptions = {}): Promise<FaultServer> {
	const { dripMs = 5, downMs = 200 } = options;
	const [sandbox, strays] = await Promise.all([startSandbox(options.sandbox), startStrays()]);
	const requests: RecordedRequest[] = [];
	let arrived = 0;
	let rules = new Rules(options.rules ?? []);

	async function respond(request: FaultRequest, response: ServerResponse): Promise<void> {
		const name = rules.faultFor(request);
		const record = recordOf(request, name);
		requests.push(record);
		const fault = name === undefined ? undefined : FAULTS[name];
		const exchange = { request, response, places, dripMs, restart };
		// A marker may ask for a fault that is in the URL: the request has arrived, so nothing can be done about it.
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
	const comeUp = async () => {
		if (!isStopped) await listen(server, port, '127.0.0.1');
	};
	let restarted = Promise.resolve();
	const restart = () => {
		restarted = close(server)
			.then(() => wait(downMs))
			.then(comeUp);
		return restarted;
	};

	return {
		get url() {
			const inUrl = rules.rules.map(({ fault }) => FAULTS[fault]).find((fault) => 'url' in fault);
			return inUrl?.url(places) ?? places.own;
		},
		clientId: sandbox.clientId,
		apiKey: sandbox.apiKey,
		sandbox,
		requests,
		strays: strays.requests,
		countOf: (fault) => requests.filter((request) => request.fault === fault).length,
		countOfCustomer: (customer) => requests.filter((request) => request.customer === customer).length,
		async use(...replacements) {
			await restarted;
			rules = new Rules(replacements);
			arrived = 0;
			requests.length = 0;
			strays.requests.length = 0;
			sandbox.reset();
		},
		goDown: () => close(server),
		comeUp,
		async stop() {
			isStopped = true;
			await Promise.all([close(server), strays.stop(), sandbox.stop()]);
		},
	};
}
