import { DateTime } from 'luxon';
import { readBirthday, readDay, readPastDay } from '../../nodes/Advancly/values/day';
import { means } from '../support/listed';
import { options, quoting, refusalOf, ZONES } from './options';

const DATE = '; expected a date such as 1990-02-28';

describe.each(ZONES)('readDay in %s', (timezone) => {
	it.each<[unknown, string]>([
		...means('1992-04-14')`
			1992-04-14 | 1992/04/14 | 1992.04.14 | 19920414 | 1992-04-14Z | 1992-04-14+13:00
			1992-04-14-05:00 | 1992-04-14 23:59:59 | 1992-04-14T00:00:00.000Z
			1992-04-14T00:00:00+13:00 | 1992-04-14 00:00:00+00 | 19920414T000000Z | 19920414T2359
			14/04/1992 | 14-04-1992 | 14.04.1992 | 14. 4. 1992 | 14 04 1992 | 14 / 04 / 1992
			14 /04 /1992 | 14/04/1992 23:30 | 14/04/1992, 11:30:00 PM | 14 Apr 1992 | 14-Apr-1992
			14-APR-1992 | 14Apr1992 | 14 Apr. 1992 | April 14, 1992 | april 14 1992 | 14th April 1992
			1992 Apr 14 | Tuesday, 14 April 1992 | Tue, 14 Apr 1992 00:00:00 GMT
			Tue Apr 14 1992 00:00:00 GMT+0100 (West Africa Standard Time)
			1992-04-14T00:00:00+01:00[Africa/Lagos] | 14 April 1992 at 9:05 pm
			14 April 1992 at  9:05 pm | '1992-04-14 | DOB: 14/04/1992 | Born on 14 April 1992 | “14/04/1992”
			D.O.B 14/04/1992 | D.O.B. 14/04/1992 | Birthdate :  14/04/1992 | DOB: April 14, 1992 | 14/04/1992 . ,
			14/04/1992 10.30 am | 14/04/1992 1030  hrs | 14/04/1992 1030hr. | 14/04/1992 (10:30:15)
			14/04/1992 10:30 hr | 14/04/1992 10:30h | 14/04/1992 9 p m | 9:00 p. m., 14/04/1992 | 10:30  am on  14/04/1992
			14/04/1992 -  10:30 | 14/04/1992 at  10:30 | Tue Apr 14 10:30:00 1992  +0100
			(14/04/1992) | 14:04:1992 | 1992:04:14 10:30:00 | 14⁄04⁄1992 | 1992-04-14 UTC
			14/04/1992. 10:30 | 14/04/1992 00:00:00-05:00 | 14th day of April 1992 | 14APR1992:00:00:00 | 1992-04-14-00.00.00.000000
		`,
		['1992-4-4', '1992-04-04'],
		['4/4/1992', '1992-04-04'],
		...means('1992-04-04')`1992:4:4 | 4:4:1992`,
		['1899-12-29 14:30', '1899-12-29'],
		[-5364662400000, '1800-01-01'],
		[19920414, '1992-04-14'],
		['1st May 1992', '1992-05-01'],
		['2nd May 1992', '1992-05-02'],
		['3rd of May, 1992', '1992-05-03'],
		['the 3rd of May 1992', '1992-05-03'],
		['14 Sept 1992', '1992-09-14'],
		['Tues 14 Sept 1992', '1992-09-14'],
		['Thur 14 May 1992', '1992-05-14'],
		['Thurs 14 May 1992', '1992-05-14'],
		['\u200b1992-04-14\u00a0', '1992-04-14'],
		[`14 Apr${' '.repeat(70)}1992`, '1992-04-14'],
		// Months in English, French and Portuguese, as spoken, abbreviated and typed.
		...means('1992-04-14')`
			14 avril 1992 | mardi 14 avr. 1992 | mar. 14 avr. 1992 | 14 de abril de 1992
			terça-feira, 14 de abril de 1992 | 14 Apr 1992 Tuesday | 14 Apri 1992
			Wednesday, 14 April 1992 | Tue 14/04/1992
		`,
		['14 mars 1992', '1992-03-14'],
		['mar 14 1992', '1992-03-14'],
		['14 AOÛT 1992', '1992-08-14'],
		['le 1er février 1992', '1992-02-01'],
		// Swahili, Spanish and German.
		...means('1992-05-14')`14 Mei 1992 | 14 de mayo de 1992 | 14. Mai 1992 | Alhamisi, 14 Mei 1992`,
		...means('1992-01-14')`14 Januari 1992 | 14 enero 1992`,
		['14 févr. 1992', '1992-02-14'],
		['14 juil. 1992', '1992-07-14'],
		['1º de março de 1992', '1992-03-01'],
		['14/dez/1992', '1992-12-14'],
		['14 set. 1992', '1992-09-14'],
		// Separators and digits as people type them.
		...means('1992-04-14')`
			14/04-1992 | 1992-04/14 | 14/04/1992. | , 14//04/1992 | 14. 04.. 1992 | 14_04_1992
			14,04,1992 | ١٤/٠٤/١٩٩٢ | １４／０４／１９９２ | 14‑04‑1992 | 14041992 | 19920414235959
			14 avril 1992 à 14h30 | 14 de abril de 1992 às 14:30 | 14/04/1992 - 10:30 | 14-04-1992 / 10:30
			10:30 PM, 14 April 1992 | 10:30:15 on 14 April 1992 | Tue Apr 14 10:30:00 1992
		`,
		['Apr 14, 1992 | 10:30', '1992-04-14'],
		['14\\04\\1992', '1992-04-14'],
		['14|04|1992', '1992-04-14'],
		[14041992, '1992-04-14'],
		['20122012', '2012-12-20'],
		// Milliseconds from a CRM.
		[703209600000, '1992-04-14'],
		...means('1992-04-14')`703209600000 | 33708 | 33708.999`,
		[-703209600000, '1947-09-20'],
		[1713052800000, '2024-04-14'],
		[33708, '1992-04-14'],
		[33708.75, '1992-04-14'],
		[33707.999999, '1992-04-14'],
		[33707.99999, '1992-04-13'],
		[7306, '1920-01-01'],
		[73050, '2099-12-31'],
		[73050.99999, '2099-12-31'],
		['29/02/2000', '2000-02-29'],
		['1800-01-01', '1800-01-01'],
		['2099-12-31', '2099-12-31'],
		['20991231', '2099-12-31'],
		['19010101', '1901-01-01'],
		[new Date('1992-04-14T00:00:00Z'), '1992-04-14'],
		[DateTime.fromISO('1992-04-14T00:00:00', { zone: 'Asia/Tokyo' }), '1992-04-14'],
		[DateTime.fromISO('1992-04-14T00:00:00', { zone: timezone }), '1992-04-14'],
		[DateTime.fromISO('1992-04-14T12:30:00', { zone: timezone }), '1992-04-14'],
		[DateTime.fromISO('1992-04-14T00:00:00', { zone: timezone }).toJSDate(), '1992-04-14'],
		[DateTime.fromISO('1962-12-14T00:00:00', { zone: timezone }).toUTC().toISO(), '1962-12-14'],
	])('%p is %s', (value, day) => {
		expect(readDay(value, options({ timezone }))).toEqual({ value: day });
	});

	it.each('January February March April May June July August September October November December'.split(' '))(
		'knows %s and its short form',
		(month) => {
			const day = DateTime.fromFormat(`1992 ${month} 7`, 'yyyy LLLL d').toISODate();
			expect(readDay(`7 ${month} 1992`, options({ timezone }))).toEqual({ value: day });
			expect(readDay(`7 ${month.slice(0, 3).toUpperCase()} 1992`, options({ timezone }))).toEqual({
				value: day,
			});
		},
	);
});

