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

/** What is asked of each cell, and the answer after which no further one matters. */
interface Ask {
	ask: (cell: unknown, base: ReadingOptions) => string | undefined;
	until?: string;
}

/** What a cell says: an answer to its column's question, or 'either' when it can mean two things. */
const ASK: Record<Question, Ask[]> = {
	dateOrder: [{ ask: dateOrderIn }, { ask: storedDateIn, until: 'notSwappable' }, { ask: shortYearIn }],
	decimalMark: [{ ask: decimalMarkIn }],
	pointZero: [{ ask: (cell) => (isBlank(cell) || endsInPointZero(cell) ? undefined : 'asItIs') }],
	countryNotation: [{ ask: countryNotationIn }],
};

/** The two answers to a question, first the one that is assumed without a proof. */
export const DATE_ORDERS = ['dayFirst', 'monthFirst'] as const;
export const DECIMAL_MARKS = ['point', 'comma'] as const;

/** The answers after which no cell matters. None for dates: a year of two digits may say its place in any row. */
const SETTLED_BY: Partial<Record<Question, readonly string[]>> = {
	decimalMark: ['either', ...DECIMAL_MARKS],
	pointZero: ['asItIs'],
	countryNotation: ['name'],
};

/** A cell and the row it stands in, by the row's number in its source. */
export interface RowCell {
	row: number;
	cell: unknown;
}

/** What the cells of one column say together: the first cell for each answer, and the first that gives none. */
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
			const said = ask(plain, this.base);
			if (!this.first.has(said)) this.first.set(said, { row, cell: plain });
		}
	}

	/** Whether no further cell can change what the column says. */
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

/** What the cells of a column of a type are to say together; undefined when each can be read by itself. */
export function evidenceFor(type: ValueType, base: ReadingOptions): ColumnEvidence | undefined {
	const question = QUESTIONS[type];
	return question && new ColumnEvidence(type, question, base);
}

/** The answer to a column's question; or two cells that contradict each other, or one that contradicts the option. */
export type Decision<Answer extends string> = Answer | { first: RowCell; second?: RowCell };

/** Decides a column's question. Of the two answers, the first is assumed without a proof. */
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
 * A cell that suggests that a sheet swapped day and month of the dates that it stored; undefined when nothing does. Such
 * a sheet kept as text what has a day above 12, all in one order.
 */
export function swapProof(evidence: ColumnEvidence): RowCell | undefined {
	const [proof, contrary] = DATE_ORDERS.flatMap((order) => evidence.proof(order) ?? []);
	const speakAgainst = [contrary, evidence.ambiguous, evidence.proof('notSwappable')];
	return speakAgainst.every((cell) => cell === undefined) ? proof : undefined;
}
