import { IgnoredKeys } from '../../../nodes/Advancly/input/ignoredKeys';
import { readDocuments } from '../../../nodes/Advancly/operations/onboard/documents';
import type { FakeFile } from '../../support/fakeItem';
import { contextOf } from '../../support/fields';
import { options } from '../../values/options';

const PNG = Buffer.concat([Buffer.from('iVBORw0KGgo=', 'base64'), Buffer.from('a passport')]);
const BASE64 = PNG.toString('base64');
const MB = 1024 * 1024;
const KEYS = 'document_type_code, base64_file_string, filename_with_extension';
const NOT_A_FIELD = `is not a field of a document. Allowed: ${KEYS}`;
const LINK =
	"holds a link, not a file; download it first, e.g. with an HTTP Request node, and choose 'Binary File'";
const WEB_PAGE = 'is a web page or JSON that a server sent instead of the file; download the file itself';
const NO_NAME = 'filename_with_extension: is blank, and the file has no name; fill it in';
const EXPECTED = 'expected the whole file as base64 or as a data URI';
const NAMED = { base64_file_string: BASE64, filename_with_extension: 'a.png' };

async function read(
	sources: unknown[],
	files: Record<string, FakeFile> = {},
	{ limit = 10, ignoredKeys }: { limit?: number; ignoredKeys?: IgnoredKeys } = {},
) {
	const { context, n8n } = contextOf({ jsons: [{}], files });
	const held = sources.map((source) => ({ held: source, ignoredKeys }));
	const result = await readDocuments(held, context.item(0), options(), limit);
	const value = 'value' in result ? result.value : { documents: [] };
	return { ...value, refusals: 'problems' in result ? result.problems : [], filesRead: n8n.filesRead };
}

/** The one refusal of one document. */
async function refusal(row: unknown, files: Record<string, FakeFile> = {}, limit = 10): Promise<string> {
	const { documents, refusals } = await read([[row]], files, { limit });
	expect(documents).toEqual([]);
	expect(refusals).toHaveLength(1);
	return refusals[0]!.replace(/^customer_documents, entry 1: /, '');
}

describe('a document', () => {
	test.each([
		['base64', BASE64],
		['a data URI', `data:image/png;base64,${BASE64}`],
		['base64 in lines', `${BASE64.slice(0, 5)}\r\n${BASE64.slice(5)}`],
	])('comes from %s', async (_from, text) => {
		const row = { document_type_code: 7, base64_file_string: text, filename_with_extension: ' a.png ' };
		expect((await read([[row]])).documents).toEqual([
			{ document_type_code: '7', base64_file_string: BASE64, filename_with_extension: 'a.png' },
		]);
	});

	test('comes from a file of the item, with its name', async () => {
		const row = { documentSource: 'binary', binaryPropertyName: 'scan', document_type_code: '' };
		const { documents, refusals, filesRead } = await read([{ item: [row] }], {
			scan: { content: PNG, fileName: 'ada.png' },
		});
		expect(documents).toEqual([{ base64_file_string: BASE64, filename_with_extension: 'ada.png' }]);
		expect(refusals).toEqual([]);
		expect(filesRead).toEqual(['scan']);
	});

	test('has the name of its file as any text is sent: on one line, in NFC', async () => {
		const { documents } = await read([[{ binaryPropertyName: 'scan' }]], {
			scan: { content: PNG, fileName: ' Jose\u0301\r\n.png' },
		});
		expect(documents).toEqual([{ base64_file_string: BASE64, filename_with_extension: 'José .png' }]);
	});

	test('keeps the name that is given rather than that of the file', async () => {
		const row = { binaryPropertyName: 'scan', filename_with_extension: 'b.png' };
		const { documents } = await read([[row]], { scan: { content: PNG, fileName: 'ada.png' } });
		expect(documents).toEqual([{ base64_file_string: BASE64, filename_with_extension: 'b.png' }]);
	});

	test('from text needs no file, even when one is named', async () => {
		const { documents, filesRead } = await read([[{ ...NAMED, binaryPropertyName: 'scan' }]]);
		expect(documents).toEqual([NAMED]);
		expect(filesRead).toEqual([]);
	});
});

