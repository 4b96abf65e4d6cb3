import { readBoolean } from '../../nodes/Advancly/values/boolean';
import { readCountryCode } from '../../nodes/Advancly/values/countryCode';
import { readEmail } from '../../nodes/Advancly/values/email';
import { readGender } from '../../nodes/Advancly/values/gender';
import { readPersonName } from '../../nodes/Advancly/values/personName';
import { readText } from '../../nodes/Advancly/values/text';
import { listed, means } from '../support/listed';
import { quoting, refusalOf } from './options';

describe('readBoolean', () => {
	const YES =
		'true TRUE yes Y t 1 1.0 1,0 on checked Oui VRAI sim Verdadeiro ✓ ✔ ✔️ ☑ ✅ Yes. yes! \'yes ＹＥＳ １ Ndiyo Sí Ja نعم WAHR enabled [x] (Yes) "TRUE" yes; TRUE()'.split(
			' ',
		);
	const NO =
		'false False no N f 0 0.0 0,0 off unchecked non FAUX não NÃO nao Falso ✗ ✘ ❌ ☐ no. No! Hapana Nein لا FALSCH disabled (No)'.split(
			' ',
		);

	it.each([...YES, ' yes ', '1 - Yes', 'Yes (1)', '✓ Yes', true, 1].map((value) => [value]))(
		'%p is true',
		(value) => {
			expect(readBoolean(value)).toStrictEqual({ value: true });
		},
	);

	it.each([...NO, 'na\u0303o', '[ ]', '0 - No', '✗ No', false, 0, -0].map((value) => [value]))(
		'%p is false',
		(value) => {
			expect(readBoolean(value)).toStrictEqual({ value: false });
		},
	);

	it.each<[unknown, string]>([
		...quoting()`maybe | true/false | . | yes.. | truee | x | ☒ | 1.5 | 0 - Yes | Yes (No) | 1-1 | [ | yes maybe`,
		['', "''"],
		[`yes${' '.repeat(20)}yes`, `'yes${' '.repeat(20)}yes'`],
		[2, "'2'"],
		[NaN, "'NaN'"],
		[null, 'an empty value'],
		[{}, 'an object'],
		[['yes', ''], 'a list'],
	])('%p is refused', (value, quoted) => {
		expect(refusalOf(readBoolean(value))).toBe(
			`${quoted} is neither yes nor no; expected true, false, yes or no`,
		);
	});
});

describe('readGender', () => {
	const MALE =
		'M m. Male MALE Ｍａｌｅ man Boy Masc. masculine Homme masculin Masculino homem hombre mâle ♂ (M) M(Male) Mwanaume Mume ME Namiji Males "Male" Male; \'M H(Homme)'.split(
			' ',
		);
	const FEMALE =
		'F f. Female woman GIRL fem Feminine femme Féminin FÉMININ feminin feminino femenino Mulher mujer femelle ♀ [F] Mwanamke Mke KE Mace Females Feminina';

	it.each([...MALE, 'M - Male', 'male/M', '1 - Male', '♂ Male', 'Sex: Male', 'Gender : Male', '1 )  Male'])(
		'%p is male',
		(value) => {
			expect(readGender(value)).toEqual({ value: 'male' });
		},
	);

	it.each([...FEMALE.split(' '), 'F (Female)', 'F. (female)', 'F: Femme', 'M (Mulher)', 'Fe\u0301minin'])(
		'%p is female',
		(value) => {
			expect(readGender(value)).toEqual({ value: 'female' });
		},
	);

	it.each([
		['Other', 'other'],
		['Non-binary', 'non-binary'],
		['Autre.', 'autre'],
		['ab', 'ab'],
		['a'.repeat(30), 'a'.repeat(30)],
	])('%p is %s', (value, gender) => {
		expect(readGender(value)).toEqual({ value: gender });
	});

	it.each<[unknown, string]>([
		...quoting()`
			x | M/F | Female (M) | male-female | F (Female) no | x F (Female) | prefer not to say
			a-b-c | male1 | 1male | Femal | famale | Femail | mle | malle | Malé | Yes | MF | Married
			Célibataire | Mariée | Casado | Solteira | Separated | F (Male) | ♂ Female
		`,
		['', "''"],
		['a'.repeat(31), `'${'a'.repeat(31)}'`],
		[1, "'1'"],
		[true, "'true'"],
		[null, 'an empty value'],
	])('%p is refused', (value, quoted) => {
		expect(refusalOf(readGender(value))).toBe(`${quoted} is not a gender; expected male or female`);
	});

	it.each(['Mr', 'MRS.', 'miss', 'Dr', 'Alhaja', 'Hajiya', 'Mme', '(Chief)'])(
		'%s is refused as a title',
		(value) => {
			expect(refusalOf(readGender(value))).toBe(
				`'${value}' is a title, not a gender; expected male or female`,
			);
		},
	);
});

