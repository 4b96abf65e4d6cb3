import { rowText } from '../outcome/rowNumbers';
import { readCell } from '../values/cell';
import { quote } from '../values/quote';
import type { Contradiction, ReadingOptions } from '../values/reading';
import {
	DATE_ORDERS,
	DECIMAL_MARKS,
	decide,
	swapProof,
	type ColumnEvidence,
	type Decision,
	type RowCell,
} from './evidence';
import type { ReadingChoices } from './options';
import type { ScalarField } from './schema';
import type { FieldSource } from './source';

const DAY = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC',
});

const ANSWER_TEXTS = {
	dayFirst: 'day first',
	monthFirst: 'month first',
	point: 'decimal point',
	comma: 'decimal comma',
};

function shown(source: FieldSource, { row, cell }: RowCell): string {
	return `${rowText(source.ref(row))} has ${quote(cell)}`;
}

/** How a person settles a question: by an option, or by writing the column in one way. */
interface Settling {
	option: string;
	mixed: string;
	oneWay: string;
}

const DATE_ORDER: Settling = {
	option: "'Date Order'",
	mixed: 'day-first and month-first dates',
	oneWay: 'write the whole column one way, e.g. 1990-02-28',
};
const DECIMAL_MARK: Settling = {
	option: "'Decimal Mark'",
	mixed: 'decimal points and commas',
	oneWay: 'write the whole column with one decimal mark',
};

function contradictionOf(
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

function swappedIn(evidence: ColumnEvidence, source: FieldSource): Contradiction | undefined {
	const kept = swapProof(evidence);
	if (kept === undefined) return undefined;
	return {
		because: `${shown(source, kept)} as text, and no stored date in the column has a day above 12`,
		advice: 'import the column as text',
	};
}

function shortYearsIn(evidence: ColumnEvidence, source: FieldSource): ReadingOptions['shortYears'] {
	const inFront = evidence.proof('yearInFront');
	if (inFront === undefined && evidence.proof('yearBehind') !== undefined) return 'behind';
	const because = inFront ?? evidence.proof('maybeInFront');
	return because && { because: shown(source, because) };
}

function valueText(value: unknown): string {
	const day = typeof value === 'string' ? Date.parse(value.slice(0, 10)) : NaN;
	return Number.isNaN(day) ? String(value) : DAY.format(day);
}

/** How a column's cells are read, and what to tell a person of how that was decided. */
export interface ColumnReading {
	options: ReadingOptions;
	hint?: string;
}

/**
 * How the cells of a column are read, from what they say together and from the options.
 *
 * @param evidence what the cells said; undefined when the type asks its column nothing
 */
export function columnReading(
	{ type }: ScalarField,
	label: string,
	evidence: ColumnEvidence | undefined,
	{ choices, base }: { choices: ReadingChoices; base: ReadingOptions },
	source: FieldSource,
): ColumnReading {
	if (evidence === undefined) return { options: base };
	const answered = <Answer extends 'dayFirst' | 'monthFirst' | 'point' | 'comma'>(
		decision: Decision<Answer>,
		optionsWith: (answer: Answer | Contradiction) => ReadingOptions,
		settling: Settling,
		isChosen: boolean,
	): ColumnReading => {
		const { answer, assumed } = decision;
		if (typeof answer !== 'string')
			return { options: optionsWith(contradictionOf(source, answer, settling)) };
		const options = optionsWith(answer);
		const { ambiguous } = evidence;
		if (ambiguous === undefined || isChosen) return { options };
		const reading = readCell(type, ambiguous.cell, options);
		if (!('value' in reading)) return { options };
		const proof = evidence.proof(answer);
		const why =
			proof === undefined
				? `${ANSWER_TEXTS[answer]} assumed`
				: `${ANSWER_TEXTS[answer]}, as ${quote(proof.cell)} shows`;
		const read = `${quote(ambiguous.cell)} was read as ${valueText(reading.value)}`;
		return {
			options,
			hint: `${label}: ${why}; ${read}.${assumed ? ` Set ${settling.option} if that is wrong.` : ''}`,
		};
	};

	if (evidence.question === 'pointZero') {
		const endsInPointZero =
			evidence.proof('pointZero') !== undefined && evidence.proof('asItIs') === undefined;
		return { options: { ...base, endsInPointZero } };
	}
	if (evidence.question === 'countryNotation') {
		const na = evidence.proof('name') ? 'nothing' : evidence.proof('code') && 'code';
		return { options: { ...base, na } };
	}
	if (evidence.question === 'dateOrder') {
		const swappedDates = swappedIn(evidence, source);
		const shortYears = shortYearsIn(evidence, source);
		return answered(
			decide(evidence, choices.dateOrder, DATE_ORDERS),
			(dateOrder) => ({ ...base, dateOrder, swappedDates, shortYears }),
			DATE_ORDER,
			choices.dateOrder !== 'automatic',
		);
	}
	return answered(
		decide(evidence, choices.decimalMark, DECIMAL_MARKS),
		(decimalMark) => ({ ...base, decimalMark }),
		DECIMAL_MARK,
		choices.decimalMark !== 'automatic',
	);
}
