import type { INodeParameters } from 'n8n-workflow';

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

const LOADS: [operation: string, kind: string, key: string, minimal: JsonObject, full: JsonObject][] = [
	['loadStock', 'stock', 'product_id', MINIMAL_STOCK_ROW, FULL_STOCK_ROW],
	['loadOrders', 'orders', 'order_id', MINIMAL_ORDER, FULL_ORDER],
];

describe.each(LOADS)('%s', (operation, kind, key, minimal, full) => {
	function loaded(count: number, rows: number[]): Emitted {
		const answer = { message: `Loaded ${kind}: ${count}`, status: true, status_code: 200 };
		return { json: { customer, rows: count, answer }, rows };
	}

	function itLoads(title: string, rows: JsonObject[], parameters: INodeParameters, json: JsonObject = {}) {
		itAccepts(used, {
			title,
			parameters: { operation, customer, ...parameters },
			items: [{ json }],
			before,
			requests: () => [posted(operation, { data: rows }, customer)],
			emits: () => [loaded(rows.length, [0])],
		});
	}

	for (const row of [minimal, full]) {
		const size = `${Object.keys(row).length} fields`;
		itLoads(`${size} by hand`, [row], { rowsFrom: 'fields', data: { item: [filledInRow(row)] } });
		itLoads(`${size} of an input item`, [row], {}, row);
	}

	const both = [full, minimal];
	const fromJson = { rowsFrom: 'json', rows: '={{ $json.value }}' };
	itLoads('text of a list', both, fromJson, { value: JSON.stringify(both) });
	itLoads('text of an object with data', both, fromJson, { value: JSON.stringify({ data: both }) });
	itLoads('a list', both, fromJson, { value: both });
	itLoads('an object with data', both, fromJson, { value: { data: both } });

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
		items: numbers(20).map((row) => {
			const email = row === 6 ? 'nobody@example.com' : String(individual(row).email);
			return { json: { email, [key]: `0${row}`, row } };
		}),
		refusedRow: 6,
		says: 'Refused by the API (HTTP 404): Customer not found',
		before: async () => await onboardIndividuals(used.sandbox, numbers(20)),
		rowOf: ({ body }) => Number((body as { data: JsonObject[] }).data[0]![key]),
	});
});