describe('readCountryCode', () => {
	it.each([
		...means('NG')`
			NG | NGA | nga | 🇳🇬 | Nigeria | NIGERIA, | Federal Republic of Nigeria | Nigeria (NG) | nigeria (ng)
			Nigeria [NGA] | NG/Nigeria | NG (Nigeria) | Nigeria (+234) | 'NG | ＮＧ | Nigeria, NG | Nigeria - NG | NG - Nigeria | NGA: Nigeria | NG, Nigeria
		`,
		[' ng ', 'NG'],
		[`Nigeria${' '.repeat(49)}(NG)`, 'NG'],
		...means('GH')`Gh. | Republic of Ghana`,
		['XK', 'XK'],
		['uk', 'GB'],
		['U.K.', 'GB'],
		['United Kingdom (UK)', 'GB'],
		['République du Bénin', 'BJ'],
		...means('GN')`Guinea Conakry | Guinée-Conakry`,
		['Republic of China', 'TW'],
		['the Republic of China', 'TW'],
		['China', 'CN'],
		['NA', 'NA'],
		['ZA', 'ZA'],
		...means('US')`USA | U.S.A. | United States of America`,
		...means('KE')`🇰🇪 | Quênia`,
		...means('GM')`The Gambia | Republic of the Gambia`,
		['United Republic of Tanzania', 'TZ'],
		...means('SN')`Sénégal | Senegal`,
		...means(
			'CI',
		)`Côte d’Ivoire | Cote dIvoire | COTE D'IVOIRE | Ivory Coast | Costa do Marfim | Côte d’Ivoire – CI`,
		['Antigua and Barbuda', 'AG'],
		['Bosnia & Herzegovina', 'BA'],
		['São Tomé e Príncipe', 'ST'],
		['Kyrgyz Republic', 'KG'],
		["Lao People's Democratic Republic", 'LA'],
		['Palestinian Territory', 'PS'],
		['Cameroun', 'CM'],
		['Benim', 'BJ'],
		...means('CD')`
			Congo - Kinshasa | DRC | DR Congo | Democratic Republic of Congo
			Democratic Republic of the Congo | République démocratique du Congo | RD Congo
			RDC | Congo, DR | Dem. Rep. Congo | Congo (DRC)
		`,
		...means('CG')`Republic of the Congo | République du Congo | Republic of Congo`,
		...means('SK')`Slovakia (Slovak Republic) | Slovak Republic`,
		['Guinea Equatorial', 'GQ'],
		['Russian Federation', 'RU'],
		['Viet Nam', 'VN'],
		['Brunei Darussalam', 'BN'],
		...means('SZ')`Swaziland | Eswatini`,
		['Niger', 'NE'],
		['St. Lucia', 'LC'],
		['Great Britain', 'GB'],
		['Turkey', 'TR'],
		['Czech Republic', 'CZ'],
		['Niger Republic', 'NE'],
		['Dominican Republic', 'DO'],
		['Islamic Republic of Iran', 'IR'],
		["People's Republic of China", 'CN'],
		['Republic of Korea', 'KR'],
		['Tanzania, United Republic of', 'TZ'],
		['Congo, Democratic Republic of the', 'CD'],
		['Congo, Rep.', 'CG'],
		['Congo (the Democratic Republic of the)', 'CD'],
		['Gambia (the)', 'GM'],
		['Tanzania (United Republic of)', 'TZ'],
		['Bolivia (Plurinational State of)', 'BO'],
		['Korea (South)', 'KR'],
		['Guinea (Conakry)', 'GN'],
		['Syrian Arab Republic', 'SY'],
		['United Kingdom of Great Britain and Northern Ireland (the)', 'GB'],
		['Gambia, The', 'GM'],
		['Hong Kong', 'HK'],
		['UAE', 'AE'],
	])('%p is %s', (value, code) => {
		expect(readCountryCode(value)).toEqual({ value: code });
	});

	it.each([
		'South Africa',
		'Afrique du Sud',
		'África do Sul',
		'Republic of South Africa',
		'ZAF',
		'🇿🇦',
		'South Africa (ZA)',
		'ZA - South Africa',
	])('%p is refused, because its code differs', (value) => {
		expect(refusalOf(readCountryCode(value))).toBe(
			`'${value}' is South Africa, for which Advancly does not use the ISO code ZA; enter the code that Advancly gave you`,
		);
	});

	it.each<[unknown, string]>([
		...quoting()`
			Nigeria (GH) | GH - Nigeria | Nigeria/Ghana | Congo | Europe | European Union
			Unknown Region | Nigeria? | XXX | N | N1 | +234 | ßß | 🇳 | 🇳🇬🇳 | (NG)
		`,
		[`Nigeria${' '.repeat(60)}(NG)`, "'Nigeria                                                     …'"],
		['', "''"],
		[23, "'23'"],
		[{}, 'an object'],
	])('%p is refused', (value, quoted) => {
		expect(refusalOf(readCountryCode(value))).toBe(
			`${quoted} is not a country code; expected two letters such as NG`,
		);
	});
});

