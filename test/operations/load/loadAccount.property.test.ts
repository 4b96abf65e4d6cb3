/** The account of the rows of a load, for random sheets and lists, customers, limits, modes, routes and faults. */
import '../../support/noWaits';

import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import fc from 'fast-check';

import { anyRun, rowsWith, runAndCheck, SEED } from '../../support/account';
import { bodyOf, rowsIn, type OperationTest } from '../../support/ran';
import type { Step } from '../../support/scriptedApi';
import { anyLine, Sheet, type Line, type Whole } from '../../support/sheet';

const RUNS = 500;

/** Some lines of an order as they stand together in a sheet; several of the same order and customer are one order. */
interface Chunk {
	order: number;
	customer: number;
	lines: Line[];
	/** Whether every row has the order's own columns, or the first alone. */
	repeats: boolean;
}

/** Rows without data, or without any that can be sent. */
const NOISE = ['blank', 'total', 'headings', 'footer', 'no line', 'no order above', 'nobody'] as const;
type Noise = (typeof NOISE)[number];

type Part = Chunk | Noise;

const chunk: fc.Arbitrary<Chunk> = fc.record({
	order: fc.nat({ max: 3 }),
	customer: fc.nat({ max: 2 }),
	lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
	repeats: fc.boolean(),
});
const part = fc.oneof({ weight: 4, arbitrary: chunk }, { weight: 1, arbitrary: fc.constantFrom(...NOISE) });
const sheet = fc
	.tuple(fc.array(part, { maxLength: 12, size: 'max' }), chunk)
	.map(([parts, last]): Part[] => [...parts, last]);

const common = {
	...anyRun,
	options: fc.record(
		{
			rowsPerRequest: fc.integer({ min: 1, max: 8 }),
			megabytesPerRequest: fc.double({ min: 0.000_1, max: 0.001, noNaN: true }),
			maxRequestsInFlight: fc.integer({ min: 1, max: 5 }),
			splitRefused: fc.boolean(),
			outputItems: fc.constantFrom('request', 'row'),
			checkOnly: fc.nat({ max: 9 }).map((one) => one === 9),
		},
		{ requiredKeys: ['maxRequestsInFlight'] },
	),
};

/** The names of the rows in a request. */
function idsIn(options: IHttpRequestOptions): string[] {
	return [...JSON.stringify(bodyOf(options)).matchAll(/"product_id":"p([\d/]+)"/g)].map(([, id]) => id!);
}

interface LoadRun extends Pick<OperationTest, 'route' | 'continues' | 'parameters' | 'resolve'> {
	options: { rowsPerRequest?: number; maxRequestsInFlight: number; checkOnly?: boolean };
	steps: Step[];
}

/** Loads, and checks that what was sent is what was meant, whole or not at all. */
async function loadAndCheck(
	name: 'loadStock' | 'loadOrders',
	{ options, steps, parameters, ...run }: LoadRun,
	sheet: Sheet,
): Promise<void> {
	const { quantities, wholes } = sheet;
	const { reports, n8n, api, accepted } = await runAndCheck(name, {
		...run,
		parameters: { ...parameters, options },
		sheet,
		script: { steps, idsIn },
		slots: options.maxRequestsInFlight,
	});
	const parted = [...accepted].filter((id) => !wholes.get(id)!.rows.every((row) => accepted.has(row)));
	expect(parted).toEqual([]);
	if (options.checkOnly === true) {
		expect(n8n.requests).toEqual([]);
		return;
	}
	for (const request of n8n.requests) {
		const ids = idsIn(request);
		const sent = new Set(ids.map((id) => wholes.get(id)));
		expect(rowsIn(request)).toEqual([...sent].map((whole) => whole?.json));
		expect(new Set([...sent].map((whole) => whole?.customer))).toEqual(new Set([request.qs?.email]));
		if (sent.size > 1) expect(ids.length).toBeLessThanOrEqual(options.rowsPerRequest ?? 5_000);
	}
	const sum = (ids: Iterable<string>) => [...ids].reduce((total, id) => total + quantities.get(id)!, 0);
	if (rowsWith(reports, 'unknown').length === 0) expect(sum(api.taken)).toBe(sum(accepted));
	// One at a time: nothing is sent after a failure that is final.
	const last = api.sendings.findIndex(({ treatment }) => !/accepts|413|429/.test(treatment));
	if (run.continues !== true && options.maxRequestsInFlight === 1 && last !== -1)
		expect(api.sendings).toHaveLength(last + 1);
}

