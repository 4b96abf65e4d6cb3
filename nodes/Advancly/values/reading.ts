/** How a run wants its cells read; the same for every item of it. */
export interface ReadingOptions {
	/** IANA zone of the workflow, e.g. 'Africa/Lagos': the day of a moment is the day there. */
	timezone: string;
	/** How '03/04/1992' is read: the third of April, or March the fourth. */
	dateOrder: 'dayFirst' | 'monthFirst';
	/** Whether a number shorter than its kind usually is may be sent; else it counts as one that lost its zeros. */
	acceptShortNumbers: boolean;
	/** Today as yyyy-MM-dd, so that a birthday in the future can be refused. */
	today: string;
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
