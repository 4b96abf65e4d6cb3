import { REFUSED, type Known, type Cell } from './cell';
import type { Arrived } from './recorder';
import { LISTS } from './rows';

/** What became of a cell: it arrived as meant (or was refused where nobody could tell), was refused, or arrived wrong. */
export type Verdict = 'right' | 'refused' | 'wrong';

/** What arrived of a cell, in the row or in the one object of the list that holds its field. */
export function valueIn(record: Arrived, field: string): unknown {
	const list = LISTS.get(field);
	if (list === undefined) return record[field];
	const [first] = (record[list] ?? []) as Arrived[];
	return first?.[field];
}

/** What a cell means in a workflow of some zone. */
export function meaningIn({ meant }: Cell, zone: string): Known {
	return typeof meant === 'function' ? meant(zone) : meant;
}

/** Judges a cell by what arrived of its row, if anything did. */
export function verdictOn(cell: Cell, zone: string, arrived: Arrived | undefined): Verdict {
	const expected = meaningIn(cell, zone);
	if (arrived === undefined) return expected === REFUSED ? 'right' : 'refused';
	return Object.is(valueIn(arrived, cell.field), expected) ? 'right' : 'wrong';
}

export type Tally = Record<Verdict, number>;

/** A tally of nothing. */
export function emptyTally(): Tally {
	return { right: 0, refused: 0, wrong: 0 };
}
