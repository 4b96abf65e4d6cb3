import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';

import { API_PREFIX, BASE_URL_EXPRESSION, baseUrl, baseUrlRefusal } from '../nodes/Advancly/n8n/baseUrl';
import { keysOf } from '../nodes/Advancly/n8n/keys';

const WRONG_KEYS =
	"Advancly does not accept these keys. Check 'Client ID' and 'API Key', and that 'Environment' is the one they were made for";
const WRONG_ADDRESS =
	"This address does not answer as the Advancly API does. Check 'Environment' or 'Base URL': the host alone, e.g. https://api-sandbox.advancly.com";
const TOO_MANY = 'Advancly receives too many requests at the moment. Wait a minute and test again';
const REFUSED =
	'The Advancly API answered, and refused the request. Check that the keys belong to this environment and may read customers';

/** client-id and api-key, the two headers that the contract asks of every request. */
export class AdvanclyApi implements ICredentialType {
	name = 'advanclyApi';

	displayName = 'Advancly API';

	icon: Icon = { light: 'file:../icons/advancly.svg', dark: 'file:../icons/advancly.dark.svg' };

	documentationUrl = 'https://example.com/n8n-nodes-advancly#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Custom', value: 'custom', description: 'Another base URL, e.g. of a local sandbox' },
				{ name: 'Production', value: 'production', description: 'Real customers, at api.advancly.com' },
				{ name: 'Sandbox', value: 'sandbox', description: 'For trying out, at api-sandbox.advancly.com' },
			],
			default: 'sandbox',
			description: 'Where requests go; each environment has keys of its own',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://api.example.com',
			description: 'Address of the API, with or without /api/v2/client',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			description: 'The client id from the Advancly dashboard',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The API key from the Advancly dashboard',
		},
	];

	/** Adds the keys as headers; an address to which they must not travel is refused before anything is sent. */
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const keys = keysOf(credentials);
		const refusal = baseUrlRefusal(baseUrl(credentials));
		if (refusal !== undefined) throw new Error(refusal);
		if ('problems' in keys) throw new Error(keys.problems.join('; '));
		return { ...requestOptions, headers: { ...requestOptions.headers, ...keys.headers } };
	};

	/** Asks for the customer with an email address that nobody has: cheap, and answered to good keys alone. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: BASE_URL_EXPRESSION,
			url: `${API_PREFIX}/customers`,
			qs: { email: 'credential-test@n8n.invalid' },
			headers: { Accept: 'application/json' },
			disableFollowRedirect: true,
		},
		// n8n tests each rule by its own type; only the typing of the list wants them all alike.
		rules: [
			{ type: 'responseCode', properties: { value: 301, message: WRONG_ADDRESS } },
			{ type: 'responseCode', properties: { value: 302, message: WRONG_ADDRESS } },
			{ type: 'responseCode', properties: { value: 307, message: WRONG_ADDRESS } },
			{ type: 'responseCode', properties: { value: 308, message: WRONG_ADDRESS } },
			{ type: 'responseCode', properties: { value: 401, message: WRONG_KEYS } },
			{ type: 'responseCode', properties: { value: 403, message: WRONG_KEYS } },
			{ type: 'responseCode', properties: { value: 404, message: WRONG_ADDRESS } },
			{ type: 'responseCode', properties: { value: 405, message: WRONG_ADDRESS } },
			{ type: 'responseCode', properties: { value: 429, message: TOO_MANY } },
			// Text instead of JSON, such as a web page: the only value that a string has and no object of the API.
			{
				type: 'responseSuccessBody',
				properties: { key: 'constructor.name', value: 'String', message: WRONG_ADDRESS },
			},
			{ type: 'responseSuccessBody', properties: { key: 'status_code', value: 401, message: WRONG_KEYS } },
			{ type: 'responseSuccessBody', properties: { key: 'status_code', value: 403, message: WRONG_KEYS } },
			{ type: 'responseSuccessBody', properties: { key: 'status', value: false, message: REFUSED } },
		] as ICredentialTestRequest['rules'],
	};
}
