const WRAPPED = /^["“”‘’«»'`´\s]+|["“”‘’«»'`´\s,;.]+$/g;

/** A line without the quotation marks around it and the comma or full stop behind it. Expects a short text. */
export function withoutQuotes(line: string): string {
	return line.replace(WRAPPED, '');
}
