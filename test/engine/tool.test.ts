import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { onboarded, shown } from '../../sandbox/answers';
import type { Sandbox } from '../../sandbox/server';
import type { AgentKind } from '../support/agentNode';
import { FULL_CORPORATE, FULL_ORDER, FULL_STOCK_ROW, MINIMAL_INDIVIDUAL } from '../support/bodies';
import { credentialFor, useSandbox } from '../support/everyWay';
import { filledIn, filledInRow } from '../support/filledIn';
import { individual, onboardIndividuals } from '../support/people';
import { asked, posted, requestsOf, type ApiRequest } from '../support/requests';
import { runTool } from '../support/runTool';

const used = useSandbox();
const AGENTS: AgentKind[] = ['direct', 'engine'];
const EMAIL = String(individual(0).email);

/** A value that the model fills in. */
function fromAi(key: string, type = 'string'): string {
	return `={{ $fromAI('${key}', 'the ${key}', '${type}') }}`;
}

interface Call {
	operation: string;
	how: string;
	parameters: INodeParameters;
	toolArguments: IDataObject;
	request: ApiRequest;
	answer(sandbox: Sandbox): unknown;
}

const rows = [FULL_STOCK_ROW, { product_id: '008' }];
const loaded = (kind: string, count: number) => ({
	customer: { email: EMAIL },
	rows: count,
	answer: { message: `Loaded ${kind}: ${count}`, status: true, status_code: 200 },
});

const CALLS: Call[] = [
	{
		operation: 'get',
		how: 'an email',
		parameters: { identifyBy: 'email', email: fromAi('email') },
		toolArguments: { email: EMAIL },
		request: asked('get', { email: EMAIL }),
		answer: ({ customers }) => shown(customers[0]!),
	},
	{
		operation: 'getAll',
		how: 'a filter',
		parameters: { filters: { customer_type: fromAi('customer_type') } },
		toolArguments: { customer_type: 'individual' },
		request: asked('getAll', { customer_type: 'individual' }),
		answer: ({ customers }) => shown(customers[0]!),
	},
	{
		operation: 'onboardIndividual',
		how: 'every field',
		parameters: {
			...Object.fromEntries(Object.keys(MINIMAL_INDIVIDUAL).map((key) => [key, fromAi(key)])),
			create_wallet: fromAi('create_wallet', 'boolean'),
		},
		toolArguments: filledIn('', { ...individual(1) }) as IDataObject,
		request: posted('onboardIndividual', individual(1)),
		answer: ({ customers }) => onboarded(customers[1]!),
	},
	{
		operation: 'onboardCorporate',
		how: 'a name',
		parameters: { ...filledIn('onboardCorporate', FULL_CORPORATE), company_name: fromAi('company_name') },
		toolArguments: { company_name: 'Obi & Daughters' },
		request: posted('onboardCorporate', { ...FULL_CORPORATE, company_name: 'Obi & Daughters' }),
		answer: ({ customers }) => onboarded(customers[1]!),
	},
	{
		operation: 'loadStock',
		how: 'rows as JSON',
		parameters: { rowsFrom: 'json', rows: fromAi('rows', 'json'), customer: { email: fromAi('email') } },
		toolArguments: { rows, email: EMAIL },
		request: posted('loadStock', { data: rows }, { email: EMAIL }),
		answer: () => loaded('stock', 2),
	},
	{
		operation: 'loadOrders',
		how: 'one order by fields',
		parameters: {
			rowsFrom: 'fields',
			data: { item: [{ ...filledInRow(FULL_ORDER), order_id: fromAi('order_id') }] },
			customer: { email: EMAIL },
		},
		toolArguments: { order_id: '4711' },
		request: posted('loadOrders', { data: [{ ...FULL_ORDER, order_id: '4711' }] }, { email: EMAIL }),
		answer: () => loaded('orders', 1),
	},
];

describe.each(AGENTS)('a %s agent', (agent) => {
	beforeEach(async () => await onboardIndividuals(used.sandbox, [0]));

	test.each(CALLS)(
		'$operation with $how',
		async ({ operation, parameters, toolArguments, request, answer }) => {
			const { sandbox } = used;
			const earlier = sandbox.received.length;
			const credential = credentialFor(sandbox);
			const result = await runTool({
				agent,
				parameters: { ...parameters, operation },
				toolArguments,
				credential,
			});
			expect(result.error).toBeUndefined();
			expect(requestsOf(sandbox.received.slice(earlier))).toEqual([request]);
			expect(result.answer).toEqual([answer(sandbox)]);
		},
	);

	test('checks where the model says so: it is told the request, and nothing is sent', async () => {
		const { sandbox } = used;
		const earlier = sandbox.received.length;
		const person = individual(1);
		const result = await runTool({
			agent,
			parameters: {
				...filledIn('onboardIndividual', person),
				options: { checkOnly: fromAi('check_only', 'boolean') },
			},
			toolArguments: { check_only: true },
			credential: credentialFor(sandbox),
		});
		const { method, path, body } = posted('onboardIndividual', person);
		expect(result).toMatchObject({ answer: [{ request: { method, path, body } }], error: undefined });
		expect(sandbox.received.slice(earlier)).toEqual([]);
	});

	test('a refusal reaches the model in the words of the API, and stops nothing', async () => {
		const result = await runTool({
			agent,
			parameters: { operation: 'get', customer_id: fromAi('customer_id') },
			toolArguments: { customer_id: '999' },
			credential: credentialFor(used.sandbox),
			onError: 'continueRegularOutput',
		});
		const text = expect.stringMatching(/^Refused by the API \(HTTP 404\): Customer not found/) as string;
		expect(result).toMatchObject({ answer: [{ error: text }], error: undefined });
	});
});

test('a direct agent gets the refusal of a tool that stops as what the call throws', async () => {
	const result = await runTool({
		agent: 'direct',
		parameters: { operation: 'get', customer_id: fromAi('customer_id') },
		toolArguments: { customer_id: '999' },
		credential: credentialFor(used.sandbox),
	});
	expect(result.refusal).toMatch(/^Refused by the API \(HTTP 404\): Customer not found/);
	expect(result.error).toBeUndefined();
});
