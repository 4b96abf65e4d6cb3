import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { baseUrl, baseUrlRefusal } from '../nodes/Advancly/n8n/baseUrl';
import { keysOf } from '../nodes/Advancly/n8n/keys';

/** The two keys that the contract requires as headers in every request: client-id and api-key. The node tests them. */
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
				{ name: 'Custom', value: 'custom', description: 'A different base URL, e.g. of a local sandbox' },
				{ name: 'Production', value: 'production', description: 'Real customers, at api.advancly.com' },
				{ name: 'Sandbox', value: 'sandbox', description: 'For testing, at api-sandbox.advancly.com' },
			],
			default: 'sandbox',
			description: 'Where requests are sent; each environment has its own keys',
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
			description: 'The client ID from the Advancly dashboard',
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

	/** Adds the keys as headers. Throws, so that nothing is sent, if the address must not receive them. */
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const keys = keysOf(credentials);
		const refusal = baseUrlRefusal(baseUrl(credentials));
		if (refusal !== undefined) throw new Error(refusal);
		if ('problems' in keys) throw new Error(keys.problems.join('; '));
		return { ...requestOptions, headers: { ...requestOptions.headers, ...keys.value } };
	};
}
