import { rowText } from '../outcome/rowNumbers';
import { quote } from '../values/quote';
import type { Contradiction, ReadingOptions } from '../values/reading';
import { swapProof, type ColumnEvidence, type RowCell } from './evidence';
import type { FieldSource } from './source';

function shown(source: FieldSource, { row, cell }: RowCell): string {
	return `${rowText(source.ref(row))} has ${quote(cell)}`;
}

/** How a user resolves an ambiguity: with an option, or by writing the column one way. */
export interface Settling {
	option: string;
	mixed: string;
	oneWay: string;
}

export const DATE_ORDER: Settling = {
	option: "'Date Order'",
	mixed: 'day-first and month-first dates',
	oneWay: 'write the whole column one way, e.g. 1990-02-28',
};
export const DECIMAL_MARK: Settling = {
	option: "'Decimal Mark'",
	mixed: 'decimal points and commas',
	oneWay: 'write the whole column with one decimal mark',
};

/** Describes what contradicts what: two cells, or a cell and the option when there is no second one. */
export function contradictionOf(
	source: FieldSource,
	{ first, second }: { first: RowCell; second?: RowCell },
	{ option, mixed, oneWay }: Settling,
): Contradiction {
	if (second === undefined) {
		return {
			because: `${option} does not fit the column: ${shown(source, first)}`,
			advice: `change ${option}, or ${oneWay}`,
		};
	}
	const cells = `${shown(source, first)}, ${shown(source, second)}`;
	return { because: `the column mixes ${mixed}: ${cells}`, advice: oneWay };
}

/** Explains why a column's stored dates may have day and month swapped; undefined when nothing suggests it. */
export function swappedIn(evidence: ColumnEvidence, source: FieldSource): Contradiction | undefined {
	const kept = swapProof(evidence);
	if (kept === undefined) return undefined;
	return {
		because: `${shown(source, kept)} as text, and no stored date in the column has a day above 12`,
		advice: 'import the column as text',
	};
}

/** Where a column has two-digit years; undefined without evidence. */
export function shortYearsIn(evidence: ColumnEvidence, source: FieldSource): ReadingOptions['shortYears'] {
	const yearFirst = evidence.proof('yearFirst');
	if (yearFirst === undefined && evidence.proof('yearLast') !== undefined) return 'last';
	const because = yearFirst ?? evidence.proof('maybeYearFirst');
	return because && { because: shown(source, because) };
}
