import type { IDataObject } from 'n8n-workflow';

import { entriesIn } from '../../input/entries';
import type { IgnoredKeys } from '../../input/ignoredKeys';
import type { ItemContext } from '../../n8n/itemContext';
import { safeText } from '../../outcome/safeText';
import { bytesIn } from '../../values/base64';
import { isBlank } from '../../values/blank';
import { readCell } from '../../values/cell';
import { quote } from '../../values/quote';
import { problem, type Reading, type ReadingOptions } from '../../values/reading';
import { contentOf, IS_LINK, isLink, megabytes, type Content } from './documentContent';
import { nameFor } from './fileFormats';

/** The contract's key for the documents, the only field whose content may come from a file. */
export const DOCUMENTS = 'customer_documents';

/** A source of documents. */
interface DocumentSource {
	/** The parameter's fixedCollection, a list, or JSON. */
	held: unknown;
	/** Collects unknown keys if the documents come from a column; otherwise undefined, and unknown keys are refused. */
	ignoredKeys: IgnoredKeys | undefined;
}

/** The documents of an item as the contract defines them. */
export interface DocumentsRead {
	documents: IDataObject[];
	/** What to send instead of the largest document, for the advice on HTTP 413. */
	largest?: string;
}

const API_KEYS = ['document_type_code', 'base64_file_string', 'filename_with_extension'];
/** The keys a document may have: the contract's three, and the two parameters that select a file of the item. */
const DOCUMENT_KEYS = new Set([...API_KEYS, 'documentSource', 'binaryPropertyName']);
const NOT_A_FIELD = `is not a field of a document. Allowed: ${API_KEYS.join(', ')}`;
const JSON_BEGINNING = /^\s*[[{]/;

interface Document {
	json: IDataObject;
	bytes: number;
}

/**
 * Reads and encodes the documents of one item. Call it only when the item has its slot, so that only the files of the
 * items in flight are in memory. An entry whose content is an empty cell is left out.
 *
 * @param limit maximum size of a document in megabytes
 */
export async function readDocuments(
	sources: DocumentSource[],
	item: ItemContext,
	options: ReadingOptions,
	limit: number,
): Promise<Reading<DocumentsRead>> {
	const read: DocumentsRead = { documents: [] };
	const problems: string[] = [];
	let most = 0;
	let position = 0;
	for (const { held, ignoredKeys } of sources) {
		const entries = documentsIn(held);
		if ('problems' in entries) {
			problems.push(`${DOCUMENTS}: ${entries.problems.join('; ')}`);
			continue;
		}
		for (const entry of entries.value) {
			position += 1;
			const document = await readDocument(entry, item, options, limit, ignoredKeys);
			if (document === undefined) continue;
			if ('problems' in document) {
				for (const text of document.problems) problems.push(`${DOCUMENTS}, entry ${position}: ${text}`);
				continue;
			}
			const { json, bytes } = document.value;
			read.documents.push(json);
			if (bytes > most) {
				most = bytes;
				const name = safeText(String(json.filename_with_extension));
				read.largest = `a smaller document than '${name}', which is ${megabytes(bytes)}`;
			}
		}
	}
	return problems.length > 0 ? { problems } : { value: read };
}

function documentsIn(held: unknown): Reading<unknown[]> {
	if (typeof held !== 'string' || isBlank(held) || JSON_BEGINNING.test(held)) return entriesIn(held);
	return problem(
		isLink(held)
			? IS_LINK
			: `is text, not a document; expected a list of objects with ${API_KEYS.join(', ')}`,
	);
}

/** Reads one document. Unknown keys are added to `ignoredKeys`, or refused if it is undefined. */
async function readDocument(
	entry: unknown,
	item: ItemContext,
	options: ReadingOptions,
	limit: number,
	ignoredKeys: IgnoredKeys | undefined,
): Promise<Reading<Document> | undefined> {
	if (isLink(entry)) return problem(IS_LINK);
	if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
		return problem('is not an object with the fields of a document');
	}
	const fields = entry as Record<string, unknown>;
	// Airtable and others represent an attachment as an object with a URL.
	if (isLink(fields.url) && isBlank(fields.base64_file_string)) return problem(IS_LINK);
	const problems: string[] = [];
	const otherKeys = Object.keys(fields).filter((key) => !DOCUMENT_KEYS.has(key));
	if (ignoredKeys !== undefined) ignoredKeys.add(DOCUMENTS, otherKeys, () => []);
	else for (const key of otherKeys) problems.push(`${quote(key)} ${NOT_A_FIELD}`);
	const content = await contentOf(fields, item, limit);
	if (content === undefined && problems.length === 0) return undefined;
	if (content !== undefined && 'problems' in content) problems.push(...content.problems);
	const text = (key: string, type: 'identifier' | 'text', cell: unknown): string | undefined => {
		const reading = readCell(type, cell, options);
		if ('problems' in reading) problems.push(`${key}: ${reading.problems.join('; ')}`);
		return 'value' in reading ? String(reading.value) : undefined;
	};
	const typeCode = text('document_type_code', 'identifier', fields.document_type_code);
	const file = content !== undefined && 'value' in content ? content.value : undefined;
	const name = text('filename_with_extension', 'text', nameCell(fields, file));
	if (file !== undefined && name === undefined && problems.length === 0) {
		problems.push('filename_with_extension: is blank, and the file has no name; fill it in');
	}
	if (problems.length > 0 || file === undefined || name === undefined) return { problems };
	const json: IDataObject = {
		base64_file_string: file.base64,
		filename_with_extension: nameFor(name, file.base64),
	};
	if (typeCode !== undefined) json.document_type_code = typeCode;
	return { value: { json, bytes: file.bytes } };
}

/** The name that was entered, or else that of the file. */
function nameCell(fields: Record<string, unknown>, file: Content | undefined): unknown {
	return isBlank(fields.filename_with_extension) ? file?.fileName : fields.filename_with_extension;
}

/** A document as *Check Only* shows it: name, type and size, without its content. */
export function summaryOf({ base64_file_string: content, ...shown }: IDataObject): IDataObject {
	return { ...shown, bytes: bytesIn(String(content)) };
}
