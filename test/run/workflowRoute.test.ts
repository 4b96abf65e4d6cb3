import type { INodeExecutionData } from 'n8n-workflow';

import { customOperations } from '../../nodes/Advancly/operations';
import { MINIMAL_INDIVIDUAL } from '../sandbox/bodies';
import { FakeRunRecord, type FakeRun } from '../support/fakeFunctions';
import { answered } from '../support/fakeItem';
import { OPERATIONS } from '../support/operations';

const operations = customOperations(OPERATIONS);

async function ran(operation: keyof typeof OPERATIONS, run: FakeRun) {
	const record = new FakeRunRecord(run);
	const outputs = await operations[operation]!.call(record.workflow());
	return { record, outputs };
}

async function stopped(operation: keyof typeof OPERATIONS, run: FakeRun) {
	const record = new FakeRunRecord(run);
	const error = await operations[operation]!.call(record.workflow()).then(
		() => undefined,
		(thrown: Error & { description?: string }) => thrown,
	);
	return { record, error };
}

const summary = (items: INodeExecutionData[] | undefined) =>
	(items ?? []).map(({ json, pairedItem }) => [json, pairedItem]);

const CREATE = { dataToSend: 'autoMapInputData' };
const person = (row: number) => ({ ...MINIMAL_INDIVIDUAL, customer_unique_identifier: `ID-${row}` });
const people = (count: number) => Array.from({ length: count }, (_none, row) => person(row));

test('every operation has a custom one', () => {
	expect(Object.keys(operations).sort()).toEqual(Object.keys(OPERATIONS).sort());
});

test.each(Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[])(
	'%s without items sends nothing',
	async (operation) => {
		const { outputs, record } = await ran(operation, { jsons: [] });
		expect(outputs).toEqual([[]]);
		expect(record.requests).toEqual([]);
	},
);

describe('an operation with a request an item', () => {
	test('sends one for each, and its answers are paired', async () => {
		const { outputs, record } = await ran('onboardIndividual', {
			jsons: people(3),
			parameters: CREATE,
			reply: ({ body }) =>
				answered(201, { of: (body as Record<string, unknown>).customer_unique_identifier }),
		});
		expect(outputs).toHaveLength(1);
		expect(summary(outputs[0])).toEqual([0, 1, 2].map((item) => [{ of: `ID-${item}` }, { item }]));
		expect(record.requests).toHaveLength(3);
		expect(record.decrypted).toBe(1);
		expect(record.requests[0]).toMatchObject({ timeout: 300_000, disableFollowRedirect: true });
	});

	test('has as many in flight as the option says', async () => {
		let inFlight = 0;
		let most = 0;
		await ran('onboardIndividual', {
			jsons: people(10),
			parameters: { ...CREATE, options: { maxRequestsInFlight: 3 } },
			reply: async () => {
				inFlight += 1;
				most = Math.max(most, inFlight);
				await new Promise((resolve) => setImmediate(resolve));
				inFlight -= 1;
				return answered(201, {});
			},
		});
		expect(most).toBe(3);
	});

	test('goes on after a failure when the node continues', async () => {
		const { outputs } = await ran('onboardIndividual', {
			jsons: [person(0), { ...person(1), email: 'x' }, person(2)],
			parameters: CREATE,
			continues: true,
			reply: () => answered(201, { ok: 1 }),
		});
		expect(summary(outputs[0])).toEqual([
			[{ ok: 1 }, { item: 0 }],
			[{ error: expect.stringMatching(/^Refused before sending: email: 'x'/) }, { item: 1 }],
			[{ ok: 1 }, { item: 2 }],
		]);
	});

	test('stops at the first failure when it does not, and accounts for all', async () => {
		const { error, record } = await stopped('onboardIndividual', {
			jsons: [person(0), { ...person(1), email: 'x' }, person(2), person(3)],
			parameters: { ...CREATE, options: { maxRequestsInFlight: 1 } },
			reply: () => answered(201, {}),
		});
		expect(error).toMatchObject({
			message: expect.stringMatching(/^Refused before sending: email: 'x' .* \[Item 1\]$/) as string,
			description:
				'Correct it and run the item again. Accepted: item 0. Refused: item 1. Not sent: items 2-3.',
		});
		expect(record.requests).toHaveLength(1);
	});

	test('puts the error beside the item with Retry On Fail', async () => {
		const { outputs } = await ran('onboardIndividual', {
			jsons: [{}],
			parameters: CREATE,
			continues: true,
			retryOnFail: true,
		});
		expect(outputs[0]![0]).toMatchObject({ json: {}, pairedItem: { item: 0 } });
		expect(outputs[0]![0]!.error).toBeDefined();
	});

	test("pauses between groups of items as n8n's batching says", async () => {
		jest.useFakeTimers();
		const times: number[] = [];
		const began = Date.now();
		const run = ran('onboardIndividual', {
			jsons: people(5),
			parameters: {
				...CREATE,
				requestOptions: { batching: { batch: { batchSize: 2, batchInterval: 1_000 } } },
			},
			reply: () => {
				times.push(Date.now() - began);
				return answered(201, {});
			},
		});
		await jest.runAllTimersAsync();
		await run;
		jest.useRealTimers();
		expect(times).toEqual([0, 0, 1_000, 1_000, 2_000]);
	});
});

