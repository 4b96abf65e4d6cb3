import type { JsonObject } from '../../sandbox/json';
import { FULL_ORDER, FULL_STOCK_ROW, MINIMAL_ORDER, MINIMAL_STOCK_ROW } from '../support/bodies';
import { useSandbox } from '../support/everyWay';
import { filledInRow } from '../support/filledIn';
import { itAccepts, type Emitted } from '../support/itAccepts';
import { itRefusesOne } from '../support/itRefusesOne';
import { individual, numbers, onboardIndividuals } from '../support/people';
import { posted } from '../support/requests';

const used = useSandbox();
const customer = { email: String(individual(0).email) };
const before = async () => await onboardIndividuals(used.sandbox, [0]);

interface Load {
	operation: string;
	kind: string;
	minimal: JsonObject;
	full: JsonObject;
	key: string;
}

const LOADS: Load[] = [
	{
		operation: 'loadStock',
		kind: 'stock',
		minimal: MINIMAL_STOCK_ROW,
		full: FULL_STOCK_ROW,
		key: 'product_id',
	},
	{ operation: 'loadOrders', kind: 'orders', minimal: MINIMAL_ORDER, full: FULL_ORDER, key: 'order_id' },
];

describe.each(LOADS)('$operation', ({ operation, kind, minimal, full, key }) => {
	function loaded(count: number, rows: number[]): Emitted {
		const answer = { message: `Loaded ${kind}: ${count}`, status: true, status_code: 200 };
		return { json: { customer, rows: count, answer }, rows };
	}

	describe.each([
		['minimal', minimal],
		['full', full],
	])('%s', (_size, row) => {
		itAccepts(used, {
			title: 'fields',
			parameters: { operation, rowsFrom: 'fields', customer, data: { item: [filledInRow(row)] } },
			items: [{ json: {} }],
			before,
			requests: () => [posted(operation, { data: [row] }, customer)],
			emits: () => [loaded(1, [0])],
		});

		itAccepts(used, {
			title: 'an input item',
			parameters: { operation, customer },
			items: [{ json: row }],
			before,
			requests: () => [posted(operation, { data: [row] }, customer)],
			emits: () => [loaded(1, [0])],
		});
	});

	describe('rows as JSON', () => {
		const rows = [full, minimal];
		const json: [string, unknown][] = [
			['text of a list', JSON.stringify(rows)],
			['text of an object with data', JSON.stringify({ data: rows })],
			['a list', rows],
			['an object with data', { data: rows }],
		];
		for (const [title, value] of json) {
			itAccepts(used, {
				title,
				parameters: { operation, rowsFrom: 'json', customer, rows: '={{ $json.value }}' },
				items: [{ json: { value: value as string } }],
				before,
				requests: () => [posted(operation, { data: rows }, customer)],
				emits: () => [loaded(2, [0])],
			});
		}
	});

	const items = numbers(7).map((row) => ({ json: { [key]: `0${row}` } }));
	itAccepts(used, {
		title: 'several items of one customer in one request',
		parameters: { operation, customer },
		items,
		before,
		requests: () => [posted(operation, { data: items.map(({ json }) => json) }, customer)],
		// On the routed route each item is returned separately, with its own rows.
		emits: (_sandbox, path) =>
			path === 'workflow'
				? [loaded(7, numbers(7))]
				: numbers(7).map((row) => ({ json: { ...loaded(7, [row]).json, rows: 1 }, rows: [row] })),
	});

	itRefusesOne(used, {
		parameters: { operation, customerFrom: 'columns' },
		items: numbers(20).map((row) => ({
			json: {
				email: row === 6 ? 'nobody@example.com' : String(individual(row).email),
				[key]: `0${row}`,
				row,
			},
		})),
		refusedRow: 6,
		says: 'Refused by the API (HTTP 404): Customer not found',
		before: async () => await onboardIndividuals(used.sandbox, numbers(20)),
		rowOf: ({ body }) => Number((body as { data: JsonObject[] }).data[0]![key]),
	});
});
