import { readBase64 } from '../../nodes/Advancly/values/base64';
import { refusalOf } from './options';

const EXPECTED = '; expected the whole file as base64 or as a data URI';
const CUT_OFF = `the document is cut off or damaged: base64 never has this length${EXPECTED}`;
const NOT_BASE64 = `the document has characters that base64 does not allow${EXPECTED}`;

describe('readBase64', () => {
	it.each<[string, { base64: string; bytes: number }]>([
		['YQ==', { base64: 'YQ==', bytes: 1 }],
		['YWI=', { base64: 'YWI=', bytes: 2 }],
		['YWJj', { base64: 'YWJj', bytes: 3 }],
		[' YW\r\nJj \n', { base64: 'YWJj', bytes: 3 }],
		['YQ =\n=', { base64: 'YQ==', bytes: 1 }],
		['++//', { base64: '++//', bytes: 3 }],
		['--__', { base64: '++//', bytes: 3 }],
		['-_-_YQ', { base64: '+/+/YQ==', bytes: 4 }],
		['-_-_YQ==', { base64: '+/+/YQ==', bytes: 4 }],
		['-_-_YWI', { base64: '+/+/YWI=', bytes: 5 }],
		['data:image/png;base64,YWJj', { base64: 'YWJj', bytes: 3 }],
		['DATA:Image/PNG;name=a.png;BASE64, YWJj', { base64: 'YWJj', bytes: 3 }],
		['data:;base64,YWJj', { base64: 'YWJj', bytes: 3 }],
		['\n data:image/png;base64,YWJj', { base64: 'YWJj', bytes: 3 }],
	])('%j', (text, document) => {
		expect(readBase64(text)).toStrictEqual({ value: document });
	});

	it.each<[string, string]>([
		['YQ', CUT_OFF],
		['YWI', CUT_OFF],
		['Y', CUT_OFF],
		['Y===', NOT_BASE64],
		['YQ=', CUT_OFF],
		['YWI==', CUT_OFF],
		['YWJj=', CUT_OFF],
		['-_-_Y', CUT_OFF],
		['-_-_YQ=', CUT_OFF],
		['+-/_', NOT_BASE64],
		['YW=Jj', NOT_BASE64],
		['passport.png', NOT_BASE64],
		['https://example.com/a', NOT_BASE64],
		['YWJé', NOT_BASE64],
		['', `the document is empty${EXPECTED}`],
		['==', `the document is empty${EXPECTED}`],
		['data:image/png;base64,', `the document is empty${EXPECTED}`],
		['data:text/plain,abcd', `the document is a data URI that is not base64-encoded${EXPECTED}`],
		['data:image/png;base64', `the document is a data URI that is not base64-encoded${EXPECTED}`],
		[
			`data:image/png;name=${'a'.repeat(300)};base64,YWJj`,
			`the document is a data URI that is not base64-encoded${EXPECTED}`,
		],
		['xdata:image/png;base64,YWJj', NOT_BASE64],
	])('%j is refused', (value, refusal) => {
		expect(refusalOf(readBase64(value))).toBe(refusal);
	});

	it.each([50_000, 100_000])(
		'takes %i characters without padding for a document a cell has cut',
		(length) => {
			expect(refusalOf(readBase64('A'.repeat(length)))).toBe(
				`the document has exactly ${length} characters, the most a cell can hold, so its end was cut off${EXPECTED}`,
			);
			expect(readBase64('A'.repeat(length - 4))).toHaveProperty('value.bytes', ((length - 4) * 3) / 4);
			expect(readBase64(`${'A'.repeat(length - 1)}=`)).toHaveProperty('value.bytes', (length * 3) / 4 - 1);
		},
	);

	it("refuses 32,767 characters, an Excel cell's limit, as cut off, counting the data URI", () => {
		const start = 'data:image/png;base64,-';
		expect(refusalOf(readBase64(start + 'A'.repeat(32_767 - start.length)))).toContain(
			'so its end was cut off',
		);
		expect(readBase64(start + 'A'.repeat(32_769 - start.length))).toHaveProperty('value.bytes', 24_560);
	});

	it('reads 20 MB in lines of 76 characters as Buffer does', () => {
		const file = Buffer.alloc(20 * 1024 * 1024, 'advancly');
		const base64 = file.toString('base64');
		const lines = base64.replace(/.{76}/g, '$&\r\n');
		expect(readBase64(lines)).toEqual({ value: { base64, bytes: file.length } });
	});
});
