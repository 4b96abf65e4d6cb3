import { DateTime } from 'luxon';

import { listed } from '../support/listed';
import { REFUSED, type CellValue, type Meaning, type Pair } from './cell';

/** Reads cells and their meanings, as in `3.00 → 3 | 0003 | nil → NOTHING | 1/2 → REFUSED`; no arrow means itself. */
function tableOf(read: (text: string) => Meaning, cellOf: (text: string) => CellValue = String) {
	const meaningOf = (text: string) =>
		text === 'REFUSED' ? REFUSED : text === 'NOTHING' ? undefined : read(text);
	return (table: readonly string[]): Pair[] =>
		listed(table).map((entry) => {
			const [cell = '', meant = cell] = entry.split(/\s*→\s*/);
			return [cellOf(cell), meaningOf(meant)];
		});
}

/** A local time as UTC, by Luxon, which the node does not use for it. */
export function local(text: string): Meaning {
	return (zone) => DateTime.fromISO(text, { zone }).toUTC().toISO()!;
}

/** Cells that mean a text. */
export const texts = tableOf(String);

/** Cells that mean a number. */
export const figures = tableOf(Number);

/** Cells that hold a number, and mean a text. */
export const typed = tableOf(String, Number);

/** Cells that mean a moment: `2024-03-05` is midnight in UTC, a time without `Z` is a local one. */
export const times = tableOf((text) => (/T.*[^Z]$/.test(text) ? local(text) : new Date(text).toISOString()));

/** Cells that mean what they hold. */
export function same(...values: (string | number)[]): Pair[] {
	return values.map((value) => [value, value]);
}

/** Cells that all mean the same. */
export function all(meant: Meaning, cells: CellValue[]): Pair[] {
	return cells.map((cell) => [cell, meant]);
}
