/** Why an answer is no acceptance, and what a person can do about it. */
export interface Cause {
	/** Said when the API says nothing itself. */
	reason: string;
	advice: string;
	/**
	 * Whether the API may have taken the request all the same. Only writes care: their fate is then unknown,
	 * and they are never sent again by this node.
	 */
	mayHaveBeenTaken?: boolean;
}

const ASK_ADVANCLY = 'Wait a few minutes; if it stays, ask Advancly';
const CHECK_ADDRESS =
	"Check 'Environment' and 'Base URL' in the credential: the base URL is the host alone, e.g. https://api-sandbox.advancly.com";

/** Causes by HTTP status; an `x` stands for any digit, and the most exact entry counts. */
export const CAUSES: Record<string, Cause> = {
	'3xx': { reason: 'The address answered with a redirect, which is not followed', advice: CHECK_ADDRESS },
	'400': { reason: 'The API found the request invalid', advice: 'Correct the item and run it again' },
	'401': {
		reason: 'The API does not accept the keys',
		advice:
			"Check 'Client ID' and 'API Key' in the Advancly credential, and that they belong to its environment; they come from the Advancly dashboard",
	},
	'403': {
		reason: 'The API does not allow this with these keys',
		advice: 'Ask Advancly to allow it, or choose a credential whose keys may do it',
	},
	'404': {
		reason: 'The API did not find it',
		advice: "Check that the customer is onboarded in this environment, and 'Base URL' in the credential",
	},
	'405': { reason: 'The address does not take this kind of request', advice: CHECK_ADDRESS },
	'408': { reason: 'The API stopped waiting for the request', advice: ASK_ADVANCLY, mayHaveBeenTaken: true },
	'409': {
		reason: 'The API has this customer already',
		advice: "Get the customer, or set 'If Customer Exists' to 'Skip'",
	},
	'413': { reason: 'The request is too large for the API', advice: 'Send {what is large}' },
	'422': { reason: 'The API found the request invalid', advice: 'Correct the item and run it again' },
	'429': {
		reason: 'The API receives too many requests',
		advice: "Run the item again later, with a lower 'Max Requests in Flight'",
	},
	'4xx': { reason: 'The API refused the request', advice: 'Correct the item and run it again' },
	'5xx': { reason: 'The API could not answer', advice: ASK_ADVANCLY, mayHaveBeenTaken: true },
	xxx: { reason: 'The answer is none that the API gives', advice: CHECK_ADDRESS, mayHaveBeenTaken: true },
	// Not a status: a 2xx whose body says that the request was refused.
	refused: { reason: 'The API refused the request', advice: 'Correct the item and run it again' },
	// Not a status: a 2xx, or a refusal, whose body is no JSON of the API.
	page: {
		reason:
			"The address answered with a web page instead of the API; check 'Environment' and 'Base URL' in the credential",
		advice: CHECK_ADDRESS,
		mayHaveBeenTaken: true,
	},
	unreadable: {
		reason: 'The answer is not complete JSON, so what it says cannot be read',
		advice: ASK_ADVANCLY,
		mayHaveBeenTaken: true,
	},
};

/** Causes of a request that got no answer, by the codes that Node.js gives; the others may have been taken. */
export const CONNECTION_CAUSES: Record<string, Cause> = {
	ECONNREFUSED: { reason: 'The host refused the connection', advice: CHECK_ADDRESS },
	ENOTFOUND: { reason: 'The host of the base URL was not found', advice: CHECK_ADDRESS },
	EAI_AGAIN: { reason: 'The host of the base URL could not be looked up', advice: CHECK_ADDRESS },
	EHOSTUNREACH: { reason: 'The host of the base URL cannot be reached', advice: CHECK_ADDRESS },
	ENETUNREACH: { reason: 'The network of the base URL cannot be reached', advice: CHECK_ADDRESS },
	ERR_INVALID_URL: { reason: 'The base URL is not a web address', advice: CHECK_ADDRESS },
	TLS: { reason: 'No secure connection to the host could be made', advice: CHECK_ADDRESS },
	ERR_CANCELED: {
		reason: 'The execution was cancelled while the answer was awaited',
		advice: 'Run the item again',
		mayHaveBeenTaken: true,
	},
	TIMEOUT: {
		reason: 'The API did not answer in time',
		advice: ASK_ADVANCLY,
		mayHaveBeenTaken: true,
	},
	BROKEN: {
		reason: 'The connection broke before the answer came',
		advice: ASK_ADVANCLY,
		mayHaveBeenTaken: true,
	},
};

/** What to do about a write whose fate is unknown: the same whatever the cause. */
export const FATE_UNKNOWN =
	'It may have been accepted and is not sent again by itself: check whether Advancly has it before you run it again';

/** An entry of a table and nothing that every object has, such as `constructor`: codes come from elsewhere. */
function entry(table: Record<string, Cause>, key: string): Cause | undefined {
	return Object.hasOwn(table, key) ? table[key] : undefined;
}

/**
 * The cause that stands for an HTTP status.
 *
 * @param status e.g. 409; its own entry, else the one of its hundred
 */
export function causeOfStatus(status: number): Cause {
	return entry(CAUSES, String(status)) ?? entry(CAUSES, `${Math.floor(status / 100)}xx`) ?? CAUSES.xxx!;
}

/** Codes of Node.js and OpenSSL that mean the TLS handshake did not succeed, so nothing was sent. */
const TLS_CODE =
	/^(EPROTO|ERR_TLS_|ERR_SSL_WRONG_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/**
 * The cause that stands for the code of a broken connection.
 *
 * @param code e.g. ECONNRESET, as Node.js and its HTTP client give it
 */
export function causeOfCode(code: string): Cause {
	if (TLS_CODE.test(code)) return CONNECTION_CAUSES.TLS!;
	if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') return CONNECTION_CAUSES.TIMEOUT!;
	return entry(CONNECTION_CAUSES, code) ?? CONNECTION_CAUSES.BROKEN!;
}
