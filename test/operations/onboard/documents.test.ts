import { readDocuments } from '../../../nodes/Advancly/operations/onboard/documents';
import { FakeApi, type FakeFile } from '../../support/fakeItem';
import { READING } from '../../support/reading';

const PNG = Buffer.from('a passport');
const BASE64 = PNG.toString('base64');
const MB = 1024 * 1024;
const NAMED = { base64_file_string: BASE64, filename_with_extension: 'a.png' };

async function read(sources: unknown[], files: Record<string, FakeFile> = {}, limit = 10) {
	const api = new FakeApi();
	const result = await readDocuments(sources, api.item({ files }), READING, limit);
	return { ...result, filesRead: api.filesRead };
}

/** The one refusal of one document. */
async function refusal(row: unknown, files: Record<string, FakeFile> = {}, limit = 10): Promise<string> {
	const { documents, refusals } = await read([[row]], files, limit);
	expect(documents).toEqual([]);
	expect(refusals).toHaveLength(1);
	return refusals[0]!.replace(/^customer_documents, row 1: /, '');
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
		expect(await read([undefined, '', {}, [], '[]'])).toEqual({ documents: [], refusals: [], filesRead: [] });
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
		expect(documents).toEqual([NAMED]);
		expect(refusals).toEqual([
			"customer_documents, row 1: 'a' is no field of a document",
			"customer_documents, row 1: 'b' is no field of a document",
			"customer_documents, row 1: holds neither base64 nor the name of a file; fill in 'Input Data Field Name'",
			'customer_documents, row 3: expected an object with the fields of the document',
		]);
	});

	test('that cannot be read are refused, and the next is read all the same', async () => {
		const { documents, refusals } = await read([7, [NAMED]]);
		expect(documents).toEqual([NAMED]);
		expect(refusals).toEqual(['customer_documents: expected a list of objects']);
	});
});

describe('refused', () => {
	test.each([
		['no object', 'a.png', 'expected an object with the fields of the document'],
		['a list', [NAMED], 'expected an object with the fields of the document'],
		['nothing', null, 'expected an object with the fields of the document'],
		['an unknown key', { ...NAMED, name: 'a' }, "'name' is no field of a document"],
		[
			'neither text nor file',
			{ filename_with_extension: 'a.png' },
			"holds neither base64 nor the name of a file; fill in 'Input Data Field Name'",
		],
		[
			'base64 chosen and left blank',
			{ ...NAMED, documentSource: 'base64', base64_file_string: ' ' },
			'base64_file_string: is blank',
		],
		[
			'a name of a file that is no text',
			{ ...NAMED, base64_file_string: undefined, binaryPropertyName: 7 },
			"holds neither base64 nor the name of a file; fill in 'Input Data Field Name'",
		],
		['base64 that is no text', { ...NAMED, base64_file_string: 7 }, 'base64_file_string: is blank'],
		[
			'no base64',
			{ ...NAMED, base64_file_string: '?' },
			'base64_file_string: the document holds characters that base64 does not have; expected the whole file as base64 or as a data URI',
		],
		[
			'a file name that is no text',
			{ ...NAMED, filename_with_extension: [] },
			'filename_with_extension: a list is not text; expected text',
		],
		[
			'text without a file name',
			{ base64_file_string: BASE64 },
			'filename_with_extension: is needed, because the document does not bring a file name',
		],
	])('%s', async (_what, row, words) => {
		expect(await refusal(row)).toBe(words);
	});

	test.each([
		[
			'is not there',
			'other',
			"file 'other' is not in the item, or cannot be read; check 'Input Data Field Name'",
		],
		['is empty', 'empty', "file 'empty' is empty"],
		[
			'has no name',
			'nameless',
			'filename_with_extension: is needed, because the document does not bring a file name',
		],
		[
			'has a blank name',
			'blank',
			'filename_with_extension: is needed, because the document does not bring a file name',
		],
		[
			'has a broken name',
			'broken',
			'filename_with_extension: is needed, because the document does not bring a file name',
		],
		[
			'has an empty name',
			'unnamed',
			'filename_with_extension: is needed, because the document does not bring a file name',
		],
	])('a file that %s', async (_what, binaryPropertyName, words) => {
		const files = {
			empty: { content: Buffer.alloc(0), fileName: 'a.png' },
			nameless: { content: PNG },
			unnamed: { content: PNG, fileName: '' },
			blank: { content: PNG, fileName: ' \u200b' },
			broken: { content: PNG, fileName: '\ud800.png' },
		};
		expect(await refusal({ binaryPropertyName }, files)).toBe(words);
	});

	test('all that is wrong at once, an unknown key cut at 60 characters', async () => {
		const row = { ['k'.repeat(61)]: 1, document_type_code: true, base64_file_string: '?' };
		const { refusals } = await read([[row]]);
		expect(refusals).toEqual([
			`customer_documents, row 1: '${'k'.repeat(60)}…' is no field of a document`,
			'customer_documents, row 1: base64_file_string: the document holds characters that base64 does not have; expected the whole file as base64 or as a data URI',
			"customer_documents, row 1: document_type_code: 'true' is not an identifier; expected text",
		]);
	});
});

describe('the limit', () => {
	const limited = (bytes: number) => Buffer.alloc(bytes, 1);
	const above = "above the limit of 1 MB; send a smaller file or raise 'Document Size Limit'";

	test('a file of exactly its size is sent; one byte more is refused', async () => {
		const row = { binaryPropertyName: 'scan' };
		const exact = { scan: { content: limited(MB), fileName: 'a', knownSize: MB } };
		expect((await read([[row]], exact, 1)).documents).toHaveLength(1);
		const more = { scan: { content: limited(MB + 1), fileName: 'a' } };
		expect(await refusal(row, more, 1)).toBe(`file 'scan' is 1.0 MB, ${above}`);
	});

	test('a file whose size is known to be larger is not read', async () => {
		const files = { scan: { content: PNG, fileName: 'a', knownSize: 3 * MB } };
		const { refusals, filesRead } = await read([[{ binaryPropertyName: 'scan' }]], files, 1);
		expect(refusals).toEqual([`customer_documents, row 1: file 'scan' is 3.0 MB, ${above}`]);
		expect(filesRead).toEqual([]);
	});

	test('base64 of exactly its size is sent; one byte more is refused', async () => {
		const row = (bytes: number) => ({ ...NAMED, base64_file_string: limited(bytes).toString('base64') });
		expect((await read([[row(MB)]], {}, 1)).documents).toHaveLength(1);
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
