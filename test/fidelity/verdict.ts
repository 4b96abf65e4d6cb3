import { REFUSED, type Cell } from './cell';
import type { Arrived } from './recorder';
import { LISTS } from './rows';

/** What became of a cell: it arrived as meant (or was refused where nobody could tell), was refused, or arrived wrong. */
export const VERDICTS = ['right', 'refused', 'wrong'] as const;

export interface Judged {
	kind: string;
	verdict: (typeof VERDICTS)[number];
	/** Whether a person would understand the cell. */
	isUnderstood: boolean;
	/** The cell, what it means and what became of it. */
	said: string;
}

/** What arrived of a cell, in the row or in the only object of the list that its field is in. */
function valueIn(record: Arrived, field: string): unknown {
	const list = LISTS.get(field);
	if (list === undefined) return record[field];
	const [first] = (record[list] ?? []) as Arrived[];
	return first?.[field];
}

/** Judges a cell in a workflow of some zone by what arrived of its row, if anything did. */
export function judged(
	{ kind, field, value, meant }: Cell,
	zone: string,
	record: Arrived | undefined,
	refusal = 'refused',
): Judged {
	const expected = typeof meant === 'function' ? meant(zone) : meant;
	const isUnderstood = expected !== REFUSED;
	const arrived = record && valueIn(record, field);
	const became = record === undefined ? refusal : `sent ${JSON.stringify(arrived)}`;
	const meaning = isUnderstood ? JSON.stringify(expected) : 'to be refused';
	const said = `${kind}, ${field} ${JSON.stringify(value)}: meant ${meaning}; ${became}`;
	const isRight = record === undefined ? !isUnderstood : Object.is(arrived, expected);
	const verdict = isRight ? 'right' : record === undefined ? 'refused' : 'wrong';
	return { kind, verdict, isUnderstood, said };
}
