import { isBlank } from '../values/blank';
import { countryNotationIn } from '../values/countryNotation';
import { dateOrderIn, shortYearIn, storedDateIn } from '../values/dateOrder';
import { decimalMarkIn } from '../values/decimalMark';
import { plainCell } from '../values/plainCell';
import { endsInPointZero } from '../values/pointZero';
import type { ReadingOptions } from '../values/reading';
import type { ValueType } from '../values/readers';

/** What a column can be asked about its cells before any of them is read. */
type Question = 'dateOrder' | 'decimalMark' | 'pointZero' | 'countryNotation';

const QUESTIONS: Partial<Record<ValueType, Question>> = {
	birthday: 'dateOrder',
	pastDay: 'dateOrder',
	day: 'dateOrder',
	moment: 'dateOrder',
	amount: 'decimalMark',
	quantity: 'decimalMark',
	integer: 'decimalMark',
	identifier: 'pointZero',
	customerIdentifier: 'pointZero',
	registrationNumber: 'pointZero',
	countryCode: 'countryNotation',
	countryName: 'countryNotation',
};

/** The question that cells of a type leave to their column; undefined when each can be read by itself. */
export function questionOf(type: ValueType): Question | undefined {
	return QUESTIONS[type];
}

/** What is asked of each cell, and the answer after which no further one matters. */
interface Ask {
	ask: (cell: unknown, base: ReadingOptions) => string | undefined;
	until?: string;
}

/** What a cell says: an answer to its column's question, or 'either' when it can mean two things. */
const ASK: Record<Question, Ask[]> = {
	dateOrder: [{ ask: dateOrderIn }, { ask: storedDateIn, until: 'notSwappable' }, { ask: shortYearIn }],
	decimalMark: [{ ask: decimalMarkIn }],
	pointZero: [
		{ ask: (cell) => (endsInPointZero(cell) ? 'pointZero' : isBlank(cell) ? undefined : 'asItIs') },
	],
	countryNotation: [{ ask: countryNotationIn }],
};

/** The two answers to a question, first the one that is assumed without a proof. */
export const DATE_ORDERS = ['dayFirst', 'monthFirst'] as const;
export const DECIMAL_MARKS = ['point', 'comma'] as const;

/** A cell and the row it stands in, by the row's number in its source. */
export interface RowCell {
	row: number;
	cell: unknown;
}

/** What the cells of one column say together: the first cell for each answer. */
export class ColumnEvidence {
	private readonly first = new Map<string, RowCell>();

	constructor(
		readonly question: Question,
		private readonly base: ReadingOptions,
	) {}

	add(row: number, cell: unknown): void {
		const plain = plainCell(cell);
		for (const { ask, until } of ASK[this.question]) {
			if (until !== undefined && this.first.has(until)) continue;
			const said = ask(plain, this.base);
			if (said !== undefined && !this.first.has(said)) this.first.set(said, { row, cell: plain });
		}
	}

	/** Whether no further cell can change what the column says. */
	get isSettled(): boolean {
		if (this.question === 'pointZero') return this.first.has('asItIs');
		if (this.question === 'countryNotation') return this.first.has('name');
		// A year of two digits may say its place in any row.
		if (this.question === 'dateOrder') return false;
		return this.first.has('either') && DECIMAL_MARKS.every((answer) => this.first.has(answer));
	}

	/** The first cell that proves an answer. */
	proof(answer: string): RowCell | undefined {
		return this.first.get(answer);
	}

	/** The first cell that can mean two things. */
	get ambiguous(): RowCell | undefined {
		return this.first.get('either');
	}
}

/** An answer to a column's question; `assumed` when neither a cell nor an option gave it. */
export interface Decision<Answer extends string> {
	answer: Answer | { first: RowCell; second?: RowCell };
	assumed: boolean;
}

/**
 * Decides a column's question: the answer, or the cells that contradict each other, or the option.
 *
 * @param answers first the one that is assumed without a proof
 */
export function decide<Answer extends string>(
	evidence: ColumnEvidence,
	chosen: Answer | 'automatic',
	answers: readonly [Answer, Answer],
): Decision<Answer> {
	const [usual, other] = answers;
	const [forUsual, forOther] = [evidence.proof(usual), evidence.proof(other)];
	if (forUsual !== undefined && forOther !== undefined) {
		return { answer: { first: forUsual, second: forOther }, assumed: false };
	}
	const proven = forUsual !== undefined ? usual : forOther !== undefined ? other : undefined;
	if (chosen === 'automatic') return { answer: proven ?? usual, assumed: proven === undefined };
	const against = chosen === usual ? forOther : forUsual;
	return { answer: against === undefined ? chosen : { first: against }, assumed: false };
}

/**
 * A cell that suggests that a sheet swapped day and month in a column; undefined when nothing does. Such a sheet kept
 * as text what has a day above 12, all in one order, and stored the rest as dates.
 */
export function swapProof(evidence: ColumnEvidence): RowCell | undefined {
	const [proof, contrary] = DATE_ORDERS.flatMap((order) => evidence.proof(order) ?? []);
	const isMixed = contrary !== undefined || evidence.ambiguous !== undefined;
	const onlySwappable =
		evidence.proof('swappable') !== undefined && evidence.proof('notSwappable') === undefined;
	return isMixed || !onlySwappable ? undefined : proof;
}
