import { REFUSED } from './cell';
import type { NamedCell } from './corpus';
import type { Arrived } from './recorder';

/** What became of a cell: it arrived as meant (or was refused where nobody could tell), was refused, or arrived wrong. */
export type Verdict = 'right' | 'refused' | 'wrong';

/**
 * Judges a cell by what arrived of its row.
 *
 * @param cell with what it means
 * @param zone of the workflow
 * @param arrived the row as it arrived; undefined when it was not sent
 */
export function verdictOn({ meant, field }: NamedCell, zone: string, arrived: Arrived | undefined): Verdict {
	if (arrived === undefined) return meant === REFUSED ? 'right' : 'refused';
	const expected = typeof meant === 'function' ? meant(zone) : meant;
	return Object.is(arrived[field], expected) ? 'right' : 'wrong';
}

/** Counts of verdicts for one kind of value and one contender. */
export type Tally = Record<Verdict, number>;

/** A tally of nothing. */
export function emptyTally(): Tally {
	return { right: 0, refused: 0, wrong: 0 };
}
