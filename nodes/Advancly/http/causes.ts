/** Why a request was not accepted, and what a person can do about it. */
export interface Cause {
	/** Said when the API says nothing itself. */
	reason: string;
	advice: string;
	/**
	 * Whether the API may have taken the request all the same. Only writes care: their fate is then unknown,
	 * and this node never sends them again.
	 */
	mayHaveBeenTaken?: boolean;
}

const ASK_ADVANCLY = 'Wait a few minutes; if it keeps happening, ask Advancly';
const CORRECT = 'Correct the item and run it again';

/** What to do when the answers are not those of the API: said of writes of unknown fate too. */
export const CHECK_ADDRESS =
	"Check 'Environment' and 'Base URL' in the credential: the base URL is the host alone, e.g. https://api-sandbox.advancly.com";

const REDIRECT = 'The address answered with a redirect, which is not followed';
const INVALID: Cause = { reason: 'The API found the request invalid', advice: CORRECT };
/** RFC 9110: these redirects tell the client to send the same request elsewhere, so this one was not processed. */
const MOVED: Cause = { reason: REDIRECT, advice: CHECK_ADDRESS };

const BY_STATUS = new Map<number, Cause>([
	[301, MOVED],
	[307, MOVED],
	[308, MOVED],
	[400, INVALID],
	[
		401,
		{
			reason: 'The API does not accept the keys',
			advice:
				"Check 'Client ID' and 'API Key' in the Advancly credential, and that they belong to its environment; they come from the Advancly dashboard",
		},
	],
	[
		403,
		{
			reason: 'The API does not allow this with these keys',
			advice: 'Ask Advancly for access, or choose a credential that has it',
		},
	],
	[
		404,
		{
			reason: 'The API did not find the customer or the address',
			advice: "Check that the customer is onboarded in this environment, and 'Base URL' in the credential",
		},
	],
	[405, { reason: 'The address does not take this kind of request', advice: CHECK_ADDRESS }],
	[407, { reason: 'The proxy refused the request', advice: "Check 'Proxy' in 'Request Options'" }],
	[408, { reason: 'The API stopped waiting for the request', advice: ASK_ADVANCLY, mayHaveBeenTaken: true }],
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
	// A server may answer so once it has processed a request (303, and 302 as many write it).
	[3, { reason: REDIRECT, advice: CHECK_ADDRESS, mayHaveBeenTaken: true }],
	[4, { reason: 'The API refused the request', advice: CORRECT }],
	[5, { reason: 'The API could not answer', advice: ASK_ADVANCLY, mayHaveBeenTaken: true }],
]);

/** The causes that no single status stands for. */
export const CAUSES = {
	/** A 2xx whose body says that the request was refused. */
	refused: { reason: 'The API refused the request', advice: CORRECT },
	/** A 2xx whose body says both yes and no. */
	contradictory: {
		reason: 'The answer says both that the request was accepted and that it failed',
		advice: ASK_ADVANCLY,
		mayHaveBeenTaken: true,
	},
	unexpectedStatus: {
		reason: 'The API sent an unexpected status',
		advice: CHECK_ADDRESS,
		mayHaveBeenTaken: true,
	},
	page: {
		reason: 'The address answered with a web page instead of the API',
		advice: CHECK_ADDRESS,
		mayHaveBeenTaken: true,
	},
	unreadable: {
		reason: 'The answer is not complete JSON, so what it says cannot be read',
		advice: ASK_ADVANCLY,
		mayHaveBeenTaken: true,
	},
	refusedConnection: { reason: 'The host refused the connection', advice: CHECK_ADDRESS },
	unknownHost: { reason: 'The host of the base URL was not found', advice: CHECK_ADDRESS },
	unresolvedHost: { reason: 'The host of the base URL could not be looked up', advice: CHECK_ADDRESS },
	unreachable: { reason: 'The host of the base URL cannot be reached', advice: CHECK_ADDRESS },
	invalidUrl: { reason: 'The base URL is not a web address', advice: CHECK_ADDRESS },
	insecure: { reason: 'No secure connection to the host could be made', advice: CHECK_ADDRESS },
	noConnection: { reason: 'No connection to the host could be made in time', advice: CHECK_ADDRESS },
	cancelled: {
		reason: 'The execution was cancelled while waiting for the answer',
		advice: 'Run the item again',
		mayHaveBeenTaken: true,
	},
	timedOut: { reason: 'The API did not answer in time', advice: ASK_ADVANCLY, mayHaveBeenTaken: true },
	broken: {
		reason: 'The connection broke before the answer came',
		advice: ASK_ADVANCLY,
		mayHaveBeenTaken: true,
	},
} satisfies Record<string, Cause>;

/** What to do about a write whose fate is unknown. */
export const FATE_UNKNOWN =
	'It may have been accepted, so the node does not send it again: check whether Advancly has it before you run it again';

/** The cause that an HTTP status stands for: its own, else the one of its hundred. */
export function causeOfStatus(status: number): Cause {
	return BY_STATUS.get(status) ?? BY_CLASS.get(Math.floor(status / 100)) ?? CAUSES.unexpectedStatus;
}