describe('sources', () => {
	test('that are blank hold no documents', async () => {
		expect(await read([undefined, '', {}, [], '[]', 'N/A', { item: [] }])).toEqual({
			documents: [],
			refusals: [],
			filesRead: [],
		});
	});

	test('are read one after the other', async () => {
		const { documents } = await read([
			JSON.stringify([NAMED]),
			{ item: [{ ...NAMED, document_type_code: '2' }] },
		]);
		expect(documents).toEqual([NAMED, { ...NAMED, document_type_code: '2' }]);
	});

	test('are counted through: a refusal names the row by its place among all', async () => {
		const { documents, refusals } = await read([[{ a: 1, b: 2 }, NAMED], { item: [5] }]);
		expect(documents).toEqual([]);
		expect(refusals).toEqual([
			`customer_documents, entry 1: 'a' ${NOT_A_FIELD}`,
			`customer_documents, entry 1: 'b' ${NOT_A_FIELD}`,
			"customer_documents, entry 1: holds neither base64 nor the name of a file; fill in 'Input Data Field Name'",
			'customer_documents, entry 3: is not an object with the fields of a document',
		]);
	});

	test('that cannot be read are told, and so is what is wrong in the next', async () => {
		const { refusals } = await read([7, [{}]]);
		expect(refusals).toEqual([
			'customer_documents: is not a list of objects',
			"customer_documents, entry 1: holds neither base64 nor the name of a file; fill in 'Input Data Field Name'",
		]);
	});
});

describe('refused', () => {
	test.each([
		['no object', 'a.png', 'is not an object with the fields of a document'],
		['a list', [NAMED], 'is not an object with the fields of a document'],
		['nothing', null, 'is not an object with the fields of a document'],
		['an unknown key', { ...NAMED, name: 'a' }, `'name' ${NOT_A_FIELD}`],
		[
			'neither text nor file',
			{ filename_with_extension: 'a.png' },
			"holds neither base64 nor the name of a file; fill in 'Input Data Field Name'",
		],
		[
			'a name of a file that is no text',
			{ ...NAMED, base64_file_string: undefined, binaryPropertyName: 7 },
			"holds neither base64 nor the name of a file; fill in 'Input Data Field Name'",
		],
		[
			'content in place of the name of a file, which is not quoted',
			{ ...NAMED, base64_file_string: undefined, binaryPropertyName: 'JVBERi0xLjQK'.repeat(9) },
			"'Input Data Field Name' holds more than a name; enter the name alone, e.g. data",
		],
		[
			'base64 that is no text',
			{ ...NAMED, base64_file_string: 7 },
			`base64_file_string: is not text; ${EXPECTED}`,
		],
		...['Attached', 'passport', 'verified', 'See the other sheet', 'A'.repeat(132)].map(
			(text): [string, object, string] => [
				'a word, which is base64 too',
				{ ...NAMED, base64_file_string: text },
				`base64_file_string: the text is not a file (PDF, PNG, JPEG, GIF, WEBP, TIFF, HEIC, ZIP or Office); ${EXPECTED}`,
			],
		),
		...['<!DOCTYPE html>', '<!doctype html>', '<html lang="en">', '<HTML>', '{"error": 401}'].map(
			(page): [string, object, string] => [
				'a web page, as a server sends in place of a file',
				{ ...NAMED, base64_file_string: Buffer.from(page + ' '.repeat(200)).toString('base64') },
				`base64_file_string: ${WEB_PAGE}`,
			],
		),
		[
			'a link as its content',
			{ ...NAMED, base64_file_string: ' HTTPS://x.co/a' },
			`base64_file_string: ${LINK}`,
		],
		['a link in its place', 'www.example.com/a.pdf', LINK],
		['an attachment of Airtable', { id: 'att1', url: 'https://x.co/a', filename: 'a.pdf', size: 5 }, LINK],
		[
			'no base64',
			{ ...NAMED, base64_file_string: 'a?' },
			'base64_file_string: the document has characters that base64 does not allow; expected the whole file as base64 or as a data URI',
		],
		[
			'a file name that is no text',
			{ ...NAMED, filename_with_extension: {} },
			'filename_with_extension: an object is not text; map a field inside it',
		],
		['text without a file name', { base64_file_string: BASE64 }, NO_NAME],
	])('%s', async (_what, row, words) => {
		expect(await refusal(row)).toBe(words);
	});

	test.each([
		[
			'is not there',
			'other',
			"file 'other' is missing from the item or cannot be read; check 'Input Data Field Name'",
		],
		['is empty', 'empty', "file 'empty' is empty"],
		['is a web page', 'page', `file 'page' ${WEB_PAGE}`],
		['has no name', 'nameless', NO_NAME],
		['has a blank name', 'blank', NO_NAME],
		[
			'has a broken name',
			'broken',
			"filename_with_extension: '\ufffd.png' holds a broken character; type the text again",
		],
		['has an empty name', 'unnamed', NO_NAME],
	])('a file that %s', async (_what, binaryPropertyName, words) => {
		const files = {
			empty: { content: Buffer.alloc(0), fileName: 'a.png' },
			page: { content: Buffer.from('<!DOCTYPE html>'), fileName: 'id.pdf' },
			nameless: { content: PNG },
			unnamed: { content: PNG, fileName: '' },
			blank: { content: PNG, fileName: ' \u200b' },
			broken: { content: PNG, fileName: '\ud800.png' },
		};
		expect(await refusal({ binaryPropertyName }, files)).toBe(words);
	});

	test('all that is wrong at once, an unknown key cut at 60 characters', async () => {
		const row = { ['k'.repeat(61)]: 1, document_type_code: true, base64_file_string: 'a?' };
		const { refusals } = await read([[row]]);
		expect(refusals).toEqual([
			`customer_documents, entry 1: '${'k'.repeat(60)}…' ${NOT_A_FIELD}`,
			'customer_documents, entry 1: base64_file_string: the document has characters that base64 does not allow; expected the whole file as base64 or as a data URI',
			"customer_documents, entry 1: document_type_code: 'true' is not an identifier; expected text",
		]);
	});
});