/** Every line by itself with all of its columns, in any order. */
function shuffled(parts: Part[]): Part[] {
	const lines = parts.flatMap((part): Part[] =>
		typeof part === 'string' ? [] : part.lines.map((own) => ({ ...part, lines: [own] })),
	);
	const keyOf = (part: Part) => (typeof part === 'string' ? 0 : (part.lines[0]!.quantity * 7) % 101);
	return lines.sort((one, other) => keyOf(one) - keyOf(other));
}

/** Rows that are lines of orders: the customer stands on the first row of a chunk alone. */
function orderSheet(parts: Part[], oneCustomer: boolean): Sheet {
	const sheet = new Sheet();
	const orders = new Map<string, Whole>();
	const noiseRow = (kind: Noise, id: string): IDataObject =>
		({
			blank: { order_id: ' ', email: null, product_id: 'n/a' },
			total: { order_id: 'Total', quantity: 77 },
			headings: { order_id: 'Order ID', product_id: 'Product ID', quantity: 'quantity' },
			footer: { order_id: '83 record(s) downloaded' },
			'no line': { store_name: 'Marina' },
			'no order above': { product_id: `p${id}`, quantity: 1 },
			nobody: { order_id: `lost ${id}`, product_id: `p${id}` },
		})[kind];
	parts.forEach((part, index) => {
		if (typeof part === 'string') {
			// What stands below an order is a line of it, and with one customer nobody is without.
			const isPart =
				(part === 'no order above' && typeof parts[index - 1] === 'object') ||
				(part === 'nobody' && oneCustomer);
			const id = String(sheet.jsons.length);
			sheet.jsons.push(noiseRow(isPart ? 'total' : part, id));
			sheet.refused(id, part === 'blank');
			return;
		}
		const customer = oneCustomer ? 0 : part.customer;
		const head = { order_id: `o${part.order}`, store_name: `Shop ${customer}` };
		const key = `${customer} ${part.order}`;
		const order = orders.get(key) ?? {
			customer: `c${customer}@b.co`,
			json: { ...head, order_items: [] },
			rows: [],
			wrong: false,
		};
		orders.set(key, order);
		part.lines.forEach((own, at) => {
			const id = String(sheet.jsons.length);
			const line = { product_id: `p${id}`, quantity: own.quantity };
			(order.json.order_items as IDataObject[]).push(line);
			sheet.jsons.push({
				...(at === 0 || part.repeats ? head : {}),
				...(at === 0 && !oneCustomer ? { email: order.customer } : {}),
				...line,
				...(own.quality === 'wrong' ? { quantity: 'few' } : {}),
			});
			sheet.part(id, own, order);
		});
	});
	return sheet;
}

