import { readCell } from '../../nodes/Advancly/values/cell';
import { decodeEntities, WINDOWS_1252 } from '../../nodes/Advancly/values/entities';
import { plainCell } from '../../nodes/Advancly/values/plainCell';
import { endsInPointZero } from '../../nodes/Advancly/values/pointZero';
import { listed } from '../support/listed';
import { options, quoting } from './options';

const NARROW = 'is what an export writes when a column is too narrow; widen the column and export again';
const EXPRESSION = 'is an object converted to text; map a field inside the object';
const UNDEFINED = 'comes from an expression that found no value; map a field that has one';
const UNEVALUATED = 'is an expression that was not evaluated; switch the field to Expression';
const IS_JSON = 'is JSON; map a field inside it';
const FORMULA = "is a formula without its result; save the sheet's values and read it again";
const PLACEHOLDER = 'is a placeholder that was not filled in; enter the value';
const PROGRAM = "is a program's internal form of a value; export the value itself";
const CODES = 'contains encoded characters; decode it first';
const ABOVE = 'refers to the cell above it; enter the value itself';
const LOST =
	'has lost characters: the file was read in the wrong encoding; read it in the encoding it was saved in';
const MISREAD =
	'was read in the wrong encoding; read the file again as UTF-8, or correct the cell if the file itself is wrong';

describe('readCell', () => {
	it.each<[unknown, string]>([
		['', ''],
		[undefined, ''],
		[null, ''],
		[[], ''],
		[' nil ', 'nil'],
		[false, 'false'],
		[['N/A'], 'N/A'],
		['#VALEUR!', '#VALEUR!'],
	])('returns the text of a blank cell: %j', (cell, blank) => {
		expect(readCell('text', cell, options())).toEqual({ blank });
	});

	it.each<[unknown, string]>([
		[['Lagos'], 'Lagos'],
		[[['Lagos']], 'Lagos'],
		['="Lagos"', 'Lagos'],
		[' ="00123" ', '00123'],
		['="O""Neil"', 'O"Neil'],
		['="a"x', '="a"x'],
		['x="a"', 'x="a"'],
		['="a\nb"', 'a b'],
		['Obi &amp; Sons', 'Obi & Sons'],
		['12 Marina_x000D_', '12 Marina'],
		['12 Marina_x000D_Lagos', '12 Marina Lagos'],
		['12 Marina_x000d_\nLagos', '12 Marina Lagos'],
		['a_x000A_', 'a_x000A_'],
		[' ["Lagos"] ', 'Lagos'],
		["['Lagos']", 'Lagos'],
		['["Lagos\']', '["Lagos\']'],
		['["Lagos"', '["Lagos"'],
	])('reads %j without what programs wrap around it', (cell, value) => {
		expect(readCell('text', cell, options())).toEqual({ value });
	});

	it.each<[unknown, string]>([
		[['a', 'b'], 'is a list of 2 values; map one of them'],
		['##', `'##' ${NARROW}`],
		[' ######## ', `'########' ${NARROW}`],
		['[object Object]', `'[object Object]' ${EXPRESSION}`],
		['Ada [object Array], Lagos', `'Ada [object Array], Lagos' ${EXPRESSION}`],
		['undefined, Lagos', `'undefined, Lagos' ${UNDEFINED}`],
		['12 Marina, null', `'12 Marina, null' ${UNDEFINED}`],
		['null null', `'null null' ${UNDEFINED}`],
		['NaN, Lagos', `'NaN, Lagos' ${UNDEFINED}`],
		...quoting(` ${UNDEFINED}`)`12 Marina, nan, Lagos | nan, Lagos | Marina, None | None; Lagos | None None`,
		...quoting(
			` ${FORMULA}`,
		)`=B2 | =$B$2&C2 | =VLOOKUP(A2,B:C,2,0) | =-SUM(A1:A9) | =Sheet2!B4 | =AB12 | =[12]Sheet1!A1 | ='My Sheet'!A1 | ="a"&B1`,
		...[
			'${city}',
			'*|CITY|*',
			'{!Contact.City}',
			'{$city}',
			'%CITY%',
			'«City»',
			'{city_name}',
			'[city_name]',
			'<city_name>',
		].map((cell): [string, string] => [cell, `'${cell}' ${PLACEHOLDER}`]),
		...quoting(` ${PROGRAM}`)`
			Array | a:1:{i:0;s:3:"Ada";} | {'city': 'Lagos'} | ['Lagos', 'Abuja'] | ('Lagos',) | b'Lagos'
			OrderedDict([('city', 1)]) | <object at 0x7f3a> | <bound method city> | res.city(3,) | 3;#Lagos
			System.String[] | java.lang.Object@1b2c3d | [Ljava.lang.String;@1b2c | #<User:0x1>
		`,
		[' Array ', `'Array' ${PROGRAM}`],
		...quoting(` ${CODES}`)`
			Port%20Harcourt | Ad%C3%A9 | Ad=C3=A9 | =?UTF-8?Q?Ad=C3=A9?= | Ad\\u00e9 | Ad\\xc3\\xa9
		`,
		['{"street":"Marina"}', `'{"street":"Marina"}' ${IS_JSON}`],
		['[{ "street": 1 }]', `'[{ "street": 1 }]' ${IS_JSON}`],
		['["Lagos", "Abuja"]', `'["Lagos", "Abuja"]' ${IS_JSON}`],
		['same as above.', `'same as above.' ${ABOVE}`],
		['"', `'"' ${ABOVE}`],
		['-do-', `'-do-' ${ABOVE}`],
		['{{ $json.city }}', `'{{ $json.city }}' ${UNEVALUATED}`],
		['Dear {{name}}', `'Dear {{name}}' ${UNEVALUATED}`],
		['A\ufffdcha', `'A\ufffdcha' ${LOST}`],
	])('refuses %j', (cell, problem) => {
		for (const type of ['text', 'email', 'amount'] as const)
			expect(readCell(type, cell, options())).toEqual({ problems: [problem] });
	});

	it('reads text that only looks similar', () => {
		for (const text of [
			...listed`
				# | a ## | ## a | [object | object Object | [object ] | {{ | {a} {b} | Undefined Ltd
				12 Nan Close, Lagos | None Better Ltd | Array Ltd | System Ltd | {Old} GRA | =N= Plaza | A=B2 | 50%20ml
				=Ada | b' | 7;# | 100% | Marina, Nan | [Old] | <Main> | https://a.co/b%20c | 5 \\ 7 | ['a'] b
				undefineds | null modem | Ditto Ltd | As above so below | "a"
			`,
		])
			expect(readCell('text', text, options())).toEqual({ value: text });
	});
});

