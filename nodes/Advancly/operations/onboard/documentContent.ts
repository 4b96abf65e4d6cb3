import type { ItemContext } from '../../n8n/itemContext';
import { readBase64 } from '../../values/base64';
import { isBlank } from '../../values/blank';
import { quote } from '../../values/quote';
import { problem, type Reading } from '../../values/reading';
import { isKnownFormat } from './fileFormats';

const MEGABYTE = 1024 * 1024;
const LINK = /^\s*(?:https?:\/\/|www\.)/i;
// Plain words are valid base64 too, so content as short as a sentence must begin like a file.
const LONGEST_TEXT_BYTES = 100;
const DATA_URI = /^\s*data:/i;
// In base64: <!DOCTYPE and <html, in lower case and in capitals, and {".
const ANSWER = /^(?:PCFET0NUWVBF|PCFkb2N0eXBl|PGh0bW|PEhUTU|eyJ)/;
const IS_ANSWER = 'is a web page or JSON that a server sent instead of the file; download the file itself';
const LONGEST_NAME = 100;

/** The problem of a link instead of a file. */
export const IS_LINK =
	"contains a link, not a file; download it first, e.g. with an HTTP Request node, and choose 'Binary File'";

/** The content of a document. */
export interface Content {
	base64: string;
	/** Size of the decoded document. */
	bytes: number;
	/** Name of the file it was read from. */
	fileName?: string;
}

/** A size in megabytes, e.g. '5.0 MB'. */
export function megabytes(bytes: number): string {
	return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

/** Whether a value is a link to a file instead of the file itself. */
export function isLink(value: unknown): boolean {
	return typeof value === 'string' && LINK.test(value);
}

function tooLarge(bytes: number, limit: number): string {
	return `is ${megabytes(bytes)}, above the limit of ${limit} MB; send a smaller file or raise 'Document Size Limit'`;
}

/**
 * The content of a document, from base64 if there is any, else from a file of the item; undefined if its only source is
 * an empty cell.
 *
 * @param limit maximum size in megabytes; a document known to be larger is not read
 */
export async function contentOf(
	entry: Record<string, unknown>,
	item: ItemContext,
	limit: number,
): Promise<Reading<Content> | undefined> {
	const { base64_file_string: text, binaryPropertyName, documentSource } = entry;
	if (!isBlank(text, 'text')) {
		const reading = contentOfText(text, limit);
		return 'value' in reading ? reading : problem(`base64_file_string: ${reading.problems.join('; ')}`);
	}
	const fromCell =
		'base64_file_string' in entry && documentSource !== 'binary' && isBlank(binaryPropertyName);
	if (documentSource === 'base64' || fromCell) return undefined;
	return await contentOfFile(binaryPropertyName, item, limit);
}

function contentOfText(text: unknown, limit: number): Reading<Content> {
	if (typeof text !== 'string')
		return problem('is not text; expected the whole file as base64 or as a data URI');
	if (isLink(text)) return problem(IS_LINK);
	// Base64 takes four characters for three bytes, so a text that is far too long need not be decoded.
	const estimate = Math.floor((text.length * 3) / 4);
	if (estimate > limit * MEGABYTE * 1.1) return problem(tooLarge(estimate, limit));
	const reading = readBase64(text);
	if ('problems' in reading) return reading;
	const { base64, bytes } = reading.value;
	if (ANSWER.test(base64)) return problem(IS_ANSWER);
	if (bytes > limit * MEGABYTE) return problem(tooLarge(bytes, limit));
	if (bytes <= LONGEST_TEXT_BYTES && !isKnownFormat(base64) && !DATA_URI.test(text)) {
		return problem(
			'the text is not a file (PDF, PNG, JPEG, GIF, WEBP, TIFF, HEIC, ZIP or Office); expected the whole file as base64 or as a data URI',
		);
	}
	return reading;
}

async function contentOfFile(name: unknown, item: ItemContext, limit: number): Promise<Reading<Content>> {
	if (typeof name !== 'string' || isBlank(name)) {
		return problem("contains neither base64 nor the name of a file; fill in 'Input Data Field Name'");
	}
	// This is the content of a file, none of which may be quoted.
	if (name.length > LONGEST_NAME) {
		return problem("'Input Data Field Name' contains more than a name; enter only the name, e.g. data");
	}
	try {
		const known = item.fileSize(name);
		if (known !== undefined && known > limit * MEGABYTE)
			return problem(`file ${quote(name)} ${tooLarge(known, limit)}`);
		const { content, fileName } = await item.file(name);
		if (content.length === 0) return problem(`file ${quote(name)} is empty`);
		if (content.length > limit * MEGABYTE)
			return problem(`file ${quote(name)} ${tooLarge(content.length, limit)}`);
		const base64 = content.toString('base64');
		if (ANSWER.test(base64)) return problem(`file ${quote(name)} ${IS_ANSWER}`);
		return { value: { base64, bytes: content.length, fileName } };
	} catch {
		return problem(
			`file ${quote(name)} is missing from the item or cannot be read; check 'Input Data Field Name'`,
		);
	}
}
