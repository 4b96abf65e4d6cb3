/** Why a column is ambiguous: its cells prove both answers, or one that contradicts the option. */
export interface Contradiction {
	/** "the column mixes day-first and month-first dates: item 4 has '25/12/1990', item 7 has '12/25/1990'" */
	because: string;
	/** What to do about it. */
	advice: string;
}

/** How cells are read: by the options of the run, and by what their column shows where a cell is ambiguous. */
export interface ReadingOptions {
	/** The workflow's IANA time zone, e.g. 'Africa/Lagos': the day of a moment is the day there. */
	timezone: string;
	/** Today in that zone as yyyy-MM-dd; a birthday cannot be later. */
	today: string;
	/** How '03/04/1992' is read; with a contradiction, cells whose order matters are refused. */
	dateOrder: 'dayFirst' | 'monthFirst' | Contradiction;
	/**
	 * Where the column has two-digit years: at the end, as a cell proves, or the cell that suggests they may come
	 * first. Undefined without evidence.
	 */
	shortYears?: 'last' | Pick<Contradiction, 'because'>;
	/** Why stored dates in the column may have day and month swapped, if there is evidence of it. */
	swappedDates?: Contradiction;
	/** How '1,500' and '1.500' are read; with a contradiction, they are refused. */
	decimalMark: 'point' | 'comma' | Contradiction;
	/**
	 * Whether every filled cell of an id column is a whole number ending in '.0', because a program read them as
	 * numbers.
	 */
	endsInPointZero: boolean;
	/**
	 * What 'NA' means in a country column: a code among codes, blank among names; undefined without other countries.
	 */
	na?: 'code' | 'nothing';
	/** What to do with a number that is too short for its country, from 'Missing Leading Zeros'. */
	leadingZeros: 'refuse' | 'restore' | 'keep';
	/** Whether to accept phone numbers that the phone library does not know in the country. */
	acceptUnknownPhoneNumbers: boolean;
	/** The two-letter ISO code of the item's or person's country; undefined when it is not known. */
	country: string | undefined;
}

/** Why something cannot be sent: at least one text, each self-contained, without a final period. */
export interface Problems {
	problems: string[];
}

/** A value, or the problems that keep it from being sent. Used for everything from a cell to a whole row. */
export type Reading<T> = { value: T } | Problems;

/** A single problem. */
export function problem(text: string): Problems {
	return { problems: [text] };
}

/** Reads a cell that is not blank. A problem quotes the value (personal numbers masked) and says what was expected. */
export type Reader<T = unknown> = (value: unknown, options: ReadingOptions) => Reading<T>;