describe('readEmail', () => {
	const local = 'a'.repeat(64);
	const domain = `${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`;
	const ADA = 'ada@example.com';

	it.each([
		['name@email.com', 'name@email.com'],
		[' Ada.Obi+x@Email.CO.UK ', 'Ada.Obi+x@Email.CO.UK'],
		['a@b.co', 'a@b.co'],
		["o'neil@b-c.com", "o'neil@b-c.com"],
		['\u200bname@email.com\ufeff', 'name@email.com'],
		['müller@bücher.de', 'müller@bücher.de'],
		['a@b.xn--p1ai', 'a@b.xn--p1ai'],
		[`${local}@${domain}`, `${local}@${domain}`],
		[`Ada${' '.repeat(481)}<name@email.com>`, 'name@email.com'],
		...means(ADA)`
			Ada Obi <ada@example.com> | "Obi, Ada" <ada@example.com>; | Ada Obi<mailto:ada@example.com>
			<ada@example.com> | 'ada@example.com' <ada@example.com> | ada@example.com <ada@example.com>
			mailto:ada@example.com | 'ada@example.com | MAILTO:ada@example.com?subject=Hi
			<mailto:ada@example.com?cc=a@b.co> | (ada@example.com) | [ada@example.com]
			“ada@example.com” | ada@example.com, | ada@example.com. | ada@example.com;
			Email: ada@example.com | E-mail address : ada@example.com | Mail:ada@example.com
			"Email: ada@example.com." | ada@example.com (Work) | ada@example.com - home | work: ada@example.com
			Email: "ada@example.com" | Ada Obi (ada@example.com) | Ada Obi [ada@example.com] | Ada (Home) <ada@example.com>
		`,
	])('%p is %s', (value, email) => {
		expect(readEmail(value)).toEqual({ value: email });
	});

	it.each<unknown>([
		...listed`
			name | name@email | @email.com | name@ | name@@email.com | a@b@email.com | na me@email.com | na..me@email.com | name.@email.com | .name@email.com
			name@em ail.com | name@email.c | name@.com | name@email..com | name@-email.com
			name@email-.com | name@email.123 | name@email,com | name@email.com (x) | n***e@email.com
			name@email.com?subject=Hi | x Email: name@email.com | Ada <name@email.com> Obi
			na\ud800me@email.com
		`,
		`a${local}@email.com`,
		`${local}@b${domain}`,
		`${local}@x.${domain}`,
		`Ada${' '.repeat(482)}<name@email.com>`,
		'',
		5,
		true,
		null,
		{},
	])('%p is refused', (value) => {
		expect(refusalOf(readEmail(value))).toMatch(
			/ is not an email address; expected one such as name@email\.com$/,
		);
	});

	it.each(
		['; ', ' ', ',', '/', '|', '&', ' or ', ' and ', '\n']
			.map((between) => `${ADA}${between}obi@example.com`)
			.concat('Ada <ada@example.com>, Obi <obi@example.com>', 'ada@example.com <obi@example.com>'),
	)('%p is refused as two', (value) => {
		expect(refusalOf(readEmail(value))).toBe(
			`'${value.replace('\n', ' ')}' contains two email addresses; keep one`,
		);
	});

	it('quotes the address that it refuses', () => {
		expect(refusalOf(readEmail('name@email'))).toBe(
			"'name@email' is not an email address; expected one such as name@email.com",
		);
	});
});

