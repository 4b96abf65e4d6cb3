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
	"contains a link, not a file; download it first, e.g. with an HTTP Request node, and choose 'Binary File'";
const WEB_PAGE = 'is a web page or JSON that a server sent instead of the file; download the file itself';
const NO_NAME = 'filename_with_extension: is blank, and the file has no name; fill it in';
const EXPECTED = 'expected the whole file as base64 or as a data URI';
const NO_SOURCE = "contains neither base64 nor the name of a file; fill in 'Input Data Field Name'";
const NOT_AN_OBJECT = 'is not an object with the fields of a document';
const NOT_BASE64 =
	'base64_file_string: the document has characters that base64 does not allow; expected the whole file as base64 or as a data URI';
const NAMED = { base64_file_string: BASE64, filename_with_extension: 'a.png' };
const SCAN = { binaryPropertyName: 'scan' };
const containing = (base64_file_string: unknown) => ({ ...NAMED, base64_file_string });
const scan = (fileName: string, content = PNG, knownSize?: number) => ({
	scan: { content, fileName, knownSize },
});
const entry = (number: number, problem: string) => `customer_documents, entry ${number}: ${problem}`;

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
		expect((await read([[row]])).documents).toEqual([{ ...NAMED, document_type_code: '7' }]);
	});

	test.each([
		['its name', { ...SCAN, documentSource: 'binary', document_type_code: '' }, 'ada.png', 'ada.png'],
		['its name on one line and in NFC, as any text is sent', SCAN, ' Jose\u0301\r\n.png', 'José .png'],
		['another name that is filled in', { ...SCAN, filename_with_extension: 'b.png' }, 'ada.png', 'b.png'],
	])('comes from a file of the item, with %s', async (_name, row, fileName, filename_with_extension) => {
		const { documents, refusals, filesRead } = await read([{ item: [row] }], scan(fileName));
		expect(documents).toEqual([{ base64_file_string: BASE64, filename_with_extension }]);
		expect([refusals, filesRead]).toEqual([[], ['scan']]);
	});

	test('from text needs no file, even when one is named', async () => {
		const { documents, filesRead } = await read([[{ ...NAMED, ...SCAN }]]);
		expect([documents, filesRead]).toEqual([[NAMED], []]);
	});
});

describe('sources', () => {
	test('that are blank contain no documents', async () => {
		expect(await read([undefined, '', {}, [], '[]', 'N/A', { item: [] }])).toEqual({
			documents: [],
			refusals: [],
			filesRead: [],
		});
	});

	test('are read one after the other', async () => {
		const second = { ...NAMED, document_type_code: '2' };
		const { documents } = await read([JSON.stringify([NAMED]), { item: [second] }]);
		expect(documents).toEqual([NAMED, second]);
	});

	test('are counted through: a refusal names the row by its place among all', async () => {
		const { documents, refusals } = await read([[{ a: 1, b: 2 }, NAMED], { item: [5] }]);
		expect(documents).toEqual([]);
		expect(refusals).toEqual([
			entry(1, `'a' ${NOT_A_FIELD}`),
			entry(1, `'b' ${NOT_A_FIELD}`),
			entry(1, NO_SOURCE),
			entry(3, NOT_AN_OBJECT),
		]);
	});

	test('that cannot be read are reported, and so is what is wrong in the next', async () => {
		const { refusals } = await read([7, [{}]]);
		expect(refusals).toEqual(['customer_documents: is not a list of objects', entry(1, NO_SOURCE)]);
	});
});

