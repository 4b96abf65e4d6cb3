import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Dice } from './dice';
import { certaintyOf, type Named, type OwnedRow } from './folds';
import { nestedOrder, orderLine, stockLine, stockRow, type LoadRow } from './loadRows';
import { mappingParameters } from './names';
import type { ChaosRow, Input } from './rows';

interface ChaosLoad extends Input {
	parameters: INodeParameters;
}

const OWNER = { customer: { email: '={{ "owner@example.com" }}' } };
const DETAILS = ['product_category', 'unit_price'];

/** Whose row it is, in a column: sometimes a bad one, or none, as below the first line of an order. */
function customerCell(order: string | undefined, dice: Dice): { cell: string; named: Named } {
	const named = dice.weighted({ good: 18, bad: 1, none: order === '' ? 20 : 1 });
	if (named === 'good') return { cell: `customer${dice.between(1, 4)}@example.com`, named };
	return { cell: named === 'bad' ? 'not an address' : '', named };
}

function fromItems(operation: string, count: number, dice: Dice): ChaosLoad {
	const byColumn = dice.chance(0.6);
	const column = dice.pick(['email', 'Customer Mail']);
	const make = operation === 'loadStock' ? stockLine : orderLine;
	const made = dice.times(count, (index): OwnedRow => {
		const row = make(index, dice);
		if (!byColumn) return { ...row, customer: 'owner', named: 'good' };
		if (row.noData !== undefined) {
			const heading = row.json.product_category === 'product_category' ? column : '';
			return { ...row, json: { ...row.json, [column]: heading }, customer: '', named: 'none' };
		}
		const { cell, named } = customerCell(row.order, dice);
		// An address is the same whatever its case.
		const written = dice.chance(0.2) ? cell.toUpperCase() : cell;
		return { ...row, json: { ...row.json, [column]: written }, customer: cell, named };
	});
	const certain = certaintyOf(made, operation === 'loadOrders');
	const rows = made.map(({ mark, noData }, item): ChaosRow => ({
		key: String(item),
		item,
		mark,
		good: certain[item],
		...(noData === 'blank' ? { blank: true } : {}),
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

/** What people do about the id of a row that they fill in below: map a column onto it, leave it empty, not add it. */
const IDS = { mapped: 5, empty: 1, none: 1 };
const NO_IDS = ['', null, 'undefined', 'n/a', '-'];

/** A row filled in below, by expressions over each item. Who maps a column onto the id wants no row without one. */
function fromFields(operation: string, count: number, dice: Dice): ChaosLoad {
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

/** Random rows of stock or orders: good, bad, odd and blank ones of several customers, orders in one line and in several. */
export function load(operation: string, count: number, dice: Dice): ChaosLoad {
	const { parameters, ...input } = {
		items: () => fromItems(operation, count, dice),
		lists: () => fromLists(operation, count, dice),
		fields: () => fromFields(operation, count, dice),
	}[dice.weighted({ items: 6, lists: 2, fields: 1 })]();
	return { ...input, parameters: { operation, ...parameters } };
}
