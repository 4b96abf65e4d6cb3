import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDataObject } from 'n8n-workflow';
import { read, utils } from 'xlsx';

import { startSandbox, type Sandbox } from '../../sandbox/server';
import { credentialFor } from '../sandbox/client';
import { runNode, type NodeResult } from '../support/runNode';

const EXAMPLES = join(__dirname, '../../examples');

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => {
	await sandbox.stop();
});

async function run(parameters: IDataObject, rows: IDataObject[]): Promise<NodeResult> {
	return await runNode({
		parameters: { resource: 'customer', ...parameters } as Parameters<typeof runNode>[0]['parameters'],
		items: rows.map((json) => ({ json })),
		credential: credentialFor(sandbox),
		onError: 'continueErrorOutput',
		timezone: 'Africa/Lagos',
	});
}

function rowsOf(template: string): IDataObject[] {
	const { Sheets, SheetNames } = read(readFileSync(join(EXAMPLES, 'sheets', `${template}.xlsx`)));
	return utils.sheet_to_json<IDataObject>(Sheets[SheetNames[0]!]!);
}

const onboarding = { dataToSend: 'autoMapInputData' };
const fromColumns = { customerFrom: 'columns' };

// In this order, since a load needs its customer.
test.each([
	['individuals', { operation: 'onboardIndividual', ...onboarding }],
	['companies-with-people', { operation: 'onboardCorporate', ...onboarding }],
	['stock', { operation: 'loadStock', ...fromColumns }],
	['orders', { operation: 'loadOrders', ...fromColumns }],
])('the sample rows of %s are accepted, and no column is ignored', async (template, parameters) => {
	const { failed, hints, error } = await run(parameters, rowsOf(template));
	expect({ failed, hints, error }).toEqual({ failed: [], hints: [], error: undefined });
});

test('the API receives the sample rows exactly, including zeros, order items and people', () => {
	expect(sandbox.customers.map(({ fields }) => fields.date_of_birth ?? fields.company_name)).toEqual([
		'1992-04-14',
		'1985-11-23',
		'Obi Trading Limited',
	]);
	expect(sandbox.customers[0]!.fields).toMatchObject({
		phone_number: '08031234567',
		bank_code: '058',
		bank_account_number: '0123456789',
		create_wallet: true,
	});
	expect(sandbox.customers[2]!.fields.corporate_customer_people).toMatchObject([
		{ first_name: 'Ada', person_type: 1 },
		{ first_name: 'Nathan', person_type: 1 },
	]);
	expect(sandbox.stock[0]!.rows).toMatchObject([
		{ product_id: '00412', total_quantity: 120 },
		{ product_id: 'SKU-0042', total_quantity: 3 },
	]);
	expect(sandbox.orders[0]!.rows).toMatchObject([
		{ order_id: 'ORD-0001', order_items: [{ product_id: '00412' }, { product_id: 'SKU-0042' }] },
	]);
});

test("the example with a shop's nested orders sends their lines", async () => {
	const { nodes } = JSON.parse(readFileSync(join(EXAMPLES, 'load-shop-orders.json'), 'utf8')) as {
		nodes: { name: string; parameters: IDataObject }[];
	};
	const parametersOf = (name: string) => nodes.find((node) => node.name === name)!.parameters;
	const { orders } = JSON.parse(String(parametersOf('Sample orders').jsonOutput)) as {
		orders: IDataObject[];
	};
	const customer = { email: 'office@obi.example.com' };
	const before = sandbox.orders[0]!.rows.length;
	const { failed } = await run({ ...parametersOf('Load orders'), customer }, orders);
	expect(failed).toEqual([]);
	expect(sandbox.orders[0]!.rows.slice(before)).toEqual([
		{
			order_id: '7001',
			order_date: '2026-02-02T09:12:00.000Z',
			order_amount: 4300,
			order_currency: 'NGN',
			payment_type: 'Card',
			address: '12 Marina Road',
			city: 'Lagos',
			country: 'NG',
			state: 'Lagos',
			discount_amount: 0,
			tax_amount: 300,
			total_items: 2,
			order_items: [
				{ product_id: '00412', quantity: 2, unit_price: 1600, amount: 3200 },
				{ product_id: 'SKU-0042', quantity: 1, unit_price: 800, amount: 800 },
			],
		},
		{
			order_id: '7002',
			order_date: '2026-02-03T16:40:00.000Z',
			order_amount: 15350,
			order_currency: 'NGN',
			payment_type: 'Bank transfer',
			address: '4 Ogui Road',
			city: 'Enugu',
			country: 'NG',
			state: 'Enugu',
			discount_amount: 50,
			tax_amount: 0,
			total_items: 1,
			order_items: [{ product_id: '00414', quantity: 1, unit_price: 15400, amount: 15400 }],
		},
	]);
});
