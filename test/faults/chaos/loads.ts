import type { IDataObject } from 'n8n-workflow';

import type { Dice } from './dice';
import { nestedOrder, orderSheet, stockRow, stockSheet, type LoadRow } from './loadRows';
import type { ChaosRow, Input } from './rows';

const OWNER = { customer: { email: '={{ "owner@example.com" }}' } };
const MAPPED = { fieldValues: { item: [{ field: 'email', value: '={{ $json["Customer Mail"] }}' }] } };
const DETAILS = ['product_category', 'unit_price'];

function fromItems(operation: string, count: number, dice: Dice): Input {
	const byColumn = dice.chance(0.6);
	const column = dice.pick(['email', 'Customer Mail']);
	const sheet = (operation === 'loadStock' ? stockSheet : orderSheet)(count, byColumn, dice);
	const items = sheet.map(({ json, customer = '' }) => {
		if (!byColumn) return { json };
		if (customer === 'heading') return { json: { ...json, [column]: column } };
		// Email addresses are not case-sensitive.
		return { json: { ...json, [column]: dice.chance(0.2) ? customer.toUpperCase() : customer } };
	});
	const rows = sheet.map(({ mark, good, blank }, item) => ({ key: String(item), item, mark, good, blank }));
	const mapped = column === 'email' ? {} : MAPPED;
	const customer = byColumn ? { customerFrom: 'columns', ...mapped } : { customerFrom: 'fields', ...OWNER };
	return { items, rows, parameters: { rowsFrom: 'inputItems', ...customer } };
}

/** Lists of rows in the items, as JSON or from an expression; each item has its own customer. */
function fromLists(operation: string, count: number, dice: Dice): Input {
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

/** What people do with the id of a row that they fill in below: map a column onto it, leave it empty, or not add it. */
const IDS = { mapped: 5, empty: 1, none: 1 };
const NO_IDS = ['', null, 'undefined', 'n/a', '-'];

/** A row filled in below, by expressions over each item. With a column mapped onto the id, a row without an id is bad. */
function fromFields(operation: string, count: number, dice: Dice): Input {
	const isStock = operation === 'loadStock';
	const id = isStock ? 'product_id' : 'order_id';
	const way = dice.weighted(IDS);
	const made = dice.times(count, (index): LoadRow => {
		const row = stockRow(index, dice);
		const own = dice.chance(0.15) ? { [id]: dice.pick(NO_IDS) } : {};
		const json: IDataObject = { order_id: `O-${dice.between(1, 9)}`, ...row.json, ...own };
		const lacksId = way === 'mapped' && NO_IDS.includes(json[id] as string | null);
		return { ...row, json, ...(lacksId ? { good: false } : {}) };
	});
	const rows = made.map(({ mark, good }, item): ChaosRow => ({ key: `${item}/1`, item, mark, good }));
	const columns = (names: string[]) =>
		Object.fromEntries(names.map((name) => [name, `={{ $json.${name} }}`]));
	const ids = { mapped: columns([id]), empty: { [id]: '' }, none: {} }[way];
	const row = isStock
		? { ...ids, ...columns(DETAILS) }
		: { ...ids, order_items: { item: [columns(['product_id', ...DETAILS])] } };
	return {
		items: made.map(({ json }) => ({ json })),
		rows,
		parameters: { rowsFrom: 'fields', data: { item: [row] }, ...OWNER },
	};
}

/** Random rows of stock or orders of several customers: good, bad, odd and blank ones. */
export function load(operation: string, count: number, dice: Dice): Input {
	const { parameters, ...input } = {
		items: () => fromItems(operation, count, dice),
		lists: () => fromLists(operation, count, dice),
		fields: () => fromFields(operation, count, dice),
	}[dice.weighted({ items: 6, lists: 2, fields: 1 })]();
	return { ...input, parameters: { operation, ...parameters } };
}