test.each([
	['a PDF', '%PDF-1.7', 'pdf'],
	['a PNG', '\x89PNG\r\n\x1a\n', 'png'],
	['a JPEG', '\xff\xd8\xff\xe0', 'jpg'],
	['a GIF', 'GIF89a', 'gif'],
	['a WEBP', 'RIFF\x24\0\0\0WEBPVP8 ', 'webp'],
	['a TIFF', 'II*\0\x08\0\0\0', 'tif'],
	['a TIFF of a Mac', 'MM\0*\0\0\0\x08', 'tif'],
	['a HEIC', '\0\0\0\x18ftypheic\0\0\0\0', 'heic'],
	['a HEIC', '\0\0\0\x1cftypmif1\0\0\0\0', 'heic'],
	['a ZIP, which may be of Office', 'PK\x03\x04\x14\0\x06\0', undefined],
	['a file of older Office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', undefined],
])(
	'%s is a file, however small, and gives its ending to a name without one',
	async (_kind, bytes, ending) => {
		const base64 = Buffer.from(bytes, 'latin1').toString('base64');
		const row = (name: string) => ({ base64_file_string: base64, filename_with_extension: name });
		const names = ['C:\\fakepath\\Ada Obi', '/home/ada/scan.jpeg', 'v1.5 of it.', '"12.05.2024"'];
		const { documents } = await read([names.map(row)]);
		expect(documents.map((document) => document.filename_with_extension)).toEqual(
			ending === undefined
				? ['Ada Obi', 'scan.jpeg', 'v1.5 of it.', '12.05.2024']
				: [`Ada Obi.${ending}`, 'scan.jpeg', `v1.5 of it.${ending}`, `12.05.2024.${ending}`],
		);
	},
);

test.each([
	['133 characters', { ...NAMED, base64_file_string: 'A'.repeat(136) }],
	['a data URI', { ...NAMED, base64_file_string: 'data:text/plain;base64,YWJj' }],
])('content of no known kind is a file: %s', async (_what, row) => {
	expect(await read([[row]])).toMatchObject({
		documents: [{ filename_with_extension: 'a.png' }],
		refusals: [],
	});
});

