import type {
	IExecuteFunctions,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

/** The credential type of this package. */
export const CREDENTIAL = 'advanclyApi';

/**
 * Sends one request with the keys of the credential and brings the answer, whatever its status. `spent` is how long
 * earlier sendings of the same request took, in milliseconds: it is taken from the time that this one has.
 */
export type Exchange = (options: IHttpRequestOptions, spent?: number) => Promise<IN8nHttpFullResponse>;

/** n8n's own wait for an answer when 'Timeout' is not set, in milliseconds. */
const DEFAULT_TIMEOUT = 300_000;

/** The longest wait of a timer of Node.js, in milliseconds; beyond it a timer ends at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** What every request has: the status is judged by us, text is parsed by us, and a redirect would carry the keys elsewhere. */
const ALWAYS: Partial<IHttpRequestOptions> = {
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
	encoding: 'text',
	json: false,
};

/**
 * n8n's time-out starts again with every byte, so that an answer that trickles would keep its slot for ever. Whole
 * milliseconds, since `AbortSignal.timeout` throws at others.
 */
function timeLeft(timeout: number, spent: number): number {
	return Math.max(0, Math.floor(Math.min(2 * timeout, LONGEST_TIMER) - spent));
}

/** What Node.js throws for a time-out, so that both kinds are told alike; the cause tells whether it was connected. */
function timedOut(cause?: unknown): Error {
	return Object.assign(new Error('The answer did not end in time', { cause }), { code: 'ETIMEDOUT' });
}

/** 'Timeout' as Node.js can keep it: in whole milliseconds; an expression can make any value of the option. */
function timeoutOf(option: unknown): number {
	const timeout = Math.ceil(Number(option));
	return timeout > 0 ? Math.min(timeout, LONGEST_TIMER) : DEFAULT_TIMEOUT;
}

/**
 * Sends through n8n's helper, which adds the keys. A request ends with its answer, with n8n's cancel signal, when
 * nothing comes for the length of its time-out, and in any case after twice that: the last two throw the code ETIMEDOUT
 * or ECONNABORTED.
 *
 * @param defaults what the node's 'Request Options' add to every request
 */
export function exchangeWith(
	functions: IExecuteFunctions | IExecuteSingleFunctions,
	defaults: Partial<IHttpRequestOptions>,
): Exchange {
	return async (options, spent = 0) => {
		const request = { ...defaults, ...options, ...ALWAYS };
		const whole = timeoutOf(request.timeout);
		const left = timeLeft(whole, spent);
		if (left === 0) throw timedOut();
		const timeout = Math.min(whole, left);
		const deadline = AbortSignal.timeout(left);
		const cancel = functions.getExecutionCancelSignal();
		const abortSignal = AbortSignal.any(cancel ? [cancel, deadline] : [deadline]);
		// n8n's helper overwrites the signal of a request with the one that its `this` gives.
		const self: typeof functions = Object.create(functions, {
			getExecutionCancelSignal: { value: () => abortSignal },
		});
		try {
			const response: IN8nHttpFullResponse = await functions.helpers.httpRequestWithAuthentication.call(
				self,
				CREDENTIAL,
				{ ...request, timeout, abortSignal },
			);
			return response;
		} catch (error) {
			throw deadline.aborted && !cancel?.aborted ? timedOut(error) : error;
		}
	};
}