describe('a parameter', () => {
	test('without an expression is read once for all items; one with, once an item', async () => {
		const { record } = await ran('getAll', {
			jsons: [{}, {}, {}],
			parameters: {
				returnAll: false,
				limit: 1,
				filters: { email: '={{ $json.email.trim() }}', customer_id: '' },
				options: {},
			},
			resolve: (_expression, item) => `a${item}@b.co`,
		});
		const times = (name: string) => record.evaluated.filter((entry) => entry.startsWith(`${name} `)).length;
		expect([times('limit'), times('options'), times('filters'), times('requestOptions')]).toEqual([
			1, 1, 3, 1,
		]);
		expect(record.requests.map(({ qs }) => qs)).toEqual(
			[0, 1, 2].map((item) => ({ email: `a${item}@b.co` })),
		);
	});

	test('that is not set is undefined, whatever n8n falls back to', async () => {
		const { outputs } = await ran('getAll', { jsons: [{}], reply: () => answered(200, [{ id: 1 }]) });
		expect(summary(outputs[0])).toEqual([[{ id: 1 }, { item: 0 }]]);
	});

	test('whose expression fails refuses its item', async () => {
		const { outputs } = await ran('getAll', {
			jsons: [{}, {}],
			parameters: { filters: { email: '={{ x }}' } },
			continues: true,
			resolve: (_expression, item) => {
				if (item === 1) throw new Error("Referenced node doesn't exist");
				return '';
			},
			reply: () => answered(200, [{ id: 1 }]),
		});
		expect(summary(outputs[0])).toEqual([
			[{ id: 1 }, { item: 0 }],
			[
				{
					error: "Refused before sending: Referenced node doesn't exist. Correct it and run the item again",
				},
				{ item: 1 },
			],
		]);
	});
});

describe('what fails before anything is sent', () => {
	const failing: FakeRun = {
		jsons: [{ product_id: 1 }, { product_id: 2 }],
		parameters: { ...CREATE, rowsFrom: '={{ x }}', options: '={{ x }}' },
		resolve: () => {
			throw new Error("Referenced node doesn't exist");
		},
	};

	test.each(['onboardIndividual', 'loadStock'] as const)(
		'refuses every item of %s when the node continues',
		async (operation) => {
			const { outputs, record } = await ran(operation, { ...failing, continues: true });
			const error =
				"Refused before sending: Referenced node doesn't exist. Correct it and run the item again";
			expect(summary(outputs[0])).toEqual([
				[{ error }, { item: 0 }],
				[{ error }, { item: 1 }],
			]);
			expect(record.requests).toEqual([]);
		},
	);

	test.each(['onboardIndividual', 'loadStock'] as const)('stops %s when it does not', async (operation) => {
		const { error } = await stopped(operation, failing);
		expect(error!.message).toBe("Refused before sending: Referenced node doesn't exist [Item 0]");
		expect(error!.description).toContain('Refused: items 0-1.');
	});
});

describe('a load', () => {
	const parameters = { rowsFrom: 'inputItems', customer: { email: 'a@b.co' } };

	test('sends all items in batches; an answer is paired with all of its rows', async () => {
		const { outputs, record } = await ran('loadStock', {
			jsons: [{ product_id: 1 }, { product_id: 2 }],
			parameters,
		});
		expect(summary(outputs[0])).toEqual([
			[{ customer: { email: 'a@b.co' }, rows: 2, answer: { status: true } }, [{ item: 0 }, { item: 1 }]],
		]);
		expect(record.requests.map(({ body }) => body)).toEqual([
			'{"data":[{"product_id":"1"},{"product_id":"2"}]}',
		]);
		expect(record.hints).toEqual([]);
	});

	test('hints at columns that are no field; n8n shows a hint as HTML', async () => {
		const { record } = await ran('loadStock', { jsons: [{ product_id: 1, Note: 1, '<b>&': 2 }], parameters });
		expect(record.hints).toEqual([
			{
				message: "Columns that are no field of the API were not sent: 'Note', ' b  '",
				location: 'outputPane',
			},
		]);
	});

	test('hints at twenty of them', async () => {
		const extra = (count: number) =>
			Object.fromEntries(Array.from({ length: count }, (_none, index) => [`c${index}`, 1] as const));
		const hint = async (count: number) =>
			(await ran('loadStock', { jsons: [{ product_id: 1, ...extra(count) }], parameters })).record.hints[0]!
				.message;
		expect(await hint(20)).toMatch(/'c19'$/);
		expect(await hint(21)).toMatch(/'c19' and 1 more$/);
	});

	test('stops at the first refused batch when the node does not continue', async () => {
		const { error } = await stopped('loadStock', {
			jsons: [{ product_id: 1 }],
			parameters,
			reply: () => answered(404, { message: 'Customer not found' }),
		});
		expect(error).toMatchObject({
			message: 'Refused by the API (HTTP 404): Customer not found [Item 0]',
			description: expect.stringContaining('Refused: item 0.') as string,
		});
	});
});
