/** Words that exports write below their rows. */
const FOOTER =
	/\b(?:records?|rows\b|row(?=\(s\))|results?|entries|downloaded|exported|generated|printed|report|page \d+|as (?:of|at|on)|end of)\b/i;
const SENTENCE = /^\S+(?:\s+\S+){3}/;

/** Whether the only cell of a row has words that exports write below their rows. */
export function hasFooterWords(cell: unknown): boolean {
	const text = typeof cell === 'string' ? cell.trim().slice(0, 200) : '';
	return text.includes(' ') && FOOTER.test(text);
}

/** Whether an id that is the only cell of its row is a sentence, or has words that exports write below their rows. */
export function isFooter(cell: unknown): boolean {
	return hasFooterWords(cell) || (typeof cell === 'string' && SENTENCE.test(cell.trim().slice(0, 200)));
}
