/**
 * What a cell says of the decimal mark of its column: the one that alone makes it a number, 'either' when both do and
 * mean different numbers (1,500 and 1.500), undefined when it does not say.
 */
export function decimalMarkIn(_cell: unknown): 'point' | 'comma' | 'either' | undefined {
	return undefined;
}
