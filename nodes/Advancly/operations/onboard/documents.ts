import type { IDataObject } from 'n8n-workflow';

import { isBlank } from '../../values/blank';
import { readValue } from '../../values/kinds';
import { quote } from '../../values/quote';
import { type ReadingOptions, type Problems } from '../../values/reading';
import { contentOf, megabytes, type Content } from './documentContent';
import type { ItemContext } from '../../n8n/itemContext';
import { rowsIn } from '../../input/readFields';
import { safeText } from '../../outcome/safeText';

/** The contract's key of the documents; the one field whose content may come from a file. */
export const DOCUMENTS = 'customer_documents';

/** The documents of an item as the contract wants them, and what keeps some from being sent. */
export interface DocumentsRead {
	documents: IDataObject[];
	refusals: string[];
	/** Name and size of the largest, for the API's 413. */
	largest?: string;
}

/** What a document can hold: the contract's three keys, and the two parameters that name a file of the item. */
const DOCUMENT_KEYS = new Set([
	'document_type_code',
	'base64_file_string',
	'filename_with_extension',
	'documentSource',
	'binaryPropertyName',
]);

/**
 * Reads and encodes the documents of one item. Call it only when the item has its place, so that memory holds the
 * files of the items in flight and no others.
 *
 * @param sources what holds documents: the parameter's fixedCollection, or a column of the item
 * @param context the item, for its files
 * @param options how cells are read
 * @param limit largest size of a document in megabytes
 */
export async function readDocuments(
	sources: unknown[],
	context: ItemContext,
	options: ReadingOptions,
	limit: number,
): Promise<DocumentsRead> {
	const read: DocumentsRead = { documents: [], refusals: [] };
	let most = 0;
	let row = 0;
	for (const source of sources) {
		const found = rowsIn(source);
		if (found === undefined) continue;
		if ('problems' in found) {
			read.refusals.push(`${DOCUMENTS}: ${found.problems.join('; ')}`);
			continue;
		}
		for (const given of found.rows) {
			row += 1;
			const place = `${DOCUMENTS}, row ${row}`;
			const { document, refusals, bytes } = await readDocument(given, context, options, limit);
			read.refusals.push(...refusals.map((refusal) => `${place}: ${refusal}`));
			if (refusals.length > 0) continue;
			read.documents.push(document);
			if (bytes > most) {
				most = bytes;
				const name = safeText(String(document.filename_with_extension), []);
				read.largest = `a smaller document than '${name}', which is ${megabytes(bytes)}`;
			}
		}
	}
	return read;
}

async function readDocument(
	row: unknown,
	context: ItemContext,
	options: ReadingOptions,
	limit: number,
): Promise<{ document: IDataObject; refusals: string[]; bytes: number }> {
	if (typeof row !== 'object' || row === null || Array.isArray(row)) {
		return { document: {}, refusals: ['expected an object with the fields of the document'], bytes: 0 };
	}
	const given = row as Record<string, unknown>;
	const refusals = Object.keys(given)
		.filter((key) => !DOCUMENT_KEYS.has(key))
		.map((key) => `${quote(key)} is no field of a document`);
	const text = (key: string): unknown => {
		if (isBlank(given[key])) return undefined;
		const reading = readValue(key, given[key], options);
		if ('value' in reading) return reading.value;
		refusals.push(`${key}: ${reading.problems.join('; ')}`);
		return undefined;
	};

	const content = await contentOf(given, context, limit);
	if ('problems' in content) refusals.push(content.problems.join('; '));
	const typeCode = text('document_type_code');
	const fileName = text('filename_with_extension') ?? fileNameOf(content, options);
	if (fileName === undefined && 'base64' in content && isBlank(given.filename_with_extension)) {
		refusals.push('filename_with_extension: is needed, because the document does not bring a file name');
	}
	if ('problems' in content || refusals.length > 0) return { document: {}, refusals, bytes: 0 };

	const document: IDataObject = {
		base64_file_string: content.base64,
		filename_with_extension: fileName as string,
	};
	if (typeCode !== undefined) document.document_type_code = typeCode as string;
	return { document, refusals, bytes: content.bytes };
}

/** The name that a file brings, read as the name that a person types is. */
function fileNameOf(content: Content | Problems, options: ReadingOptions): unknown {
	if ('problems' in content || isBlank(content.fileName)) return undefined;
	const reading = readValue('filename_with_extension', content.fileName, options);
	return 'value' in reading ? reading.value : undefined;
}