/** Rows of stock, each with its customer. */
function stockSheet(parts: Part[], oneCustomer: boolean): Sheet {
	const sheet = new Sheet();
	const noiseRow = (kind: Noise): IDataObject =>
		({
			blank: { product_id: '-', total_quantity: '' },
			total: { product_id: 'Grand Total', total_quantity: 5 },
			headings: { product_id: 'product_id', total_quantity: 'Total Quantity' },
			footer: { product_id: 'Printed on 1 May by the shop' },
			'no line': { email: 'c0@b.co' },
			'no order above': { product_id: '', total_quantity: 3, email: 'c0@b.co' },
			nobody: oneCustomer ? { product_id: null, total_quantity: 7 } : { product_id: 'x', total_quantity: 7 },
		})[kind];
	for (const part of parts) {
		if (typeof part === 'string') {
			sheet.refused(String(sheet.jsons.length), part === 'blank');
			sheet.jsons.push(noiseRow(part));
			continue;
		}
		for (const own of part.lines) {
			const id = String(sheet.jsons.length);
			const json = { product_id: `p${id}`, total_quantity: own.quantity };
			const customer = `c${oneCustomer ? 0 : part.customer}@b.co`;
			sheet.jsons.push({
				...json,
				...(own.quality === 'wrong' ? { total_quantity: 'few' } : {}),
				...(oneCustomer ? {} : { email: customer }),
			});
			sheet.part(id, own, { customer, json, rows: [], wrong: false });
		}
	}
	return sheet;
}

test.each([
	['orders', 'loadOrders' as const, orderSheet],
	['stock', 'loadStock' as const, stockSheet],
])(`sheets of %s (${RUNS} runs, seed ${SEED})`, async (_what, name, sheetOf) => {
	const property = fc.asyncProperty(
		fc.record({ ...common, parts: sheet, oneCustomer: fc.boolean(), isShuffled: fc.boolean() }),
		async ({ parts, oneCustomer, isShuffled, ...run }) => {
			const parameters = oneCustomer
				? { rowsFrom: 'inputItems', customer: { email: 'c0@b.co' } }
				: { rowsFrom: 'inputItems', customerFrom: 'columns' };
			const rows = sheetOf(isShuffled ? shuffled(parts) : parts, oneCustomer);
			await loadAndCheck(name, { ...run, parameters }, rows);
		},
	);
	await fc.assert(property, { seed: SEED, numRuns: RUNS });
});

/** The list of an item: its rows, or why it has none. */
type List = Chunk | 'broken' | 'throws' | 'empty';

test.each(['loadOrders', 'loadStock'] as const)(`lists of %s (${RUNS} runs, seed ${SEED})`, async (name) => {
	const list: fc.Arbitrary<List> = fc.oneof(
		{ weight: 8, arbitrary: chunk },
		{ weight: 1, arbitrary: fc.constantFrom('broken' as const, 'throws' as const, 'empty' as const) },
	);
	const property = fc.asyncProperty(
		fc.record({ ...common, lists: fc.array(list, { minLength: 1, maxLength: 8, size: 'max' }) }),
		async ({ lists, ...run }) => {
			const sheet = new Sheet();
			const held = lists.map((each, item): unknown => {
				sheet.jsons.push({});
				if (typeof each === 'string') {
					sheet.refused(String(item));
					return { broken: '[{', throws: undefined, empty: [] }[each];
				}
				return each.lines.map((own, index) => {
					const id = `${item}/${index + 1}`;
					const count = name === 'loadStock' ? 'total_quantity' : 'quantity';
					const cells = { product_id: `p${id}`, [count]: own.quantity };
					const rowOf = (own: IDataObject): IDataObject =>
						name === 'loadStock' ? own : { order_id: 'o1', order_items: [own] };
					const customer = `c${each.customer}@b.co`;
					sheet.part(id, own, { customer, json: rowOf(cells), rows: [], wrong: false });
					return rowOf(own.quality === 'wrong' ? { ...cells, [count]: 'few' } : cells);
				});
			});
			const resolve = (expression: string, item: number) => {
				const each = lists[item]!;
				if (expression === '={{ customer }}') return `c${typeof each === 'string' ? 0 : each.customer}@b.co`;
				if (each === 'throws') throw new Error("Referenced node doesn't exist");
				return held[item];
			};
			const parameters = { rowsFrom: 'json', rows: '={{ rows }}', customer: { email: '={{ customer }}' } };
			await loadAndCheck(name, { ...run, parameters, resolve }, sheet);
		},
	);
	await fc.assert(property, { seed: SEED, numRuns: RUNS });
});
