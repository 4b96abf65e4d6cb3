/** How each route starts a run, and what it returns: the same, as far as n8n allows. */
import type { DeclarativeRestApiSettings, IDataObject, INodeExecutionData } from 'n8n-workflow';

import { customOperations, routedHook } from '../../nodes/Advancly/operations';
import { MINIMAL_INDIVIDUAL } from '../support/bodies';
import { answered } from '../support/fakeItem';
import { FakeN8n, type FakeRun } from '../support/fakeN8n';
import { OPERATIONS, type OperationName } from '../support/operations';
import { bodyOf } from '../support/ran';

const inWorkflow = customOperations(OPERATIONS);
const hook = routedHook(OPERATIONS);

type Thrown = Error & { description?: string | null };
type Left = { items: unknown[][] } | { error: string; description?: string | null };

async function left(items: Promise<INodeExecutionData[]>): Promise<Left> {
	return await items.then(
		(all) => ({ items: all.map(({ json, pairedItem, binary = [] }) => [json, pairedItem, binary].flat()) }),
		({ message, description }: Thrown) => ({ error: message, description }),
	);
}

async function workflow(operation: OperationName, run: FakeRun) {
	const n8n = new FakeN8n(run);
	const all = await left(inWorkflow[operation]!.call(n8n.workflow()).then(([items = []]) => items));
	return { left: all, n8n };
}

/** Calls the hook as RoutingNode does: for all items of a run at once, with the same execute data. */
async function routed(operation: OperationName, run: FakeRun, executeData: object = {}) {
	const n8n = new FakeN8n({ ...run, parameters: { ...run.parameters, operation } });
	const options = { url: '/x', allowedDomains: 'b.co' };
	const data = { options } as unknown as DeclarativeRestApiSettings.ResultOptions;
	const all = run.jsons.map((_json, item) => left(hook.call(n8n.routed(item, executeData), data)));
	return { left: await Promise.all(all), n8n };
}

const CREATE = { dataToSend: 'autoMapInputData', options: { maxRequestsInFlight: 1 } };
const person = (row: number, more: IDataObject = {}) => ({
	...MINIMAL_INDIVIDUAL,
	customer_unique_identifier: `ID-${row}`,
	...more,
});
const people: FakeRun = {
	jsons: [person(0), person(1, { email: 'x' }), person(2), person(3)],
	parameters: CREATE,
	reply: (options) => answered(201, { of: bodyOf(options).customer_unique_identifier }),
};
const NOT_EMAIL = "email: 'x' is not an email address; expected one such as name@email.com";
const refused = (item: number, reason: string) => [{ error: `Refused before sending: ${reason}` }, { item }];
const accepted = (item: number) => [{ of: `ID-${item}` }, { item }];
const STOPPED = {
	error: `Refused before sending: ${NOT_EMAIL} [item 1]`,
	description: 'Accepted: item 0. Refused: item 1. Not sent: items 2-3.',
};

test('every operation has both routes', () => {
	expect(Object.keys(inWorkflow).sort()).toEqual(Object.keys(OPERATIONS).sort());
});

describe('a run goes on after a failure in the Continue modes', () => {
	const going = { ...people, continues: true, files: { scan: { content: Buffer.from('x') } } };
	const kept = { scan: expect.objectContaining({ id: 'stored' }) as object };
	const rows = [accepted(0), [...refused(1, NOT_EMAIL), kept], accepted(2), accepted(3)];

	test('in a workflow', async () => {
		const run = await workflow('onboardIndividual', going);
		expect(run.left).toEqual({ items: rows });
		expect(run.n8n.decrypted).toBe(1);
	});

	test('on the routed route, where each item has its own output', async () => {
		expect((await routed('onboardIndividual', going)).left).toEqual(rows.map((row) => ({ items: [row] })));
	});
});

describe('a run stops at the first failure in stop mode, and the error accounts for all rows', () => {
	test('in a workflow', async () => {
		const run = await workflow('onboardIndividual', people);
		expect(run.left).toEqual(STOPPED);
		expect(run.n8n.requests).toHaveLength(1);
	});

	test('on the routed route, where the first item that throws is the one that failed', async () => {
		const run = await routed('onboardIndividual', people);
		expect(run.left).toEqual([{ items: [accepted(0)] }, STOPPED, STOPPED, STOPPED]);
		expect(run.n8n.requests).toHaveLength(1);
	});

	test('on the routed route, where an item throws although one row of its list was accepted', async () => {
		const parameters = { rowsFrom: 'json', rows: [{ product_id: 1 }, {}], customer: { email: 'a@b.co' } };
		const run = { jsons: [{}], parameters: { ...parameters, options: { rowsPerRequest: 1 } } };
		const description = 'Accepted: row 1 of item 0. Refused: row 2 of item 0.';
		expect((await routed('loadStock', run)).left).toEqual([
			{ error: expect.stringContaining('the row is blank') as string, description },
		]);
	});
});