describe('refused', () => {
	test.each([
		['not an object', 'a.png', NOT_AN_OBJECT],
		['a list', [NAMED], NOT_AN_OBJECT],
		['nothing', null, NOT_AN_OBJECT],
		['an unknown key', { ...NAMED, name: 'a' }, `'name' ${NOT_A_FIELD}`],
		['an unknown key next to an empty cell', { base64_file_string: '', name: 'a' }, `'name' ${NOT_A_FIELD}`],
		['neither text nor file', { filename_with_extension: 'a.png' }, NO_SOURCE],
		['a name of a file that is not text', { ...containing(undefined), binaryPropertyName: 7 }, NO_SOURCE],
		[
			'content instead of the name of a file, which is not quoted',
			{ ...containing(undefined), binaryPropertyName: 'JVBERi0xLjQK'.repeat(9) },
			"'Input Data Field Name' contains more than a name; enter only the name, e.g. data",
		],
		['base64 that is not text', containing(7), `base64_file_string: is not text; ${EXPECTED}`],
		...['Attached', 'passport', 'verified', 'See the other sheet', 'A'.repeat(132)].map(
			(text): [string, object, string] => [
				'a word, which is base64 too',
				containing(text),
				`base64_file_string: the text is not a file (PDF, PNG, JPEG, GIF, WEBP, TIFF, HEIC, ZIP or Office); ${EXPECTED}`,
			],
		),
		...['<!DOCTYPE html>', '<!doctype html>', '<html lang="en">', '<HTML>', '{"error": 401}'].map(
			(page): [string, object, string] => [
				'a web page, as a server sends instead of the file',
				containing(Buffer.from(page + ' '.repeat(200)).toString('base64')),
				`base64_file_string: ${WEB_PAGE}`,
			],
		),
		['a link as its content', containing(' HTTPS://x.co/a'), `base64_file_string: ${LINK}`],
		['a link in its place', 'www.example.com/a.pdf', LINK],
		['an attachment of Airtable', { id: 'att1', url: 'https://x.co/a', filename: 'a.pdf', size: 5 }, LINK],
		['text that is not base64', containing('a?'), NOT_BASE64],
		[
			'a file name that is not text',
			{ ...NAMED, filename_with_extension: {} },
			'filename_with_extension: an object is not text; map a field inside it',
		],
		['text without a file name', { base64_file_string: BASE64 }, NO_NAME],
	])('%s', async (_what, row, words) => {
		expect(await refusal(row)).toBe(words);
	});

	const MISSING = "file 'scan' is missing from the item or cannot be read; check 'Input Data Field Name'";
	const BROKEN = "filename_with_extension: '\ufffd.png' contains a broken character; type the text again";

	test.each<[string, FakeFile | undefined, string]>([
		['is not there', undefined, MISSING],
		['is empty', { content: Buffer.alloc(0), fileName: 'a.png' }, "file 'scan' is empty"],
		[
			'is a web page',
			{ content: Buffer.from('<!DOCTYPE html>'), fileName: 'id.pdf' },
			`file 'scan' ${WEB_PAGE}`,
		],
		['has no name', { content: PNG }, NO_NAME],
		['has a blank name', { content: PNG, fileName: ' \u200b' }, NO_NAME],
		['has an empty name', { content: PNG, fileName: '' }, NO_NAME],
		['has a broken name', { content: PNG, fileName: '\ud800.png' }, BROKEN],
	])('a file that %s', async (_what, file, words) => {
		expect(await refusal(SCAN, file && { scan: file })).toBe(words);
	});

	test('all that is wrong at once, an unknown key cut at 60 characters', async () => {
		const row = { ['k'.repeat(61)]: 1, document_type_code: true, base64_file_string: 'a?' };
		const { refusals } = await read([[row]]);
		expect(refusals).toEqual([
			entry(1, `'${'k'.repeat(60)}…' ${NOT_A_FIELD}`),
			entry(1, NOT_BASE64),
			entry(1, "document_type_code: 'true' is not an identifier; expected text"),
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
	['133 characters', containing('A'.repeat(136))],
	['a data URI', containing('data:text/plain;base64,YWJj')],
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

test('unknown keys are left out of objects from a column, and reported', async () => {
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
])('a column with %s instead of documents is refused', async (held, words) => {
	expect((await read([held])).refusals).toEqual([`customer_documents: ${words}`]);
});

describe('the limit', () => {
	const limited = (bytes: number) => Buffer.alloc(bytes, 1);
	const above = "above the limit of 1 MB; send a smaller file or raise 'Document Size Limit'";

	test('a file of exactly its size is sent; one byte more is refused', async () => {
		const exact = scan('a', limited(MB), MB);
		expect((await read([[SCAN]], exact, { limit: 1 })).documents).toHaveLength(1);
		expect(await refusal(SCAN, scan('a', limited(MB + 1)), 1)).toBe(`file 'scan' is 1.0 MB, ${above}`);
	});

	test('a file whose size is known to be larger is not read', async () => {
		const { refusals, filesRead } = await read([[SCAN]], scan('a', PNG, 3 * MB), { limit: 1 });
		expect(refusals).toEqual([entry(1, `file 'scan' is 3.0 MB, ${above}`)]);
		expect(filesRead).toEqual([]);
	});

	test('base64 of exactly its size is sent; one byte more is refused', async () => {
		const row = (bytes: number) => containing(limited(bytes).toString('base64'));
		expect((await read([[row(MB)]], {}, { limit: 1 })).documents).toHaveLength(1);
		expect(await refusal(row(MB + 1), {}, 1)).toBe(`base64_file_string: is 1.0 MB, ${above}`);
	});

	test('base64 far beyond it is not decoded: even text that is not base64 is refused by its size', async () => {
		const words = `base64_file_string: is 1.5 MB, ${above}`;
		expect(await refusal(containing('?'.repeat(2 * MB)), {}, 1)).toBe(words);
	});
});

test('the largest document is named, for a 413', async () => {
	const named = (filename_with_extension: string) => ({ ...NAMED, filename_with_extension });
	const large = {
		...containing(Buffer.alloc(1.5 * MB).toString('base64')),
		filename_with_extension: 'large.png',
	};
	const largest = async (...rows: object[]) => (await read([rows])).largest;
	expect(await largest(NAMED, large, named('c'))).toBe(
		"a smaller document than 'large.png', which is 1.5 MB",
	);
	expect(await largest()).toBeUndefined();
	expect(await largest(named('BVN 22397319289.pdf'))).toBe(
		"a smaller document than 'BVN ****9289.pdf', which is 0.0 MB",
	);
});
