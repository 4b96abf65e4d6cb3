import { NodeConnectionTypes, type INodeType, type INodeTypeDescription } from 'n8n-workflow';

import { BASE_URL_EXPRESSION } from './n8n/baseUrl';
import { testCredential } from './operations/testCredential';
import { customer, description as customerDescription } from './resources/customer';

export class Advancly implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Advancly',
		name: 'advancly',
		icon: { light: 'file:../../icons/advancly.svg', dark: 'file:../../icons/advancly.dark.svg' },
		group: ['output'],
		version: [1],
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Onboard and look up Advancly customers, and load their stock and orders',
		defaults: { name: 'Advancly' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'advanclyApi', required: true, testedBy: 'testCredential' }],
		requestDefaults: { baseURL: BASE_URL_EXPRESSION, headers: { Accept: 'application/json' } },
		sensitiveOutputFields: [
			'address',
			'borrower_phone',
			'bvn',
			'customer.email',
			'customer.identity_number',
			'customer.phone_number',
			'date_of_birth',
			'email',
			'identity_number',
			'phone_number',
		],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [{ name: 'Customer', value: 'customer' }],
				default: 'customer',
			},
			...customerDescription,
		],
	};

	methods = { credentialTest: { testCredential } };

	customOperations = { customer };
}
