/** Why a request was not accepted, and what a person can do about it. */
export interface Cause {
	/** Used when the API gives no message of its own. */
	reason: string;
	advice: string;
	/** Whether the API may still have processed the request. The fate of a write is then unknown, and it is not resent. */
	mayHaveBeenTaken?: boolean;
}

const ASK_ADVANCLY = 'Wait a few minutes; if it keeps happening, ask Advancly';
const CORRECT = 'Correct the item and run it again';

/** The advice when something other than the API answers. It is given for writes of unknown fate too. */
export const CHECK_ADDRESS =
	"Check 'Environment' and 'Base URL' in the credential; the base URL is only the host, e.g. https://api-sandbox.advancly.com";

const REDIRECT = 'The server sent a redirect, which the node does not follow';
const INVALID: Cause = { reason: 'The API rejected the request as invalid', advice: CORRECT };
/** Redirects that ask for the same request elsewhere (RFC 9110), so this one was not processed. */
const MOVED: Cause = { reason: REDIRECT, advice: CHECK_ADDRESS };

const BY_STATUS = new Map<number, Cause>([
	[301, MOVED],
	[307, MOVED],
	[308, MOVED],
	[400, INVALID],
	[
		401,
		{
			reason: 'The API rejected the keys',
			advice:
				"Copy 'Client ID' and 'API Key' from the Advancly dashboard again, and check that they belong to the credential's 'Environment'",
		},
	],
	[
		403,
		{
			reason: 'The API does not allow this request with these keys',
			advice: 'Ask Advancly for access, or choose a credential that has it',
		},
	],
	[
		404,
		{
			reason: 'The API could not find the customer or the URL',
			advice:
				"Check that the customer is onboarded in this environment, and check 'Base URL' in the credential",
		},
	],
	[405, { reason: 'The server does not accept this kind of request', advice: CHECK_ADDRESS }],
	[407, { reason: 'The proxy refused the request', advice: "Check 'Proxy' in 'Request Options'" }],
	[
		408,
		{ reason: 'The API timed out waiting for the request', advice: ASK_ADVANCLY, mayHaveBeenTaken: true },
	],
	[
		409,
		{
			reason: 'The API already has this customer',
			advice: "Get the customer, or set 'If Customer Exists' to 'Skip'",
		},
	],
	[413, { reason: 'The request is too large for the API', advice: 'Send {what is large}' }],
	[422, INVALID],
	[
		429,
		{
			reason: 'The API is receiving too many requests',
			advice: "Run the item again later, with a lower 'Max Requests in Flight'",
		},
	],
]);

const BY_CLASS = new Map<number, Cause>([
	// A server may redirect after processing a request: with 303, and often with 302.
	[3, { reason: REDIRECT, advice: CHECK_ADDRESS, mayHaveBeenTaken: true }],
	[4, { reason: 'The API refused the request', advice: CORRECT }],
	[5, { reason: 'The API returned a server error', advice: ASK_ADVANCLY, mayHaveBeenTaken: true }],
]);

/** The causes that do not follow from the status. */
export const CAUSES = {
	/** A 2xx whose body says that the request was refused. */
	refused: { reason: 'The API refused the request', advice: CORRECT },
	/** A 2xx whose body says both yes and no. */
	contradictory: {
		reason: 'The response says both that the request was accepted and that it failed',
		advice: ASK_ADVANCLY,
		mayHaveBeenTaken: true,
	},
	unexpectedStatus: {
		reason: 'The API sent an unexpected status',
		advice: CHECK_ADDRESS,
		mayHaveBeenTaken: true,
	},
	page: {
		reason: 'The server returned a web page instead of JSON',
		advice: CHECK_ADDRESS,
		mayHaveBeenTaken: true,
	},
	unreadable: {
		reason: 'The response is not a complete JSON object',
		advice: ASK_ADVANCLY,
		mayHaveBeenTaken: true,
	},
	refusedConnection: { reason: 'The host refused the connection', advice: CHECK_ADDRESS },
	unknownHost: { reason: 'The host of the base URL was not found', advice: CHECK_ADDRESS },
	unresolvedHost: { reason: 'The host of the base URL could not be looked up', advice: CHECK_ADDRESS },
	unreachable: { reason: 'The host of the base URL cannot be reached', advice: CHECK_ADDRESS },
	invalidUrl: { reason: 'The base URL is not a web address', advice: CHECK_ADDRESS },
	insecure: { reason: 'Could not make a secure connection to the host', advice: CHECK_ADDRESS },
	noConnection: { reason: 'Could not connect to the host in time', advice: CHECK_ADDRESS },
	cancelled: {
		reason: 'The execution was cancelled while waiting for the response',
		advice: 'Run the item again',
		mayHaveBeenTaken: true,
	},
	timedOut: { reason: 'The API did not respond in time', advice: ASK_ADVANCLY, mayHaveBeenTaken: true },
	broken: {
		reason: 'The connection broke before the API responded',
		advice: ASK_ADVANCLY,
		mayHaveBeenTaken: true,
	},
} satisfies Record<string, Cause>;

/** The advice for a write whose fate is unknown. */
export const FATE_UNKNOWN =
	'It may have been accepted, so the node does not send it again. Check whether Advancly has it before you run it again';

/** The cause for an HTTP status: its own, or else that of its class (3xx, 4xx, 5xx). */
export function causeOfStatus(status: number): Cause {
	return BY_STATUS.get(status) ?? BY_CLASS.get(Math.floor(status / 100)) ?? CAUSES.unexpectedStatus;
}
