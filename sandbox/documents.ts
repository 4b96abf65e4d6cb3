import { createHash } from 'node:crypto';

import { asObject, textOf, type Json, type JsonObject } from './json';

/** A summary of a customer document: enough to compare its bytes, and small enough to return. */
export interface DocumentDigest {
	document_type_code: string;
	filename_with_extension: string;
	/** Size of the decoded file. */
	bytes: number;
	/** SHA-256 of the decoded file, hexadecimal. */
	sha256: string;
}

/**
 * Whether the text is standard base64 with its padding; '' is the base64 of an empty file. The validator's own format
 * `byte` uses a regular expression that overflows the stack on files of several MB.
 */
export function isBase64(text: string): boolean {
	const padding = text.indexOf('=');
	const isPadded = padding === -1 || text.slice(padding) === '='.repeat(Math.min(text.length - padding, 2));
	return text.length % 4 === 0 && isPadded && !/[^A-Za-z0-9+/=]/.test(text);
}

function digestOf(document: JsonObject): DocumentDigest {
	const file = Buffer.from(textOf(document, 'base64_file_string'), 'base64');
	return {
		document_type_code: textOf(document, 'document_type_code'),
		filename_with_extension: textOf(document, 'filename_with_extension'),
		bytes: file.length,
		sha256: createHash('sha256').update(file).digest('hex'),
	};
}

/** The digests of the documents in an onboarding body, in the same order. */
export function digestsOf(body: JsonObject): DocumentDigest[] {
	const documents = body.customer_documents;
	if (!Array.isArray(documents)) return [];
	return documents.map((document) => digestOf(asObject(document) ?? {}));
}

function withoutFile(document: Json): Json {
	const fields = asObject(document);
	if (typeof fields?.base64_file_string !== 'string') return document;
	const { bytes, sha256 } = digestOf(fields);
	return { ...fields, base64_file_string: { bytes, sha256 } };
}

/** The body with every `base64_file_string` replaced by `{ bytes, sha256 }`. A body without documents is unchanged. */
export function withoutFiles(body: Json | null): Json | null {
	const documents = asObject(body)?.customer_documents;
	if (!Array.isArray(documents)) return body;
	return { ...asObject(body), customer_documents: documents.map(withoutFile) };
}