describe('readDay refuses', () => {
	it.each<[unknown, string]>([
		...quoting(' is not a date that exists')`
			31/02/1990 | 29/02/1900 | 1990-13-01 | 1990-00-01 | 1990-01-00 | 19901301 | 30 Feb 1990
			Wed 31/02/1990
		`,
		[19901301, "'19901301' is not a date that exists"],
		...quoting(' has a year outside 1800 to 2099')`1799-12-31 | 2100-01-01 | 0050-01-01 | 0000-00-00`,
		...quoting(' is not a date')`
			18991231 | 21000101 | 019920414 | 199204140 | 14/04/199 | 114/04/1992 | 14/04/19920
			x1992-04-14 | 1992-04-14x | 14/4/2 | 3/4/5 | 992/04/14 | 1992/04/1992 | 14 Apr | 03 25 Sep
			14 jui 1992 | Apr 14 1992 10 | Tue Apr Wed 14 1992 | Tue Wed 14 Apr 1992 | 14 Tuesday 1992
			x 14/04/1992 | Tue 14/04 | Tue 14/04/199 | Apr 1992 | April | 14 Ap 1992 | 14 Aprilis 1992
			Apr May 1992 | 14 Apr May 1992 | 14 15 Apr 1992 | 14 Apr 19921 | 114 Apr 1992
			14 Apr 1992 (lunch) | yesterday | (14/04/1992) x | 1992:04:141 | x1992:04:14 | DOB yesterday
		`,
		['Wed 14/04/1992', "'Wed 14/04/1992' has a weekday that does not match the date"],
		['Wed 14 Apr 92', "'Wed 14 Apr 92' has a weekday that does not match the date"],
		...quoting(' is what programs write when there is no date')`
			1899-12-30 | 31/12/1899 14:30 | 1900-01-01 | 9999.0
		`,
		[9999, "'9999' is what programs write when there is no date"],
		[new Date('1899-12-30T12:00:00Z'), 'an object is what programs write when there is no date'],
		['199204141030', "'****1030' could be a date and time without separators, or milliseconds since 1970"],
		['254712345678', "'****5678' is not a date"],
		['2348012345678', "'****5678' is not a date"],
		['4102444800000', "'****0000' is not a date"],
		['-5364748800000', "'-****0000' is not a date"],
		...quoting(' has a time or zone that cannot be read')`
			1992-04-14 10:00 IST | 1992-04-14 25:00 | 1992-04-14 10:60
		`,
		['', "'' is not a date"],
		[1992, "'1992' is neither a date nor a sheet's number for a day from 1920 to 2099"],
		['1992', "'1992' is neither a date nor a sheet's number for a day from 1920 to 2099"],
		[7305.99, "'7305.99' is neither a date nor a sheet's number for a day from 1920 to 2099"],
		[73051, "'73051' is neither a date nor a sheet's number for a day from 1920 to 2099"],
		[0, "'0' is not a date"],
		[-33708, "'-33708' is not a date"],
		[199204, "'199204' is not a date"],
		[703209600, "'703209600' is not a date"],
		[NaN, "'NaN' is not a date"],
		[Infinity, "'Infinity' is not a date"],
		[true, "'true' is not a date"],
		[undefined, 'an empty value is not a date'],
		[null, 'an empty value is not a date'],
		[{}, 'an object is not a date'],
		[[], 'a list is not a date'],
		[new Date(NaN), 'an object is not a date'],
		[new Date(-5364662400001), 'an object is not a date'],
		[new Date(4102444800000), 'an object is not a date'],
		[DateTime.invalid('unknown'), 'an object is not a date'],
		[{ toISO: () => '1992-04-14' }, 'an object is not a date'],
		[{ toISO: () => 5, toISODate: () => 5 }, 'an object is not a date'],
		['1'.repeat(81), "'****1111' is not a date"],
		[`14 Apr${' '.repeat(71)}1992`, `'14 Apr${' '.repeat(54)}…' is not a date`],
	])('%p', (value, refusal) => {
		expect(refusalOf(readDay(value, options()))).toBe(refusal + DATE);
	});

	it.each<[string, unknown, string, string]>([
		['Africa/Lagos', '1992-04-14T23:30:00Z', "'1992-04-14T23:30:00Z'", '1992-04-14 or 1992-04-15'],
		[
			'Africa/Lagos',
			new Date('1992-04-14T23:30:00Z'),
			"'1992-04-14T23:30:00.000'",
			'1992-04-14 or 1992-04-15',
		],
		['Pacific/Auckland', '1992-04-14T15:30:00Z', "'1992-04-14T15:30:00Z'", '1992-04-14 or 1992-04-15'],
		[
			'America/New_York',
			'1992-04-13T20:00:00-04:00',
			"'1992-04-13T20:00:00-04:00'",
			'1992-04-13 or 1992-04-14',
		],
		['UTC', '1992-04-14T02:00:00+03:00', "'1992-04-14T02:00:00+03:00'", '1992-04-13 or 1992-04-14'],
	])('in %s %p, which may be two days', (timezone, value, quoted, days) => {
		expect(refusalOf(readDay(value, options({ timezone })))).toBe(
			`${quoted} can be ${days}, depending on the time zone; write only the day, as in 1990-02-28`,
		);
	});

	it("a moment when the workflow's zone is not known, but not a day", () => {
		const mars = options({ timezone: 'Mars/Base' });
		expect(refusalOf(readDay('1992-04-14T10:00:00Z', mars))).toBe(
			"the workflow's time zone 'Mars/Base' is not known; choose another in the workflow settings",
		);
		expect(readDay('1992-04-14T00:00:00Z', mars)).toEqual({ value: '1992-04-14' });
		expect(readDay('14/04/1992 10:00', mars)).toEqual({ value: '1992-04-14' });
	});
});

