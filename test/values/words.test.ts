import { readBoolean } from '../../nodes/Advancly/values/boolean';
import { readCountryCode } from '../../nodes/Advancly/values/countryCode';
import { readEmail } from '../../nodes/Advancly/values/email';
import { readGender } from '../../nodes/Advancly/values/gender';
import { readText } from '../../nodes/Advancly/values/text';
import { refusalOf } from './options';

describe('readBoolean', () => {
	it.each<[unknown, boolean]>([
		...[true, 'true', 'TRUE', 'True', ' yes ', 'YES', 'y', 'Y', 1, '1', "'1"].map<[unknown, boolean]>(
			(value) => [value, true],
		),
		...[false, 'false', 'FALSE', 'no', 'No', 'n', 'N', 0, '0'].map<[unknown, boolean]>((value) => [
			value,
			false,
		]),
	])('%p is %p', (value, answer) => {
		expect(readBoolean(value)).toStrictEqual({ value: answer });
	});

	it.each<[unknown, string]>([
		['maybe', "'maybe'"],
		['on', "'on'"],
		['', "''"],
		['truee', "'truee'"],
		['1.0', "'1.0'"],
		[2, "'2'"],
		[NaN, "'NaN'"],
		[null, 'an empty value'],
		[['yes'], 'a list'],
	])('%p is refused', (value, quoted) => {
		expect(refusalOf(readBoolean(value))).toBe(
			`${quoted} is neither yes nor no; expected true, false, yes or no`,
		);
	});
});

describe('readGender', () => {
	it.each([
		['M', 'male'],
		['f', 'female'],
		[' Male ', 'male'],
		['FEMALE', 'female'],
		['Other', 'other'],
		['Féminin', 'féminin'],
		['Fe\u0301minin', 'féminin'],
		['ab', 'ab'],
		['a'.repeat(30), 'a'.repeat(30)],
	])('%p is %s', (value, gender) => {
		expect(readGender(value)).toEqual({ value: gender });
	});

	it.each<[unknown, string]>([
		['x', "'x'"],
		['', "''"],
		['prefer not to say', "'prefer not to say'"],
		['male1', "'male1'"],
		['1male', "'1male'"],
		['a'.repeat(31), `'${'a'.repeat(31)}'`],
		[1, "'1'"],
		[true, "'true'"],
		[null, 'an empty value'],
	])('%p is refused', (value, quoted) => {
		expect(refusalOf(readGender(value))).toBe(`${quoted} is not a gender; expected male or female`);
	});
});

describe('readCountryCode', () => {
	it.each([
		['NG', 'NG'],
		[' ng ', 'NG'],
		['Gh', 'GH'],
		['XK', 'XK'],
	])('%p is %s', (value, code) => {
		expect(readCountryCode(value)).toEqual({ value: code });
	});

	it.each<[unknown, string]>([
		['Nigeria', "'Nigeria'"],
		['NGA', "'NGA'"],
		['N', "'N'"],
		['N1', "'N1'"],
		['ßß', "'ßß'"],
		['', "''"],
		[23, "'23'"],
		[['NG'], 'a list'],
	])('%p is refused', (value, quoted) => {
		expect(refusalOf(readCountryCode(value))).toBe(
			`${quoted} is not a country code; expected two letters such as NG`,
		);
	});
});

describe('readEmail', () => {
	const local = 'a'.repeat(64);
	const domain = `${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`;

	it.each([
		['name@email.com', 'name@email.com'],
		[' Ada.Obi+x@Email.CO.UK ', 'Ada.Obi+x@Email.CO.UK'],
		['a@b.co', 'a@b.co'],
		["o'neil@b-c.com", "o'neil@b-c.com"],
		['\u200bname@email.com\ufeff', 'name@email.com'],
		['müller@bücher.de', 'müller@bücher.de'],
		['a@b.xn--p1ai', 'a@b.xn--p1ai'],
		[`${local}@${domain}`, `${local}@${domain}`],
	])('%p is %s', (value, email) => {
		expect(readEmail(value)).toEqual({ value: email });
	});

	it.each<[unknown]>([
		['name'],
		['name@email'],
		['@email.com'],
		['name@'],
		['name@@email.com'],
		['a@b@email.com'],
		['na me@email.com'],
		['name@em ail.com'],
		['name@email.c'],
		['name@.com'],
		['name@email..com'],
		['name@email.com.'],
		['name@-email.com'],
		['name@email-.com'],
		['name@email.123'],
		['Ada <name@email.com>'],
		['mailto:name@email.com'],
		['name@email.com,'],
		['name@email.com; other@email.com'],
		['na\ud800me@email.com'],
		[`a${local}@email.com`],
		[`${local}@b${domain}`],
		[`${local}@x.${domain}`],
		[''],
		[5],
		[true],
		[null],
		[['name@email.com']],
	])('%p is refused', (value) => {
		expect(refusalOf(readEmail(value))).toMatch(
			/ is not an email address; expected one such as name@email\.com$/,
		);
	});

	it('shows the address it refuses', () => {
		expect(refusalOf(readEmail('name@email'))).toBe(
			"'name@email' is not an email address; expected one such as name@email.com",
		);
	});
});

describe('readText', () => {
	it.each<[unknown, string]>([
		['Ada', 'Ada'],
		['  Ada  Obi ', 'Ada  Obi'],
		['Ada\r\n\tObi', 'Ada Obi'],
		['Ada\u2028Obi', 'Ada Obi'],
		['\u0000Ada\u001b', 'Ada'],
		['Ada\u00a0Obi', 'Ada Obi'],
		['Ada\u2007\u202fObi', 'Ada  Obi'],
		['e\u0301', '\u00e9'],
		['\ufeffA\u200bd\u202ea\u2066\u00ad', 'Ada'],
		['\u061c\u200e\u200f\u2060\u206fAda', 'Ada'],
		['عربي', 'عربي'],
		['👨\u200d👩', '👨\u200d👩'],
		['❤\ufe0f\u200d🔥', '❤\ufe0f\u200d🔥'],
		['می\u200cخواهم', 'می\u200cخواهم'],
		['a\u200db', 'ab'],
		['م\u200ca', 'مa'],
		['a\u200cم', 'aم'],
		['a\u200c\u200dم\u200c\u200db', 'aمb'],
		['\u200dم\u200d', 'م'],
		["'t Hooft", "'t Hooft"],
		['=1+1', '=1+1'],
		['true', 'true'],
		['日本\u3000語', '日本\u3000語'],
		[5, '5'],
		[-1.5, '-1.5'],
		[0, '0'],
		[1e21, '1000000000000000000000'],
	])('%p is %p', (value, text) => {
		expect(readText(value)).toEqual({ value: text });
	});

	it.each<[unknown, string]>([
		[true, "'true' is not text; expected text"],
		[NaN, "'NaN' is not text; expected text"],
		[Infinity, "'Infinity' is not text; expected text"],
		[null, 'an empty value is not text; expected text'],
		[{}, 'an object is not text; expected text'],
		['A\ud800', "'A\ufffd' holds a broken character; type the text again"],
		['\u200b\u0001', "'' holds no readable text; expected text"],
	])('%p is refused', (value, refusal) => {
		expect(refusalOf(readText(value))).toBe(refusal);
	});
});