describe('text in the wrong encoding', () => {
	const inLatin1 = (text: string) => Buffer.from(text).toString('latin1');
	const inWindows1252 = (text: string) =>
		inLatin1(text).replace(/[\u0080-\u009f]/g, (byte) => WINDOWS_1252.charAt(byte.charCodeAt(0) - 0x80));

	it.each([
		...listed`
			Adé | JOSÉ | São | SÃO | Muñoz | PEÑA | CÔTE | François | Île | N° 5 | £ 5 | Zoë | Şeyma
			Žan | Ọmọ́ | Ṣọlá | Ẹniọlá | Nguyễn | O’Neil | “Ada” | Ade – Obi | Ade… | 5 € | ₦500 | ™
			✓ ja | 😀 | Сергей | Ψαρά | أحمد | דוד | 王 | ひ | İbrahim | Łukasz | ɗan | Adɔ | Koƙi | á
			à vous
		`,
		'\ufeffAda',
	])('is recognised when it was %s', (text) => {
		expect(readCell('text', text, options())).toMatchObject({
			value: text.replace('\ufeff', '').normalize('NFC'),
		});
		for (const misread of [inLatin1(text), inWindows1252(text)])
			expect(readCell('text', misread, options())).toEqual({
				problems: [expect.stringContaining(MISREAD) as string],
			});
	});

	it.each(['voilÃ  tout', 'voilÃ', 'Lagos Â Nigeria', 'Ad√©', 'O‚Äôs', 'Ad├®', 'NÂ°5', 'Aï¿½cha', 'Adéâ€'])(
		'is recognised in %s, which lost a byte or was read in another encoding',
		(text) => {
			expect(readCell('text', text, options())).toEqual({ problems: [`'${text}' ${MISREAD}`] });
		},
	);

	it.each([
		...listed`
			Ão | SÃO | IRMÃ | MAÇÃ | AMANHÃ. | ÂNGELA | Ângela | CAFÉ’S | É’s | ANDRÉ® | È… | AQUÍ… | À…
			voilà… | allé…” | été’. | Øyvind | ØL | Åse | ÄÖÜ | Ñandú | ÐÞ | N°5 | 20°C | «là» | × 2
			Ö- | √2
		`,
	])('is not suspected in %s', (text) => {
		expect(readCell('text', text, options())).toEqual({ value: text });
	});
});

describe('decodeEntities', () => {
	it.each([
		['O&#39;Neil', "O'Neil"],
		['O&#039;Neil', "O'Neil"],
		['O&#x27;Neil', "O'Neil"],
		['O&apos;Neil', "O'Neil"],
		['O&amp;#39;Neil', "O'Neil"],
		['&lt;Obi &AMP; Sons&gt;', '<Obi & Sons>'],
		['&quot;Ad&eacute;&quot;', '"Adé"'],
		['&Eacute;&eacute;&nbsp;&yuml;', 'Éé\u00a0ÿ'],
		['&ndash;&mdash;&lsquo;&rsquo;&ldquo;&rdquo;&hellip;&bull;&euro;&trade;', '–—‘’“”…•€™'],
		['&#128;&#146;&#159;', '€’Ÿ'],
		['&#127;&#160;', '\u007f\u00a0'],
		['&#128512;', '😀'],
		['&#1114111;', '\u{10ffff}'],
	])('turns %j into %j', (text, decoded) => {
		expect(decodeEntities(text)).toBe(decoded);
	});

	it.each([
		...listed`
			R&D | a&b; | a&copy=1 | &#0; | &#xd800; | &#57343; | &#1114112; | &unknow; | &; | &#; | &#x;
		`,
	])('leaves %j as it is', (text) => {
		expect(decodeEntities(text)).toBe(text);
	});
});

test.each<[unknown, boolean]>([
	['1001.0', true],
	[" '1001.0", true],
	[['1001.0'], true],
	['="1001.0"', true],
	['0.0', true],
	['123456789012345.0', true],
	['1234567890123456.0', false],
	['1001.00', true],
	['1001.000', false],
	['1001.', false],
	['1001', false],
	['x1001.0', false],
	['1001.0x', false],
	['-1.0', false],
	[1001, false],
	[1001.5, false],
	[null, false],
])('endsInPointZero(%j) is %s', (cell, ends) => {
	expect(endsInPointZero(cell)).toBe(ends);
});

test('plainCell does not change values other than text, or lists of several', () => {
	for (const cell of [5, false, null, undefined, { a: 1 }, ['a', 'b'], []])
		expect(plainCell(cell)).toBe(cell);
});
