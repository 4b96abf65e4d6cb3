import { DateTime } from 'luxon';

import { listed } from '../../support/listed';
import { REFUSED, type CellValue, type Pair } from '../cell';
import { chosen, type FoundColumn } from '../column';
import { all } from '../pairs';

const DAYS = ['1992-04-14', '1985-12-31', '2000-02-29', '1968-03-05', '1999-10-01'];

/** The day that spreadsheets count from. */
const FIRST = DateTime.fromISO('1899-12-30', { zone: 'UTC' });

/** The ways in which people, sheets and programs write a day. */
function writtenForms(iso: string): Pair[] {
	const day = DateTime.fromISO(iso, { zone: 'UTC', locale: 'en' });
	const [y, m, d] = iso.split('-');
	const [short, long, serial] = [day.toFormat('LLL'), day.toFormat('LLLL'), day.diff(FIRST).as('days')];
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
