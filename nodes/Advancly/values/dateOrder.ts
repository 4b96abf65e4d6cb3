/**
 * What a cell says of the order of day and month in its column: the one that alone makes it a date, 'either' when both
 * do and mean different days, undefined when it does not say (no date, or a form without the question).
 */
export function dateOrderIn(_cell: unknown): 'dayFirst' | 'monthFirst' | 'either' | undefined {
	return undefined;
}
