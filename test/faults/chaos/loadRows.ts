import type { IDataObject } from 'n8n-workflow';

import type { Dice } from './dice';
import { markOf } from './rows';

/** A row of a load before it is given to an item. */
export interface LoadRow {
	json: IDataObject;
	mark?: string;
	good?: boolean;
	/** The order that it is a line of; a row without one stands by itself. */
	order?: string;
}

/** A row of stock: most of them good, others bad, odd or blank. */
export function stockRow(row: number, dice: Dice): LoadRow {
	const mark = markOf(row);
	const json = {
		product_id: `P-${dice.between(1, 30)}`,
		product_category: mark,
		unit_price: dice.pick([18, '1,250.00', '7.5']),
	};
	const bad = { unit_price: dice.pick(['many', '1.2.3', 'NaN']) };
	switch (dice.weighted({ good: 14, bad: 2, odd: 1, blank: 1 })) {
		case 'good':
			return { json, mark, good: true };
		case 'bad':
			return { json: { ...json, ...bad }, mark, good: false };
		case 'odd':
			return {
				json: {
					...json,
					...dice.pick<IDataObject>([
						{ unit_price: '' },
						{ product_id: null },
						{ unit_price: '1.250' },
						{ product_id: 'z'.repeat(2000) },
					]),
				},
				mark,
			};
		case 'blank':
			return { json: { product_id: '', product_category: '', unit_price: '' }, good: false };
	}
}

/** A line of an order in a flat sheet: several share an order, whose own fields they mostly agree on. */
export function orderLine(row: number, dice: Dice): LoadRow {
	const { json, ...rest } = stockRow(row, dice);
	if (rest.mark === undefined) return { json: { ...json, order_id: '', store_name: '' }, ...rest };
	const order = dice.chance(0.85) ? `O-${dice.between(1, 6)}` : '';
	const agrees = dice.chance(0.93);
	// A shop of its own makes the rows of an order disagree, if there are others.
	const store = { order_id: order, store_name: agrees ? 'Marina' : `Shop ${row}` };
	const good = agrees ? rest.good : undefined;
	return { json: { ...json, ...store }, mark: rest.mark, good, order: order === '' ? undefined : order };
}

/** An order as the contract nests it, of one line. */
export function nestedOrder(row: number, dice: Dice): LoadRow {
	const { json, ...rest } = stockRow(row, dice);
	const lines = rest.mark === undefined ? [] : [json];
	return {
		json: { order_id: rest.mark === undefined ? '' : `O-${dice.between(1, 9)}`, order_items: lines },
		...rest,
	};
}

/** The rows of an order are sent together or not at all, so that one that is not certain makes none of them certain. */
export function certainty(rows: (LoadRow & { customer: string })[], folds: boolean): (boolean | undefined)[] {
	return rows.map((row) => {
		if (!folds || row.order === undefined) return row.good;
		const own = rows.filter(({ order, customer }) => order === row.order && customer === row.customer);
		if (own.some(({ good }) => good === false)) return false;
		return own.every(({ good }) => good === true) ? true : undefined;
	});
}
