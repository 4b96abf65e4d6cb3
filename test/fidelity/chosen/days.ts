import { listed } from '../../support/listed';
import { REFUSED, type CellValue, type Pair } from '../cell';
import { chosen, type FoundColumn } from '../column';
import { all } from '../pairs';

interface Day {
	iso: string;
	/** The number that a spreadsheet keeps for the day. */
	serial: number;
	/** Day, month and year with leading zeros, and the month's names. */
	d: string;
	m: string;
	y: string;
	short: string;
	long: string;
}

const DAYS: Day[] = [
	{ iso: '1992-04-14', serial: 33708, d: '14', m: '04', y: '1992', short: 'Apr', long: 'April' },
	{ iso: '1985-12-31', serial: 31412, d: '31', m: '12', y: '1985', short: 'Dec', long: 'December' },
	{ iso: '2000-02-29', serial: 36585, d: '29', m: '02', y: '2000', short: 'Feb', long: 'February' },
	{ iso: '1968-03-05', serial: 24902, d: '05', m: '03', y: '1968', short: 'Mar', long: 'March' },
	{ iso: '1999-10-01', serial: 36434, d: '01', m: '10', y: '1999', short: 'Oct', long: 'October' },
];

/** The ways in which people, sheets and programs write a day. */
function writtenForms({ iso, serial, d, m, y, short, long }: Day): Pair[] {
	const forms: [CellValue, csv?: string][] = [
		[iso],
		[`${iso}T00:00:00`],
		[`${iso} 00:00:00`],
		[`${iso} 00:00:00.000`],
		[`${iso}T00:00:00.000Z`],
		[`${iso}T00:00:00+01:00`],
		[`${iso}T00:00:00.000+13:00`],
		[`${y}/${m}/${d}`],
		[`${d}/${m}/${y}`],
		[`${Number(d)}/${Number(m)}/${y}`],
		[`${d}-${m}-${y}`],
		[`${d}.${m}.${y}`],
		[`${d} ${short} ${y}`],
		[`${d}-${short}-${y}`],
		[`${long} ${Number(d)}, ${y}`],
		[`${Number(d)} ${long} ${y}`],
		[` ${iso} `],
		// A date cell: n8n hands over its number, a CSV file shows it as the sheet does.
		[serial, `${d}/${m}/${y}`],
		[String(serial)],
	];
	return forms.map(([value, csv]) => [value, iso, csv]);
}

const UNCLEAR: CellValue[] = [
	...listed`31/02/1990 | 2023-02-29 | 14/04/92 | 14-Apr-92 | 1992 | unknown | 2190-01-01 | 1992-13-01`,
	...['00/00/0000', 1992],
];

/** Days of birth and of registration. */
export const dayCells: FoundColumn[] = [
	...chosen('date_of_birth', [
		...DAYS.flatMap(writtenForms),
		['04/14/1992', '1992-04-14'],
		...all(REFUSED, UNCLEAR),
	]),
	...chosen('partner_date_registered', writtenForms(DAYS[0]!)),
];
