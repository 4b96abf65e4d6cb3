import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IN8nHttpFullResponse,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { judge, readAnswer } from '../http/answer';
import { CAUSES } from '../http/causes';
import { breakageOf } from '../http/connection';
import { API_PREFIX, baseUrl, baseUrlRefusal } from '../n8n/baseUrl';
import { keysOf } from '../n8n/keys';
import type { Failed } from '../outcome/outcome';
import { isNoneFound } from './onboard/existingCustomer';

const WRONG_KEYS =
	"Advancly does not accept these keys. Check 'Client ID' and 'API Key', and that they belong to the chosen 'Environment'";
const WRONG_ADDRESS =
	"This address does not respond like the Advancly API. Check 'Environment' or 'Base URL', which is only the host, e.g. https://api-sandbox.advancly.com";
const TOO_MANY = 'Advancly is receiving too many requests at the moment. Wait a minute and test again';
const REFUSED = 'The Advancly API refused the request';

const TIMEOUT = 60_000;

const PASSED: INodeCredentialTestResult = { status: 'OK', message: 'Connection successful!' };

function failed(message: string): INodeCredentialTestResult {
	return { status: 'Error', message };
}

/**
 * Tests a credential by looking up an email address that no customer has, which is cheap and succeeds only with valid
 * keys. An empty list and the API's own 404 both pass. n8n's declarative rules cannot tell that 404 from the 404 of a
 * wrong address.
 */
export async function testCredential(
	this: ICredentialTestFunctions,
	{ data: credentials = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const keys = keysOf(credentials);
	const url = baseUrl(credentials);
	const refusal = baseUrlRefusal(url);
	if (refusal !== undefined) return failed(refusal);
	if ('problems' in keys) return failed(keys.problems.join('; '));

	// The only request helper that n8n offers to credential tests.
	const { request } = this.helpers;
	let response: IN8nHttpFullResponse;
	try {
		response = (await request({
			method: 'GET',
			uri: `${url}${API_PREFIX}/customers`,
			qs: { email: 'credential-test@n8n.invalid' },
			headers: { Accept: 'application/json', ...keys.value },
			timeout: TIMEOUT,
			followRedirect: false,
			resolveWithFullResponse: true,
			simple: false,
		})) as IN8nHttpFullResponse;
	} catch (error) {
		const { reason, advice } = breakageOf(error).cause ?? CAUSES.broken;
		return failed(`${reason}. ${advice}`);
	}
	const secrets = Object.values(keys.value);
	const outcome = judge(readAnswer(response), { effect: 'read', secrets, largest: '' });
	return 'body' in outcome || isNoneFound(outcome) ? PASSED : failed(messageFor(outcome));
}

/** Reasons which, with a 2xx status, mean that something other than the API responded. */
const NOT_THE_API: string[] = [CAUSES.page.reason, CAUSES.unreadable.reason];

function messageFor({ httpCode, statedCode, reason }: Failed): string {
	const status = Number(httpCode);
	const isGood = status < 300;
	const code = isGood ? statedCode : status;
	if (code === 401 || code === 403) return WRONG_KEYS;
	if (code === 429) return TOO_MANY;
	if (code === 404 || code === 405 || (status >= 300 && status <= 399)) return WRONG_ADDRESS;
	if (isGood && NOT_THE_API.includes(reason)) return WRONG_ADDRESS;
	return `${REFUSED}: ${reason} (HTTP ${status})`;
}
