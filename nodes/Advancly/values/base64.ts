import { problem, type Reading } from './reading';

const SCHEME = /^data:/i;
const DATA_URI = /^data:[^,;]*(?:;[^,;]*)*;base64,/i;
const LONGEST_HEADER = 300;
const SPACE = /\s/;
const SPACES = /\s+/g;
const NOT_STANDARD = /[^A-Za-z0-9+/]/;
const URL_SAFE = /[-_]/;
const ONLY_STANDARD = /[+/]/;
// Cell limits of Excel, Google Sheets and Airtable, in characters.
const CELL_LIMITS = [32_767, 50_000, 100_000];

/** A document in the form the API accepts. */
interface Base64Document {
	/** The standard alphabet, padded, on one line. */
	base64: string;
	/** Size of the decoded document, in bytes. */
	bytes: number;
}

/**
 * Reads a document written as base64 or as a data URI. Removes line breaks and converts the URL-safe alphabet to the
 * standard one. A refusal never quotes the content. Takes linear time; the length is not limited here.
 */
export function readBase64(written: string): Reading<Base64Document> {
	const text = written.trim();
	const header = DATA_URI.exec(text.slice(0, LONGEST_HEADER));
	if (!header && SCHEME.test(text)) return refuse('is a data URI that is not base64-encoded');
	const content = header ? text.slice(header[0].length) : text;
	const joined = SPACE.test(content) ? content.replace(SPACES, '') : content;
	const padding = joined.endsWith('==') ? 2 : Number(joined.endsWith('='));
	const body = standardAlphabet(joined.slice(0, joined.length - padding));
	if (body === '') return refuse('is empty');
	if (NOT_STANDARD.test(body)) return refuse('has characters that base64 does not allow');
	if (padding === 0 && CELL_LIMITS.includes(text.length)) {
		return refuse(`has exactly ${text.length} characters, the most a cell can hold, so its end was cut off`);
	}
	const missing = (4 - (body.length % 4)) % 4;
	if (missing === 3 || (padding !== missing && (padding > 0 || !URL_SAFE.test(joined)))) {
		return refuse('is cut off or damaged: base64 never has this length');
	}
	const base64 = body + '='.repeat(missing);
	return { value: { base64, bytes: bytesIn(base64) } };
}

/** Size in bytes of the data that padded base64 encodes. */
export function bytesIn(base64: string): number {
	const padding = base64.endsWith('==') ? 2 : Number(base64.endsWith('='));
	return Math.floor((base64.length * 3) / 4) - padding;
}

function standardAlphabet(body: string): string {
	return URL_SAFE.test(body) && !ONLY_STANDARD.test(body) ? body.replace(/-/g, '+').replace(/_/g, '/') : body;
}

function refuse(why: string): Reading<Base64Document> {
	return problem(`the document ${why}; expected the whole file as base64 or as a data URI`);
}
