import { REFUSED, type Pair } from '../cell';
import { chosen, type FoundColumn } from '../column';
import { all, texts } from '../pairs';

const YES_OR_NO: Pair[] = [
	...all(true, [true, 'TRUE', 'yes', 'Y', 1, '1', ' yes ']),
	...all(false, [false, 'False', 'No', 'n', 0, '0']),
	...all(REFUSED, ['maybe', '2', 'x']),
];

/** Yes and no, genders, countries, addresses of all kinds, names and blanks. */
export const wordCells: FoundColumn[] = [
	...chosen('create_wallet', [...YES_OR_NO, ['', REFUSED]]),
	...chosen('is_credit', [...YES_OR_NO, ['', undefined], ['NULL', undefined]]),
	...chosen('gender', [
		...texts`male | Male → male | FEMALE → female | M → male | f → female | → REFUSED | N/A → REFUSED`,
		[' Female ', 'female'],
		[1, REFUSED],
	]),
	...chosen('country_code', [
		...texts`NG | ng → NG | Nigeria → NG | NGA → NG | → REFUSED`,
		[' Gh ', 'GH'],
		[234, REFUSED],
	]),
	...chosen('email', [
		...texts`
			ada@example.com | Ada.Obi+loans@example.co.uk | ada@example.com\u200b → ada@example.com
			ada → REFUSED | ada@ → REFUSED | ada@example → REFUSED
			ada@example.com, obi@example.com → REFUSED | → REFUSED
		`,
		[' ada@example.com ', 'ada@example.com'],
	]),
	...chosen('last_name', [
		...texts`
			Obi | Null | Na | True | O'Brien | Ọbị | Jose\u0301 → Jos\u00e9 | Obi\u0007Eze → Obi Eze
			NULL → REFUSED | → REFUSED | #N/A → REFUSED
		`,
		[' Obi ', 'Obi'],
	]),
	...chosen('address', [
		...texts`12 Marina Road | 12,  Marina "Road" | =HYPERLINK("x") | +12 Marina`,
		['12 Marina Road\nLagos', '12 Marina Road Lagos'],
		[12, '12'],
		['\u00a012 Marina\u00a0Road\u00a0', '12 Marina Road'],
	]),
	...chosen('city', [
		...texts`
			Lagos | N/A → NOTHING | #REF! → NOTHING | #VALUE! → NOTHING | NULL → NOTHING | São Paulo | القاهرة
			🏙️ Lagos
		`,
		[null, undefined],
		[' ', undefined],
	]),
	...chosen('stock_level', [...texts`low | → NOTHING`, [0, '0']]),
];