describe('a birthday', () => {
	it.each<[string, unknown, string]>([
		['Africa/Lagos', '1985-07-01T23:00:00.000Z', '1985-07-02'],
		['Africa/Lagos', '1985-07-01T00:00:00.000Z', '1985-07-01'],
		['UTC', '1985-07-01 00:00 EAT', '1985-07-01'],
		['UTC', new Date('1985-07-01T00:00:00.000Z'), '1985-07-01'],
		['UTC', DateTime.fromISO('1985-07-01', { zone: 'Africa/Nairobi' }), '1985-07-01'],
		['UTC', '1985-07-01 23:30', '1985-07-01'],
		['UTC', '1985-07-01 12:00', '1985-07-01'],
		['UTC', '1985-07-01 21:07', '1985-07-01'],
		['UTC', 489024000000, '1985-07-01'],
		['UTC', '1904-06-01', '1904-06-01'],
		['UTC', '2024-06-01', '2024-06-01'],
	])('in %s, %p is %s', (timezone, value, day) => {
		expect(readBirthday(value, options({ timezone }))).toEqual({ value: day });
	});

	const OPEN =
		'has a time of day and a time zone, so the day is unclear; write only the day, as in 1990-02-28';
	it.each<[unknown, string]>([
		['1985-07-01T21:00:00.000Z', `'1985-07-01T21:00:00.000Z' ${OPEN}`],
		['1985-07-01T12:00:00+01:00', `'1985-07-01T12:00:00+01:00' ${OPEN}`],
		[new Date('1985-07-01T21:00:00.000Z'), `'1985-07-01T21:00:00.000' ${OPEN}`],
		[
			1703209600000,
			"'****0000' is a number of milliseconds since 1970 that is not midnight in UTC; write only the day, as in 1990-02-28",
		],
		['1904-05-31', `'1904-05-31' is more than 120 years ago; today is 2024-06-01; check the year`],
		['02/06/2024', `'2024-06-02' is in the future; today is 2024-06-01; check the date`],
		['x', `'x' is not a date${DATE}`],
		...['14/04/92', '92-04-14', '14-Apr-92', "14 Apr '92", '14Apr92', '14, April, 92', 'Apr14, 92'].map(
			(value): [string, string] => [
				value,
				`'${value}' has a two-digit year; write the year with four digits`,
			],
		),
		...['1985-06-30 23:00:00', '30/06/1985 21:00', '1985-06-30 18:30:00', '31228.875'].map(
			(value): [string, string] => [
				value,
				`'${value}' has a time of day that may be midnight in another time zone, so the day is unclear; write only the day, as in 1990-02-28`,
			],
		),
	])('%p is refused', (value, refusal) => {
		expect(refusalOf(readBirthday(value, options()))).toBe(refusal);
	});
});

