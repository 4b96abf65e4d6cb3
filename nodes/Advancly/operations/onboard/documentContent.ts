import { readBase64 } from '../../values/base64';
import { isBlank } from '../../values/blank';
import { quote } from '../../values/quote';
import type { ItemContext } from '../../n8n/itemContext';
import { problem, type Problems } from '../../values/reading';

const MEGABYTE = 1024 * 1024;

/** The content of a document. */
export interface Content {
	base64: string;
	/** Size of the document itself. */
	bytes: number;
	/** Name of the file it comes from. */
	fileName?: string;
}

/** A size in bytes as people read it, e.g. '5.0 MB'. */
export function megabytes(bytes: number): string {
	return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

function tooLarge(bytes: number, limit: number): string {
	return `is ${megabytes(bytes)}, above the limit of ${limit} MB; send a smaller file or raise 'Document Size Limit'`;
}

/**
 * The content of a document: from base64 when the row holds some or says so, else from a file of the item.
 *
 * @param row the document as the input has it
 * @param context the item, for its files
 * @param limit largest size in megabytes; a document that is known to be larger is not read
 */
export async function contentOf(
	row: Record<string, unknown>,
	context: ItemContext,
	limit: number,
): Promise<Content | Problems> {
	const fromText = row.documentSource === 'base64' || !isBlank(row.base64_file_string);
	if (fromText) {
		if (typeof row.base64_file_string !== 'string' || isBlank(row.base64_file_string)) {
			return problem('base64_file_string: is blank');
		}
		// Base64 takes four characters for three bytes: too long a text need not be decoded to know.
		const estimate = Math.floor((row.base64_file_string.length * 3) / 4);
		if (estimate > limit * MEGABYTE * 1.1) return problem(`base64_file_string: ${tooLarge(estimate, limit)}`);
		const reading = readBase64(row.base64_file_string);
		if ('problems' in reading) return problem(`base64_file_string: ${reading.problems.join('; ')}`);
		const { base64, bytes } = reading.value;
		if (bytes > limit * MEGABYTE) return problem(`base64_file_string: ${tooLarge(bytes, limit)}`);
		return { base64, bytes };
	}
	return await contentOfFile(row.binaryPropertyName, context, limit);
}

async function contentOfFile(
	name: unknown,
	context: ItemContext,
	limit: number,
): Promise<Content | Problems> {
	if (typeof name !== 'string' || isBlank(name)) {
		return problem("holds neither base64 nor the name of a file; fill in 'Input Data Field Name'");
	}
	try {
		const known = context.fileSize(name);
		if (known !== undefined && known > limit * MEGABYTE)
			return problem(`file ${quote(name)} ${tooLarge(known, limit)}`);
		const { content, fileName } = await context.file(name);
		if (content.length === 0) return problem(`file ${quote(name)} is empty`);
		if (content.length > limit * MEGABYTE)
			return problem(`file ${quote(name)} ${tooLarge(content.length, limit)}`);
		return { base64: content.toString('base64'), bytes: content.length, fileName };
	} catch {
		return problem(
			`file ${quote(name)} is not in the item, or cannot be read; check 'Input Data Field Name'`,
		);
	}
}
