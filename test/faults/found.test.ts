/** What the chaos runs and the table found in the node, one case each. */
import { credentialFor } from '../support/everyWay';
import { startEngine, stopEngine } from '../support/instance';
import { runNode } from '../support/runNode';
import { startStub, type StubAnswer, type StubServer } from '../support/stubServer';
import { describedBy } from './said';
import { shortenWaits } from './shortenWaits';

let stub: StubServer;
let answers: StubAnswer[];

beforeAll(async () => {
	shortenWaits();
	await startEngine();
	stub = await startStub(() => answers.shift()!);
});
afterAll(async () => {
	stopEngine();
	await stub.stop();
});

it('tells of a row whose batch was not full when a later one of the list stopped the run', async () => {
	const rows = ['1', '2', 'many', '4'].map((unit_price) => ({ product_id: 'P', unit_price }));
	const { error } = await runNode({
		parameters: {
			...{ resource: 'customer', operation: 'loadStock', rowsFrom: 'json', rows: '={{ $json.rows }}' },
			customer: { email: 'ada@example.com' },
		},
		items: [{ json: { rows } }],
		credential: credentialFor(stub),
	});
	expect(describedBy(error)).toBe('Refused: row 3 of item 0. Not sent: rows 1-2, 4 of item 0.');
});

it('reads again after a 503, however long the first reading took', async () => {
	const customer = { customer_id: 7, email: 'ada@example.com' };
	answers = [
		{ status: 503, body: { message: 'Busy' } },
		{ status: 503, body: { message: 'Busy' } },
		{ status: 200, body: { status: true, data: [customer] } },
	];
	const { success } = await runNode({
		parameters: { resource: 'customer', operation: 'get', identifyBy: 'email', email: customer.email },
		items: [{ json: {} }],
		credential: credentialFor(stub),
		onError: 'continueRegularOutput',
	});
	expect(success.map(({ json }) => json)).toEqual([customer]);
});
