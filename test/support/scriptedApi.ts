import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import fc from 'fast-check';

import { answered, answeredText, breaks, type Reply } from './fakeItem';

interface Treatment {
	/** Whether a client can know from the answer that a write was not taken. */
	certain: boolean;
	answer(): IN8nHttpFullResponse;
}

function refuses(statusCode: number, headers = {}): Treatment {
	const body = { message: 'The API says no', status: false, status_code: statusCode };
	return { certain: true, answer: () => answered(statusCode, body, headers) };
}

function fails(statusCode: number, headers: Record<string, string> = { 'retry-after': '0' }): Treatment {
	return { certain: false, answer: () => answered(statusCode, { message: 'Oops' }, headers) };
}

const ACCEPTS: Treatment = {
	certain: false,
	answer: () => answered(201, { message: 'Successful', status: true, status_code: 201 }),
};

/** The treatments by name. The API took a request that it accepts, and did not take one whose treatment is certain. */
const TREATMENTS: Record<string, Treatment> = {
	accepts: ACCEPTS,
	...Object.fromEntries(
		[400, 401, 403, 404, 409, 413, 422].map((status) => [`refuses ${status}`, refuses(status)]),
	),
	'refuses 429': refuses(429, { 'retry-after': '0' }),
	'refuses 429 for long': refuses(429, { 'retry-after': '3600' }),
	'refuses 400 under 200': {
		certain: true,
		answer: () => answered(200, { status: false, status_code: 400, message: 'no' }),
	},
	'refuses under 200': { certain: true, answer: () => answered(200, { status: false }) },
	'fails 302': fails(302, { location: 'https://elsewhere.example' }),
	...Object.fromEntries([408, 500, 502, 503, 504].map((status) => [`fails ${status}`, fails(status)])),
	'answers with a page': { certain: false, answer: () => answeredText(200, '<html></html>') },
	'answers with cut JSON': { certain: false, answer: () => answeredText(201, '{"status":') },
	'answers with nothing': { certain: false, answer: () => answeredText(204, '') },
	'answers with a list': { certain: false, answer: () => answered(201, []) },
	ECONNREFUSED: { certain: true, answer: breaks('ECONNREFUSED') },
	ENOTFOUND: { certain: true, answer: breaks('ENOTFOUND') },
	ECONNRESET: { certain: false, answer: breaks('ECONNRESET') },
	ETIMEDOUT: { certain: false, answer: breaks('ETIMEDOUT') },
};

/** What the API does with a request. `taken` is whether it took a request that it then fails to acknowledge. */
export interface Step {
	treatment: string;
	taken: boolean;
	cancels: boolean;
}

/** A step of a scripted API: mostly acceptance, sometimes a fault, rarely the cancellation of the execution. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
	treatment: fc.oneof(
		{ weight: 2, arbitrary: fc.constant('accepts') },
		{ weight: 1, arbitrary: fc.constantFrom(...Object.keys(TREATMENTS)) },
	),
	taken: fc.boolean(),
	cancels: fc.nat({ max: 30 }).map((one) => one === 30),
});

interface Sending {
	ids: string[];
	treatment: string;
	certain: boolean;
	afterCancel: boolean;
}

export interface Script {
	/** One step per request. After the last, everything is accepted. */
	steps: Step[];
	/** The rows in a write; undefined for a read. */
	idsIn(options: IHttpRequestOptions): string[] | undefined;
	bad: ReadonlySet<string>;
	/** The answer to a read, given the rows that the API took. */
	found?(options: IHttpRequestOptions, taken: string[]): unknown;
}

/** An API that follows a script, but refuses as invalid any request with a bad row. */
export class ScriptedApi {
	readonly taken: string[] = [];
	readonly sendings: Sending[] = [];
	mostInFlight = 0;
	private inFlight = 0;

	constructor(
		private readonly script: Script,
		private readonly controller: AbortController,
	) {}

	readonly reply: Reply = async (options, sending) => {
		this.inFlight += 1;
		this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
		const afterCancel = this.controller.signal.aborted;
		await new Promise((resolve) => setImmediate(resolve));
		this.inFlight -= 1;
		const { steps, idsIn, bad, found } = this.script;
		const { treatment, taken, cancels } = steps[sending - 1] ?? { treatment: 'accepts', taken: true };
		if (cancels === true) this.controller.abort();
		const treats = TREATMENTS[treatment]!;
		const ids = idsIn(options);
		if (ids === undefined) {
			this.sendings.push({ ids: [], treatment, certain: true, afterCancel });
			const data = found?.(options, this.taken) ?? [];
			return treats === ACCEPTS ? answered(200, { status: true, data }) : treats.answer();
		}
		const actual = treats === ACCEPTS && ids.some((id) => bad.has(id)) ? refuses(400) : treats;
		this.sendings.push({ ids, treatment, certain: actual.certain, afterCancel });
		if (!actual.certain && (actual === ACCEPTS || taken)) this.taken.push(...ids);
		return actual.answer();
	};
}
