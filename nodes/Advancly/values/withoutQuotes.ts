const WRAPPED = /^["“”‘’«»'`´\s]+|["“”‘’«»'`´\s,;.]+$/g;

/** Removes the quotation marks around a line, and a comma or full stop after it. Expects a short text. */
export function withoutQuotes(line: string): string {
	return line.replace(WRAPPED, '');
}
