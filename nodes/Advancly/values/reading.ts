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

/** What became of a cell: the value as the contract wants it, or why it cannot be sent. */
export type Reading<T> = { value: T } | { refusal: string };

/** Reads a cell that is not blank. The refusal quotes the value (personal numbers masked) and says what was expected. */
export type Reader<T = unknown> = (value: unknown, options: ReadingOptions) => Reading<T>;
