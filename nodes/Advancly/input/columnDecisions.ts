import { readCell } from '../values/cell';
import { quote } from '../values/quote';
import type { Contradiction, ReadingOptions } from '../values/reading';
import {
	contradictionOf,
	DATE_ORDER,
	DECIMAL_MARK,
	shortYearsIn,
	swappedIn,
	type Settling,
} from './contradictions';
import { DATE_ORDERS, DECIMAL_MARKS, decide, type ColumnEvidence, type Decision } from './evidence';
import { asksMonthFirst, saysUtc } from './headings';
import type { ReadingChoices } from './options';
import type { FieldSource } from './source';

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

const ANSWER_TEXTS = {
	dayFirst: 'day first',
	monthFirst: 'month first',
	point: 'decimal point',
	comma: 'decimal comma',
};

function valueText(value: unknown): string {
	const day = typeof value === 'string' ? Date.parse(value) : NaN;
	return Number.isNaN(day) ? String(value) : new Date(day).toLocaleDateString('en-GB', DAY);
}

/** How a column's cells are read, and a hint that says how that was decided. */
interface ColumnReading {
	options: ReadingOptions;
	hint?: string;
}

/** Decides how a column's cells are read, from what they show together and from the options. */
export function columnReading(
	label: string,
	evidence: ColumnEvidence,
	{ choices, base }: { choices: ReadingChoices; base: ReadingOptions },
	source: FieldSource,
): ColumnReading {
	const answered = <Answer extends 'dayFirst' | 'monthFirst' | 'point' | 'comma'>(
		answer: Decision<Answer>,
		optionsWith: (answer: Answer | Contradiction) => ReadingOptions,
		settling: Settling,
		isChosen: boolean,
	): ColumnReading => {
		if (typeof answer !== 'string')
			return { options: optionsWith(contradictionOf(source, answer, settling)) };
		const options = optionsWith(answer);
		const { ambiguous } = evidence;
		if (ambiguous === undefined || isChosen) return { options };
		const reading = readCell(evidence.type, ambiguous.cell, options);
		if (!('value' in reading)) return { options };
		const proof = evidence.proof(answer);
		const read = `${quote(ambiguous.cell)} was read as ${valueText(reading.value)}.`;
		const why =
			proof === undefined
				? ` assumed; ${read} Set ${settling.option} if that is wrong.`
				: `, as ${quote(proof.cell)} shows; ${read}`;
		return { options, hint: `${label}: ${ANSWER_TEXTS[answer]}${why}` };
	};

	if (evidence.question === 'pointZero') {
		return { options: { ...base, endsInPointZero: evidence.proof('asItIs') === undefined } };
	}
	if (evidence.question === 'countryNotation') {
		const na = evidence.proof('name') ? 'nothing' : evidence.proof('code') && 'code';
		return { options: { ...base, na } };
	}
	if (evidence.question === 'dateOrder') {
		const swappedDates = swappedIn(evidence, source);
		const shortYears = shortYearsIn(evidence, source);
		const [usual, other] = DATE_ORDERS;
		const timezone = saysUtc(label) ? 'UTC' : base.timezone;
		return answered(
			decide(evidence, choices.dateOrder, asksMonthFirst(label) ? [other, usual] : DATE_ORDERS),
			(dateOrder) => ({ ...base, timezone, dateOrder, swappedDates, shortYears }),
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
