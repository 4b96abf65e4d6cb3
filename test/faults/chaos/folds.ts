import type { LoadRow } from './loadRows';

/** How a row names its customer: `bad` in a way that nobody can read. */
export type Named = 'good' | 'bad' | 'none';

export interface OwnedRow extends LoadRow {
	customer: string;
	named: Named;
}

/** The order that a row belongs to; `open` where people may differ, `none` where it has no order. */
type Place = { order: string } | 'open' | 'none';

const orderOf = (number: string, customer: string): Place => ({ order: `${number} of ${customer}` });

/** Where the rows of a sheet belong, one after the other: a blank number to the order above, until what is no data parts them. */
function placesIn(rows: OwnedRow[]): Place[] {
	let above: Place = 'none';
	let owner = '';
	return rows.map(({ order, customer, named, noData }) => {
		if (noData !== undefined) {
			above = above === 'none' ? 'none' : 'open';
			return 'none';
		}
		if (order === '') {
			const isIts = named === 'none' || (named === 'good' && (owner === '' || customer === owner));
			const place: Place = above === 'none' || isIts ? above : 'open';
			if (place === 'open') above = 'open';
			return place;
		}
		const owners = new Set(
			rows.filter((row) => row.order === order && row.named === 'good').map((row) => row.customer),
		);
		// A row that does not name its customer is the only one's who has an order with this number.
		owner = named === 'none' && owners.size === 1 ? [...owners][0]! : customer;
		const isOpen = named === 'bad' || (named === 'none' && owners.size !== 1);
		above = isOpen ? 'open' : orderOf(order!, owner);
		return above;
	});
}

/** Whether the rows that are one are sent: all of them or none. */
function together(rows: OwnedRow[]): boolean | undefined {
	if (rows.some(({ good }) => good === false)) return false;
	return rows.every(({ good }) => good === true) ? true : undefined;
}

/** Whether anybody would send each row, or nobody; undefined where people may differ. `folds`: rows are lines of orders. */
export function certaintyOf(rows: OwnedRow[], folds: boolean): (boolean | undefined)[] {
	if (!folds) return rows.map(({ good, named }) => (named === 'good' ? good : false));
	const places = placesIn(rows);
	const isMember = (place: Place, order: string) => typeof place === 'object' && place.order === order;
	// What may belong to an order or not leaves open whether the order can be sent.
	const isOpen = (number: string | undefined) =>
		rows.some((row, index) => places[index] === 'open' && (row.order === '' || row.order === number));
	return rows.map((row, index) => {
		const place = places[index]!;
		if (row.good === false || row.named === 'bad') return false;
		if (place === 'none') return false;
		if (place === 'open') return undefined;
		const own = rows.filter((_row, other) => isMember(places[other]!, place.order));
		const number = own.find(({ order }) => order !== '')?.order;
		const certain = together(own);
		return certain === true && isOpen(number) ? undefined : certain;
	});
}