describe('a two-digit year', () => {
	const reads = { readDay, readPastDay };
	const FOUR = 'write the year with four digits';

	it.each<[string, string, string]>([
		['14-JUL-08', '2008-07-14', '2008-07-14'],
		['Apr 14, 92', '1992-04-14', '1992-04-14'],
		['14 Apr ’92', '1992-04-14', '1992-04-14'],
		['92 Apr 14', '1992-04-14', '1992-04-14'],
		['31/12/99', '1999-12-31', '1999-12-31'],
		['92-04-14', '1992-04-14', '1992-04-14'],
		['32.1.2', '1932-01-02', 'can mean 1932 or 2032'],
		['01/06/24', '2024-06-01', '2024-06-01'],
		['31/05/25', '1925-05-31', 'can mean 1925 or 2025'],
		['31/05/44', '1944-05-31', 'can mean 1944 or 2044'],
		['31/05/45', '1945-05-31', '1945-05-31'],
		['Sat 31/12/05', '2005-12-31', '2005-12-31'],
		['24-05-24', '2024-05-24', '2024-05-24'],
		// The year may come first.
		['23-08-31', 'can mean 1931 or 2023', 'can mean 1931 or 2031'],
		['24-02-29', 'can mean 1929 or 2024', 'can mean 1929 or 2029'],
		['25-08-31', '1931-08-25', 'can mean 1931 or 2031'],
		['23-09-31', '1931-09-23', 'can mean 1931 or 2031'],
		['23-Aug-31', '1931-08-23', 'can mean 1931 or 2031'],
	])('%s as a past day is %s, as any day %s', (value, past, any) => {
		for (const [read, day] of [
			[reads.readPastDay, past],
			[reads.readDay, any],
		] as const) {
			expect(read(value, options())).toEqual(
				day.startsWith('can') ? { problems: [`'${value}' ${day}; ${FOUR}`] } : { value: day },
			);
		}
	});

	it('may come first if another cell of the column suggests it', () => {
		const because = 'the column may have the year first';
		const read = (value: string) => readPastDay(value, options({ shortYears: { because } }));
		expect(refusalOf(read('25-11-08'))).toBe(`'25-11-08' can mean 2008 or 1925, since ${because}; ${FOUR}`);
		expect(read('12-Jan-08')).toEqual({ value: '2008-01-12' });
	});

	it('is not moved to the last century because its day is in the future', () => {
		expect(refusalOf(readPastDay('02/06/24', options()))).toBe(
			`'2024-06-02' is in the future; today is 2024-06-01; check the date`,
		);
	});
});