describe('readPersonName', () => {
	it.each(['Fran?ois', 'Jos?', '?ife'])('refuses %p, which has lost a letter', (value) => {
		expect(refusalOf(readPersonName(value))).toBe(
			`'${value}' has lost a letter at the question mark; type the name again`,
		);
	});

	it.each([
		[5, "'5'"],
		['08012345678', "'****5678'"],
		['***', "'***'"],
	])('refuses %p, which has no letters', (value, quoted) => {
		expect(refusalOf(readPersonName(value))).toBe(`${quoted} has no letters, so it is not a name`);
	});

	it.each(['ada@example.com', 'Ada 08012345678', '14-Apr-1992', 'https://a.co'])(
		'refuses %p, which belongs in another column',
		(value) => {
			expect(refusalOf(readPersonName(value))).toBe(
				`'****${value.slice(-4)}' is not a name; check the column`,
			);
		},
	);

	it.each(['No name', 'Inconnu.', 'Desconhecida'])('refuses %p', (value) => {
		expect(refusalOf(readPersonName(value))).toBe(`'${value}' is not a name`);
	});

	it('reads everything else as text', () => {
		expect(readPersonName(' Ọmọ́ ')).toEqual({ value: 'Ọmọ́'.normalize('NFC') });
		expect(readPersonName('Ada ? 5')).toEqual({ value: 'Ada ? 5' });
		expect(readPersonName('Ada 5')).toEqual({ value: 'Ada 5' });
		expect(refusalOf(readPersonName({}))).toBe('an object is not text; map a field inside it');
	});
});

describe('readText', () => {
	it.each<[unknown, string]>([
		['Ada', 'Ada'],
		['  Ada  Obi ', 'Ada  Obi'],
		['Ada\r\n\tObi', 'Ada Obi'],
		...means('Ada Obi')`Ada<br/>Obi | Ada<br>Obi | Ada<BR />Obi`,
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
		['م\u200c\u200dم', 'م\u200c\u200dم'],
		['\u0080\u200d\u0080x', 'x'],
		[`a${'\u0323'.repeat(30)}`, `ạ${'\u0323'.repeat(29)}`],
		[' =1+1 ', '=1+1'],
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
		[true, "'true' is not text; enter it as text"],
		[NaN, "'NaN' is not text; enter it as text"],
		[Infinity, "'Infinity' is not text; enter it as text"],
		[{}, 'an object is not text; map a field inside it'],
		['A\ud800', "'A\ufffd' contains a broken character; type the text again"],
		[
			`a${'\u0323'.repeat(31)}`,
			`'a${'\u0323'.repeat(31)}' has a letter with more than 30 accents; type the text again`,
		],
		['   ', "'' contains no readable text; type the text again"],
		['\u200b\u0001', "'' contains no readable text; type the text again"],
	])('%p is refused', (value, refusal) => {
		expect(refusalOf(readText(value))).toBe(refusal);
	});
});
