/** The account of the rows of a load, for random rows, customers, limits, modes and faults. */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import fc from 'fast-check';

import { loadRows } from '../../../nodes/Advancly/operations/load/load';
import { stoppingError } from '../../../nodes/Advancly/outcome/report';
import { Run } from '../../../nodes/Advancly/run/run';
import { expectBalanced, expectHonest, rowsWith } from '../../support/account';
import { NODE } from '../../support/fakeItem';
import { OPERATIONS } from '../../support/operations';
import { anyStep } from '../../support/anyStep';
import { ScriptedApi, type Step } from '../../support/scriptedApi';

const SEED = 20_240_531;
const RUNS = 800;

jest.setTimeout(300_000);

/** What the API makes of a row, and what is wrong with it before it is sent. */
type Quality = 'good' | 'bad' | 'wrong' | 'blank' | 'lost';

interface Row {
	quality: Quality;
	customer: number;
	order: number;
}

const row: fc.Arbitrary<Row> = fc.record({
	quality: fc.oneof(
		{ weight: 12, arbitrary: fc.constant('good' as const) },
		{ weight: 3, arbitrary: fc.constant('bad' as const) },
		{ weight: 1, arbitrary: fc.constantFrom('wrong' as const, 'blank' as const, 'lost' as const) },
	),
	customer: fc.nat({ max: 4 }),
	order: fc.nat({ max: 9 }),
});

const limits = fc.record({
	rowsPerRequest: fc.integer({ min: 1, max: 8 }),
	megabytesPerRequest: fc.oneof(fc.constant(1), fc.double({ min: 0.000_01, max: 0.000_5, noNaN: true })),
	splitRefused: fc.boolean(),
});

const common = {
	orders: fc.boolean(),
	continues: fc.boolean(),
	places: fc.integer({ min: 1, max: 5 }),
	options: limits,
	script: fc.array(anyStep, { maxLength: 30 }),
};

/** The cells of a row; its id stands in `product_id`, so that it is found again in what was sent. */
function cellsOf({ quality, customer, order }: Row, id: string, orders: boolean): IDataObject {
	const wrongCell = orders ? { order_amount: 'much' } : { unit_price: 'much' };
	return {
		product_id: quality === 'blank' ? ' ' : id,
		...(orders && quality !== 'blank' ? { order_id: `o${customer}-${order}` } : {}),
		...(quality === 'wrong' ? wrongCell : {}),
		...(quality === 'lost' ? {} : { email: `c${customer}@b.co` }),
	};
}

/** Every id in the rows of a request. */
function idsIn({ body }: IHttpRequestOptions): string[] {
	return [...String(body).matchAll(/"product_id":"([^"]+)"/g)].map(([, id]) => id!);
}

function badOnes(rows: [string, Row][]): Set<string> {
	return new Set(rows.filter(([, { quality }]) => quality === 'bad').map(([id]) => id));
}

interface LoadRun {
	orders: boolean;
	continues: boolean;
	places: number;
	options: { rowsPerRequest: number };
	script: Step[];
}

/** Loads and checks the account. */
async function loadAndCheck(
	{ orders, continues, places, options, script }: LoadRun,
	rows: [string, Row][],
	rowsIn: string[],
	items: IDataObject[],
	parametersOf: (item: number) => Record<string, unknown>,
): Promise<void> {
	const controller = new AbortController();
	const { signal } = controller;
	const api = new ScriptedApi({ steps: script, idsIn, bad: badOnes(rows) }, controller);
	const run = new Run(places, continues, signal);
	const reports = await loadRows({
		operation: orders ? OPERATIONS.loadOrders : OPERATIONS.loadStock,
		items: { first: 0, jsons: items },
		contextOf: (itemIndex) =>
			api.item({
				json: items[itemIndex],
				itemIndex,
				continueOnFail: continues,
				signal,
				parameters: Object.defineProperties(
					{ options },
					Object.getOwnPropertyDescriptors(parametersOf(itemIndex)),
				),
			}),
		run,
	});

	expectBalanced(reports, rowsIn);
	expectHonest(reports, api);
	expect(api.mostInFlight).toBeLessThanOrEqual(places);
	for (const { qs, body } of api.requests) {
		const { data } = JSON.parse(String(body)) as { data: IDataObject[] };
		if (data.length > 1) expect(idsIn({ url: '', body }).length).toBeLessThanOrEqual(options.rowsPerRequest);
		const customers = idsIn({ url: '', body }).map(
			(id) => `c${rows.find(([own]) => own === id)![1].customer}@b.co`,
		);
		expect([...new Set(customers)]).toEqual([(qs as IDataObject).email]);
	}
	if (!continues) {
		const accepted = new Set(rowsWith(reports, 'accepted'));
		expect(stoppingError(NODE, reports) === undefined).toBe(accepted.size === rowsIn.length);
		const failing = api.sendings.filter(({ ids }) => !ids.every((id) => accepted.has(id)));
		// One at a time: nothing else is sent after the first failure.
		if (places === 1) expect(new Set(failing.map(({ ids }) => ids.join())).size).toBeLessThanOrEqual(1);
	}
}

