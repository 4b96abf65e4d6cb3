import { isBlank } from '../values/blank';
import { countryNotationIn } from '../values/countryNotation';
import { dateOrderIn, shortYearIn, storedDateIn } from '../values/dateOrder';
import { decimalMarkIn } from '../values/decimalMark';
import { plainCell } from '../values/plainCell';
import { endsInPointZero } from '../values/pointZero';
import type { ReadingOptions } from '../values/reading';
import type { ValueType } from '../values/readers';

/** What must be decided for a whole column before any of its cells is read. */
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

/** A check of each cell, and the answer after which no further cell needs it. */
interface Ask {
	ask: (cell: unknown, base: ReadingOptions) => string | undefined;
	until?: string;
}

/** The checks for each question. Each returns the cell's answer, or 'either' when the cell is ambiguous. */
const ASK: Record<Question, Ask[]> = {
	dateOrder: [{ ask: dateOrderIn }, { ask: storedDateIn, until: 'notSwappable' }, { ask: shortYearIn }],
	decimalMark: [{ ask: decimalMarkIn }],
	pointZero: [{ ask: (cell) => (isBlank(cell) || endsInPointZero(cell) ? undefined : 'asItIs') }],
	countryNotation: [{ ask: countryNotationIn }],
};

/** The two answers to a question; the first is assumed without proof. */
export const DATE_ORDERS = ['dayFirst', 'monthFirst'] as const;
export const DECIMAL_MARKS = ['point', 'comma'] as const;

/**
 * The answers that settle a column, once all are found. None for dates, because any row may show where two-digit years
 * are.
 */
const SETTLED_BY: Partial<Record<Question, readonly string[]>> = {
	decimalMark: ['either', ...DECIMAL_MARKS],
	pointZero: ['asItIs'],
	countryNotation: ['name'],
};

/** A cell and its row, by the row's number in its source. */
export interface RowCell {
	row: number;
	cell: unknown;
}

/** What the cells of one column show together: the first cell for each answer, and the first without one. */
export class ColumnEvidence {
	private readonly first = new Map<string | undefined, RowCell>();

	constructor(
		readonly type: ValueType,
		readonly question: Question,
		private readonly base: ReadingOptions,
	) {}

	add(row: number, cell: unknown): void {
		const plain = plainCell(cell);
		for (const { ask, until } of ASK[this.question]) {
			if (until !== undefined && this.first.has(until)) continue;
			const answer = ask(plain, this.base);
			if (!this.first.has(answer)) this.first.set(answer, { row, cell: plain });
		}
	}

	/** Whether no further cell can change what the column shows. */
	get isSettled(): boolean {
		return SETTLED_BY[this.question]?.every((answer) => this.first.has(answer)) === true;
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

/** Returns an empty collector of evidence for a column of a type; undefined when each cell can be read on its own. */
export function evidenceFor(type: ValueType, base: ReadingOptions): ColumnEvidence | undefined {
	const question = QUESTIONS[type];
	return question && new ColumnEvidence(type, question, base);
}

/** The answer to a column's question; or two cells that contradict each other, or one that contradicts the option. */
export type Decision<Answer extends string> = Answer | { first: RowCell; second?: RowCell };

/** Decides a column's question. Without proof, the first of the two answers is assumed. */
export function decide<Answer extends string>(
	evidence: ColumnEvidence,
	chosen: Answer | 'automatic',
	[usual, other]: readonly [Answer, Answer],
): Decision<Answer> {
	const [forUsual, forOther] = [evidence.proof(usual), evidence.proof(other)];
	if (forUsual !== undefined && forOther !== undefined) return { first: forUsual, second: forOther };
	if (chosen === 'automatic') return forOther === undefined ? usual : other;
	const against = chosen === usual ? forOther : forUsual;
	return against === undefined ? chosen : { first: against };
}

/**
 * Returns a cell that suggests that a sheet swapped day and month of its stored dates; undefined when nothing does.
 * Such a sheet keeps dates with a day above 12 as text, all in one order.
 */
export function swapProof(evidence: ColumnEvidence): RowCell | undefined {
	const [proof, contrary] = DATE_ORDERS.flatMap((order) => evidence.proof(order) ?? []);
	const against = [contrary, evidence.ambiguous, evidence.proof('notSwappable')];
	return against.every((cell) => cell === undefined) ? proof : undefined;
}
