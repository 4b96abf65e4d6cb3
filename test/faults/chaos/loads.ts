import type { INodeParameters } from 'n8n-workflow';

import type { Dice } from './dice';
import { certainty, nestedOrder, orderLine, stockRow } from './loadRows';
import { mappingParameters } from './names';
import type { ChaosRow, Input } from './rows';

/** A run of a load. */
export interface ChaosLoad extends Input {
	parameters: INodeParameters;
}

const OWNER = { customer: { email: '={{ "owner@example.com" }}' } };
const SCALARS = ['product_id', 'product_category', 'unit_price'];

/** Whose row it is, in a column; sometimes a bad one, or none. */
function customerCell(dice: Dice): { cell: string; good: boolean } {
	const kind = dice.weighted({ good: 18, bad: 1, none: 1 });
	if (kind === 'good') return { cell: `customer${dice.between(1, 4)}@example.com`, good: true };
	return { cell: kind === 'bad' ? 'not an address' : '', good: false };
}

function fromItems(operation: string, count: number, folds: boolean, dice: Dice): ChaosLoad {
	const byColumn = dice.chance(0.6);
	const column = dice.pick(['email', 'Customer Mail']);
	const made = dice.times(count, (index) => {
		const row = operation === 'loadStock' ? stockRow(index, dice) : orderLine(index, dice);
		if (!byColumn) return { ...row, customer: '' };
		const { cell, good } = row.mark === undefined ? { cell: '', good: false } : customerCell(dice);
		const own = { ...row, customer: cell, json: { ...row.json, [column]: cell } };
		return good ? own : { ...own, good: false, order: undefined };
	});
	const certain = certainty(made, folds);
	const rows = made.map(({ mark }, item): ChaosRow => ({
		key: String(item),
		item,
		mark,
		good: certain[item],
	}));
	const mapped = column === 'email' ? {} : mappingParameters(column, 'email');
	const customer = byColumn ? { customerFrom: 'columns', ...mapped } : { customerFrom: 'fields', ...OWNER };
	return {
		items: made.map(({ json }) => ({ json })),
		rows,
		parameters: { rowsFrom: 'inputItems', ...customer },
	};
}

/** Lists of rows that the items bring, as JSON or as an expression makes them; the customer differs by item. */
function fromLists(operation: string, count: number, dice: Dice): ChaosLoad {
	const rows: ChaosRow[] = [];
	const items = dice.times(Math.ceil(count / 3), (item) => {
		const list = dice.times(dice.between(1, 6), (index) => {
			const make = operation === 'loadStock' ? stockRow : nestedOrder;
			const { json, mark, good } = make(rows.length, dice);
			rows.push({ key: `${item}/${index + 1}`, item, mark, good });
			return json;
		});
		return {
			json: {
				rows: dice.chance(0.5) ? list : JSON.stringify({ data: list }),
				owner: `customer${dice.between(1, 3)}@example.com`,
			},
		};
	});
	const customer = { customer: { email: '={{ $json.owner }}' } };
	return { items, rows, parameters: { rowsFrom: 'json', rows: '={{ $json.rows }}', ...customer } };
}

/** One or two rows filled in below, by expressions over each item. */
function fromFields(operation: string, count: number, dice: Dice): ChaosLoad {
	const made = dice.times(count, (index) => stockRow(index, dice));
	const rows = made.map(({ mark, good }, item): ChaosRow => ({ key: `${item}/1`, item, mark, good }));
	const cells = Object.fromEntries(SCALARS.map((name) => [name, `={{ $json.${name} }}`]));
	const row = operation === 'loadStock' ? cells : { order_items: { item: [cells] } };
	return {
		items: made.map(({ json }) => ({ json })),
		rows,
		parameters: { rowsFrom: 'fields', data: { item: [row] }, ...OWNER },
	};
}

/**
 * Random rows of stock or orders: good, bad, odd and blank ones of several customers, orders in one line and in several.
 *
 * @param count how many rows
 * @param folds whether rows of different items can be lines of one order, which they can where items are seen together
 */
export function load(operation: string, count: number, folds: boolean, dice: Dice): ChaosLoad {
	const { parameters, ...input } = {
		items: () => fromItems(operation, count, folds, dice),
		lists: () => fromLists(operation, count, dice),
		fields: () => fromFields(operation, count, dice),
	}[dice.weighted({ items: 6, lists: 2, fields: 1 })]();
	return { ...input, parameters: { operation, ...parameters } };
}