test(`rows from input items (${RUNS} runs, seed ${SEED})`, async () => {
	const property = fc.asyncProperty(
		fc.record({
			...common,
			rows: fc.array(row, { minLength: 1, maxLength: 40, size: 'max' }),
			oneCustomer: fc.boolean(),
		}),
		async ({ rows, oneCustomer, ...run }) => {
			const own = rows.map((each): Row => (oneCustomer ? { ...each, customer: 0 } : each));
			const ids = own.map((each, item): [string, Row] => [String(item), each]);
			const items = own.map((each, item) => cellsOf(each, String(item), run.orders));
			const parameters = oneCustomer
				? { rowsFrom: 'inputItems', customer: { email: 'c0@b.co' } }
				: { rowsFrom: 'inputItems', customerFrom: 'columns' };
			await loadAndCheck(
				run,
				ids,
				ids.map(([id]) => id),
				items,
				() => parameters,
			);
		},
	);
	await fc.assert(property, { seed: SEED, numRuns: RUNS });
});

type List = { rows: Row[]; customer: number } | 'broken' | 'throws' | 'empty';

test(`rows of lists (${RUNS} runs, seed ${SEED})`, async () => {
	const list: fc.Arbitrary<List> = fc.oneof(
		{
			weight: 8,
			arbitrary: fc.record({
				rows: fc.array(row, { minLength: 1, maxLength: 9, size: 'max' }),
				customer: fc.nat({ max: 2 }),
			}),
		},
		{ weight: 1, arbitrary: fc.constantFrom('broken' as const, 'throws' as const, 'empty' as const) },
	);
	const property = fc.asyncProperty(
		fc.record({ ...common, lists: fc.array(list, { minLength: 1, maxLength: 8, size: 'max' }) }),
		async ({ lists, ...run }) => {
			const rowsOf = (each: List, item: number): [string, Row][] =>
				typeof each === 'string'
					? []
					: each.rows.map((own, index) => [`${item}/${index + 1}`, { ...own, customer: each.customer }]);
			const rows = lists.flatMap(rowsOf);
			const whole = lists.flatMap((each, item) => (typeof each === 'string' ? [String(item)] : []));
			const parametersOf = (item: number) => {
				const each = lists[item]!;
				const listed = rowsOf(each, item).map(([id, { quality }]) => {
					if (quality === 'blank') return {};
					const cells = { product_id: id, ...(quality === 'wrong' ? { unit_price: 'much' } : {}) };
					return run.orders ? { order_id: id, order_items: [cells] } : cells;
				});
				const held = each === 'broken' ? '[{' : listed;
				return {
					rowsFrom: 'json',
					customer: { email: `c${typeof each === 'string' ? 0 : each.customer}@b.co` },
					get rows() {
						if (each === 'throws') throw new Error("Referenced node doesn't exist");
						return held;
					},
				};
			};
			const rowsIn = [...rows.map(([id]) => id), ...whole];
			await loadAndCheck(
				run,
				rows,
				rowsIn,
				lists.map(() => ({})),
				parametersOf,
			);
		},
	);
	await fc.assert(property, { seed: SEED, numRuns: RUNS });
});
