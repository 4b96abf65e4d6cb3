import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Finished } from './finished';

/** A request as received; its body is parsed only after the time has been measured. */
export interface ArrivedRequest {
	query: URLSearchParams;
	body: Buffer[];
}

/** Everything that one run sent. */
export interface Arrived {
	requests: ArrivedRequest[];
	mostInFlight: number;
	bytes: number;
	/** Maximum live memory of n8n while requests were in flight, in bytes; 0 if it was not probed. */
	mostLiveBytes: number;
}

export interface RunOptions {
	/** Time from the end of a request to its answer, in milliseconds. */
	delayMs: number;
	/** Whether to ask n8n for its live memory before some of the answers, which makes times meaningless. */
	probe: boolean;
}

/** Maximum number of memory probes per run. */
const MAX_PROBES = 12;

const LOADED = JSON.stringify({ message: 'Successful', status: true, status_code: 200 });
const ONBOARDED = JSON.stringify({
	borrower_id: 1042,
	first_name: 'Ada',
	last_name: 'Obi',
	company_name: '',
	borrower_phone: '08012345678',
	sso_user_id: '77',
	bvn: '22397319289',
	message: 'Onboarding successful',
	status: true,
	status_code: 201,
});

/**
 * The API as far as a benchmark needs it: accepts everything, validates nothing, answers after a fixed time, and keeps
 * what arrived. Unlike the sandbox, it must cost next to nothing compared to what is measured.
 */
export class CountingServer {
	private readonly http = createServer((request, response) => {
		void this.take(request, response);
	});

	private options: RunOptions = { delayMs: 0, probe: false };

	private arrived: Arrived = { requests: [], mostInFlight: 0, bytes: 0, mostLiveBytes: 0 };

	private inFlight = 0;

	private probes = 0;

	private probePort: number | undefined;

	private finish: (finished: Finished) => void = () => undefined;

	/** Starts on a free loopback port. */
	async start(): Promise<void> {
		await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
	}

	get url(): string {
		return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
	}

	stop(): void {
		this.http.close();
		this.http.closeAllConnections();
	}

	/** Begins a run, and forgets the previous one. */
	begin(options: RunOptions): void {
		this.options = options;
		this.arrived = { requests: [], mostInFlight: 0, bytes: 0, mostLiveBytes: 0 };
		this.probes = 0;
	}

	/** Waits for the report of the execution that is about to start in n8n. */
	async finished(): Promise<Finished> {
		return await new Promise((resolve) => {
			this.finish = resolve;
		});
	}

	/** Everything that arrived since `begin`. */
	get received(): Arrived {
		return this.arrived;
	}

	private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
		const own = pathname.startsWith('/bench/');
		const { arrived } = this;
		if (!own) {
			this.inFlight += 1;
			arrived.mostInFlight = Math.max(arrived.mostInFlight, this.inFlight);
		}
		const body: Buffer[] = [];
		for await (const chunk of request) body.push(chunk as Buffer);
		if (own) {
			this.hear(pathname, Buffer.concat(body).toString());
			response.end();
			return;
		}

		arrived.requests.push({ query: searchParams, body });
		arrived.bytes += body.reduce((sum, { length }) => sum + length, 0);
		if (this.options.probe) await this.probe(arrived);
		else await sleep(this.options.delayMs);
		this.inFlight -= 1;
		const onboarding = pathname.includes('onboard');
		response.writeHead(onboarding ? 201 : 200, { 'content-type': 'application/json' });
		response.end(onboarding ? ONBOARDED : LOADED);
	}

	/** Handles what the hooks in n8n report. */
	private hear(pathname: string, body: string): void {
		if (pathname === '/bench/probe') this.probePort = (JSON.parse(body) as { port: number }).port;
		else this.finish(JSON.parse(body) as Finished);
	}

	/** Asks n8n for its live memory at the first requests of a run, and then less and less often. */
	private async probe(arrived: Arrived): Promise<void> {
		const count = arrived.requests.length;
		const due = count >= 2 ** this.probes || this.probes < 3;
		if (!due || this.probes >= MAX_PROBES || this.probePort === undefined) {
			await sleep(this.options.delayMs);
			return;
		}
		this.probes += 1;
		const answer = await fetch(`http://127.0.0.1:${this.probePort}`);
		arrived.mostLiveBytes = Math.max(arrived.mostLiveBytes, Number(await answer.text()));
	}
}