test('a blank row is refused if the run continues on failures; if it stops, a hint reports the row', async () => {
	const run: FakeRun = {
		jsons: [{ product_id: 1 }, { product_id: '' }],
		parameters: { rowsFrom: 'inputItems', customer: { email: 'a@b.co' } },
	};
	const batch = { customer: { email: 'a@b.co' }, rows: 1, answer: { status: true } };
	const [sent, blank] = [[batch, { item: 0 }], refused(1, 'The row is blank')];
	const stopping = await workflow('loadStock', run);
	expect(stopping.left).toEqual({ items: [sent] });
	expect(stopping.n8n.hints).toMatchObject([{ message: 'Blank rows were left out: item 1.' }]);
	const continuing = await workflow('loadStock', { ...run, continues: true });
	expect([continuing.left, continuing.n8n.hints]).toEqual([{ items: [sent, blank] }, []]);
	expect((await routed('loadStock', run)).left).toEqual([{ items: [sent] }, { items: [blank] }]);
});

describe('the items that RoutingNode starts together', () => {
	const load: FakeRun = {
		jsons: [{ product_id: 1 }, { product_id: 2 }],
		parameters: { rowsFrom: 'inputItems', customer: { email: 'a@b.co' } },
	};

	test('are sent in one batch, and each is returned with its answer', async () => {
		const run = await routed('loadStock', load);
		expect(run.n8n.requests.map(bodyOf)).toEqual([{ data: [{ product_id: '1' }, { product_id: '2' }] }]);
		const answer = { customer: { email: 'a@b.co' }, rows: 1, answer: { status: true } };
		expect(run.left).toEqual([0, 1].map((item) => ({ items: [[answer, { item }]] })));
		expect(run.n8n.requests[0]).toMatchObject({ allowedDomains: 'b.co' });
	});

	test.each<[string, boolean]>([
		['at once, under the same execute data', true],
		['one after another', false],
	])('are another run when an item is called again %s', async (_when, together) => {
		const executeData = {};
		const one = async () => await routed('loadStock', { ...load, jsons: [{ product_id: 1 }] }, executeData);
		const runs = together ? await Promise.all([one(), one()]) : [await one(), await one()];
		expect(runs.map(({ left: own, n8n }) => ['items' in own[0]!, n8n.requests.length])).toEqual([
			[true, 1],
			[true, 1],
		]);
	});
});

describe('a failure before anything is sent refuses every item', () => {
	const REASON = "Referenced node doesn't exist";
	test.each<[string, OperationName, IDataObject, string]>([
		['options that fail', 'onboardIndividual', { ...CREATE, options: '={{ x }}' }, REASON],
		['rows that fail', 'loadStock', { rowsFrom: '={{ x }}' }, REASON],
		[
			'a proxy that is not valid',
			'get',
			{ requestOptions: { proxy: 'socks5://x:1' } },
			'The proxy is not valid',
		],
	])('%s', async (_what, operation, parameters, reason) => {
		const run: FakeRun = { jsons: [{}, {}], parameters, continues: true };
		const error = expect.stringContaining(reason) as string;
		const rows = [0, 1].map((item) => [{ error }, { item }]);
		const runs = [await workflow(operation, run), await routed(operation, run)] as const;
		expect(runs[0].left).toEqual({ items: rows });
		expect(runs[1].left).toEqual(rows.map((row) => ({ items: [row] })));
		expect(runs.flatMap(({ n8n }) => n8n.requests)).toEqual([]);
		expect((await workflow(operation, { ...run, continues: false })).left).toMatchObject({
			description: 'Refused: items 0-1.',
		});
	});
});

test('cancelled before it begins: nothing is sent', async () => {
	const run = { ...people, continues: true, signal: AbortSignal.abort() };
	const error = 'Not sent: The execution was cancelled. Run the item again';
	const rows = [0, 1, 2, 3].map((item) => [{ error }, { item }]);
	expect((await workflow('onboardIndividual', run)).left).toEqual({ items: rows });
	expect((await routed('onboardIndividual', run)).left).toEqual(rows.map((row) => ({ items: [row] })));
});

test('in a workflow, what the API says of an accepted answer is a hint', async () => {
	const reply = () => answered(200, { totalPages: 2, data: [{ id: 1 }] });
	const run = await workflow('getAll', { jsons: [{}], reply });
	expect(run.n8n.hints.map(({ message }) => message)).toEqual([
		expect.stringMatching(/^The API returned 1 customer and says that there are more/),
	]);
});