test.each([
	['chosen as base64', { documentSource: 'base64', document_type_code: 'passport', base64_file_string: '' }],
	['as a cell', { base64_file_string: ' ', filename_with_extension: 'a.png' }],
	['in words', { base64_file_string: 'N/A', binaryPropertyName: '' }],
	['of Odoo', { base64_file_string: false }],
	['of Airtable', { base64_file_string: [] }],
])('an empty cell is no document: %s', async (_what, row) => {
	expect(await read([[row, NAMED]])).toMatchObject({ documents: [NAMED], refusals: [] });
});

test('keys of others are left out of objects from a column, and told', async () => {
	const row = { ...NAMED, id: 'att1', createdTime: '2024-01-01' };
	const ignoredKeys = new IgnoredKeys();
	const result = await read([[row, { ...row, size: 5 }]], {}, { ignoredKeys });
	expect(result).toMatchObject({ documents: [NAMED, NAMED], refusals: [] });
	const hints: string[] = [];
	ignoredKeys.tell({ hint: (message) => void hints.push(message) });
	expect(hints).toEqual(["Keys of customer_documents that were not sent: 'id', 'createdTime', 'size'."]);
});

test.each([
	['https://drive.example.com/a', LINK],
	['Attached', `is text, not a document; expected a list of objects with ${KEYS}`],
])('a column that holds %s in place of documents is refused', async (held, words) => {
	expect((await read([held])).refusals).toEqual([`customer_documents: ${words}`]);
});

describe('the limit', () => {
	const limited = (bytes: number) => Buffer.alloc(bytes, 1);
	const above = "above the limit of 1 MB; send a smaller file or raise 'Document Size Limit'";

	test('a file of exactly its size is sent; one byte more is refused', async () => {
		const row = { binaryPropertyName: 'scan' };
		const exact = { scan: { content: limited(MB), fileName: 'a', knownSize: MB } };
		expect((await read([[row]], exact, { limit: 1 })).documents).toHaveLength(1);
		const more = { scan: { content: limited(MB + 1), fileName: 'a' } };
		expect(await refusal(row, more, 1)).toBe(`file 'scan' is 1.0 MB, ${above}`);
	});

	test('a file whose size is known to be larger is not read', async () => {
		const files = { scan: { content: PNG, fileName: 'a', knownSize: 3 * MB } };
		const { refusals, filesRead } = await read([[{ binaryPropertyName: 'scan' }]], files, { limit: 1 });
		expect(refusals).toEqual([`customer_documents, entry 1: file 'scan' is 3.0 MB, ${above}`]);
		expect(filesRead).toEqual([]);
	});

	test('base64 of exactly its size is sent; one byte more is refused', async () => {
		const row = (bytes: number) => ({ ...NAMED, base64_file_string: limited(bytes).toString('base64') });
		expect((await read([[row(MB)]], {}, { limit: 1 })).documents).toHaveLength(1);
		expect(await refusal(row(MB + 1), {}, 1)).toBe(`base64_file_string: is 1.0 MB, ${above}`);
	});

	test('base64 far beyond it is not decoded: even text that is none is refused by its size', async () => {
		const row = { ...NAMED, base64_file_string: '?'.repeat(2 * MB) };
		expect(await refusal(row, {}, 1)).toBe(`base64_file_string: is 1.5 MB, ${above}`);
	});
});

test('the largest document is named, for a 413', async () => {
	const large = { ...NAMED, base64_file_string: Buffer.alloc(1.5 * MB).toString('base64') };
	const rows = [
		NAMED,
		{ ...large, filename_with_extension: 'large.png' },
		{ ...NAMED, filename_with_extension: 'c' },
	];
	expect((await read([rows])).largest).toBe("a smaller document than 'large.png', which is 1.5 MB");
	expect((await read([[]])).largest).toBeUndefined();
	const named = { ...NAMED, filename_with_extension: 'BVN 22397319289.pdf' };
	expect((await read([[named]])).largest).toBe("a smaller document than 'BVN ****9289.pdf', which is 0.0 MB");
});
