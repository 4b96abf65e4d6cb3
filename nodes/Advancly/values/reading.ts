/** Why a column leaves a question open: its cells prove both answers, or another one than the option. */
export interface Contradiction {
	/** "the column mixes day-first and month-first dates: item 4 has '25/12/1990', item 7 has '12/25/1990'" */
	because: string;
	/** What to do about it. */
	advice: string;
}

/** How a run wants its cells read, and what the column of a cell says where the cell alone does not. */
export interface ReadingOptions {
	/** IANA zone of the workflow, e.g. 'Africa/Lagos': the day of a moment is the day there. */
	timezone: string;
	/** Today in that zone as yyyy-MM-dd: a birthday cannot lie ahead of it. */
	today: string;
	/** How '03/04/1992' is read; with a contradiction, cells whose order matters are problems. */
	dateOrder: 'dayFirst' | 'monthFirst' | Contradiction;
	/**
	 * Where years of two digits stand in the column: behind, as a cell proves, or the cell because of which they may stand
	 * in front. Undefined without evidence.
	 */
	shortYears?: 'behind' | Pick<Contradiction, 'because'>;
	/** Why dates that a program stored in the column may have day and month swapped, where there is evidence of it. */
	swappedDates?: Contradiction;
	/** How '1,500' and '1.500' are read; with a contradiction, they are problems. */
	decimalMark: 'point' | 'comma' | Contradiction;
	/** Whether all filled cells of an id's column are whole numbers with '.0' behind them: a program read them as numbers. */
	endsInPointZero: boolean;
	/** What 'NA' is in a column of countries: a code among codes, nothing among names; undefined where it stands alone. */
	na?: 'code' | 'nothing';
	/** What to do with a number that is shorter than such numbers are in the country, from 'Missing Leading Zeros'. */
	leadingZeros: 'refuse' | 'restore' | 'keep';
	/** Whether phone numbers are accepted that the phone library does not know in the country. */
	acceptUnknownPhoneNumbers: boolean;
	/** ISO code of two letters of the country of the item or person; undefined when it is not known. */
	country: string | undefined;
}

/** Why something cannot be sent: at least one text, each complete in itself, without a final period. */
export interface Problems {
	problems: string[];
}

/** What may go wrong before sending has this one shape, from a cell to a whole row: the value, or its problems. */
export type Reading<T> = { value: T } | Problems;

/** A single problem. */
export function problem(text: string): Problems {
	return { problems: [text] };
}

/** Reads a cell that is not blank. A problem quotes the value (personal numbers masked) and says what was expected. */
export type Reader<T = unknown> = (value: unknown, options: ReadingOptions) => Reading<T>;
