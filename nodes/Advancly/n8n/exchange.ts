import type {
	IExecuteFunctions,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

/** The credential type of this package. */
export const CREDENTIAL = 'advanclyApi';

/**
 * Sends a request with the keys of the credential and returns the answer, whatever its status. `spent` is how long
 * earlier attempts of the same request took, in milliseconds, and is deducted from the time for this one.
 */
export type Exchange = (options: IHttpRequestOptions, spent?: number) => Promise<IN8nHttpFullResponse>;

/** n8n's time-out when 'Timeout' is not set, in milliseconds. */
const DEFAULT_TIMEOUT = 300_000;

/** The longest delay of a Node.js timer, in milliseconds. A timer with a longer one fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Options of every request. The node judges status and text itself, and a redirect would send the keys elsewhere. */
const ALWAYS: Partial<IHttpRequestOptions> = {
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
	encoding: 'text',
	json: false,
};

/**
 * The time left until the deadline, which is needed because n8n's time-out restarts with every byte, so a trickling
 * answer would never end. In whole milliseconds, since `AbortSignal.timeout` throws on fractions.
 */
function timeLeft(timeout: number, spent: number): number {
	return Math.max(0, Math.floor(Math.min(2 * timeout, LONGEST_TIMER) - spent));
}

/** A time-out error like that of Node.js, so that both are handled alike. `cause` shows whether it was connected. */
function timedOut(cause?: unknown): Error {
	return Object.assign(new Error('The response was not complete in time', { cause }), { code: 'ETIMEDOUT' });
}

/** 'Timeout' in whole milliseconds, as Node.js timers need it. An expression can set the option to any value. */
function timeoutOf(option: unknown): number {
	const timeout = Math.ceil(Number(option));
	return timeout > 0 ? Math.min(timeout, LONGEST_TIMER) : DEFAULT_TIMEOUT;
}

/**
 * Returns a function that sends through n8n's helper, which adds the keys. A request ends with its answer, with n8n's
 * cancel signal, when nothing arrives for the length of its time-out, or in any case after twice that. The last two
 * throw an error with the code ETIMEDOUT or ECONNABORTED.
 *
 * @param defaults options from the node's 'Request Options', added to every request
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
		// n8n's helper overwrites the signal of a request with the one from its `this`.
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
