import type {
	IExecuteFunctions,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

/** The credential type of this package. */
export const CREDENTIAL = 'advanclyApi';

/** Sends one request with the keys of the credential and brings the answer, whatever its status. */
export type Exchange = (options: IHttpRequestOptions) => Promise<IN8nHttpFullResponse>;

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

/** n8n's time-out starts again with every byte, so that an answer that trickles would keep its place for ever. */
function deadlineAfter(timeout: number): AbortSignal {
	return AbortSignal.timeout(Math.min(2 * timeout, LONGEST_TIMER));
}

/** What Node.js throws for a time-out, so that both kinds are told alike. */
function timedOut(): Error {
	return Object.assign(new Error('The answer did not end in time'), { code: 'ETIMEDOUT' });
}

/**
 * Sends through n8n's helper, which adds the keys. A request ends with its answer, with n8n's cancel signal, when
 * nothing comes for the length of its time-out, and in any case after twice that: the last two throw the code ETIMEDOUT
 * or ECONNABORTED.
 *
 * @param functions n8n's functions for the run or the item
 * @param defaults what the node's 'Request Options' add to every request
 */
export function exchangeWith(
	functions: IExecuteFunctions | IExecuteSingleFunctions,
	defaults: Partial<IHttpRequestOptions>,
): Exchange {
	return async (options) => {
		const request = { ...defaults, ...options, ...ALWAYS };
		// An expression can make any value of it.
		const timeout = Number(request.timeout) > 0 ? Number(request.timeout) : DEFAULT_TIMEOUT;
		const deadline = deadlineAfter(timeout);
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
			throw deadline.aborted && !cancel?.aborted ? timedOut() : error;
		}
	};
}