describe('a column that contradicts itself', () => {
	const contradiction = options({
		dateOrder: { because: 'the column has both orders', advice: 'write it one way' },
	});
	const because = 'the column has both orders; write it one way';

	it.each([
		['04/03/1992', `'04/03/1992' can be read in two ways, and ${because}`],
		['25/12/1990', `'25/12/1990' has the day first, and ${because}`],
		['12/25/1990 10:00', `'12/25/1990 10:00' has the month first, and ${because}`],
		['25/13/1990', `'25/13/1990' is not a date that exists${DATE}`],
	])('refuses %s', (value, refusal) => {
		expect(refusalOf(readDay(value, contradiction))).toBe(refusal);
	});

	it.each([
		['04/04/1992', '1992-04-04'],
		['1992-04-03', '1992-04-03'],
		['4 March 1992', '1992-03-04'],
		[33708, '1992-04-14'],
	])('reads %s, which is unambiguous', (value, day) => {
		expect(readDay(value, contradiction)).toEqual({ value: day });
	});
});

describe('readDay, month first', () => {
	const monthFirst = options({ dateOrder: 'monthFirst' });

	it.each([
		['04/14/1992', '1992-04-14'],
		['3/4/1992', '1992-03-04'],
		['1992-04-03', '1992-04-03'],
		['4 Mar 1992', '1992-03-04'],
	])('%s is %s', (value, day) => {
		expect(readDay(value, monthFirst)).toEqual({ value: day });
	});

	it('refuses what is a day only in the other order', () => {
		expect(refusalOf(readDay('14/04/1992', monthFirst))).toBe(
			"'14/04/1992' is not a date when the month comes first; if the day comes first in this column, set 'Date Order'",
		);
		expect(refusalOf(readDay('04/14/1992', options()))).toBe(
			"'04/14/1992' is not a date when the day comes first; if the month comes first in this column, set 'Date Order'",
		);
		expect(refusalOf(readDay('14/14/1992', monthFirst))).toBe(
			`'14/14/1992' is not a date that exists${DATE}`,
		);
	});

	it('reads 3/4 in the chosen order', () => {
		expect(readDay('3/4/1992', options())).toEqual({ value: '1992-04-03' });
	});
});

describe('readDay keeps the day of a moment if it is the same in both zones', () => {
	it.each([
		['Africa/Lagos', '1992-04-14T15:30:00Z'],
		['America/New_York', '1992-04-14T15:30:00Z'],
		['Pacific/Auckland', '1992-04-14T11:59:59+00:00'],
		['America/New_York', '1992-04-14T20:01:00-04:00'],
		['Pacific/Auckland', '1992-04-14T12:00:00+12:00'],
	])('in %s, %s', (timezone, value) => {
		expect(readDay(value, options({ timezone }))).toEqual({ value: '1992-04-14' });
	});
});

describe('readPastDay', () => {
	it('accepts today and refuses tomorrow', () => {
		expect(readPastDay('2024-06-01', options())).toEqual({ value: '2024-06-01' });
		expect(refusalOf(readPastDay('02/06/2024', options()))).toBe(
			`'2024-06-02' is in the future; today is 2024-06-01; check the date`,
		);
	});

	it('refuses what readDay refuses', () => {
		expect(refusalOf(readPastDay('x', options()))).toBe(`'x' is not a date${DATE}`);
	});
});
