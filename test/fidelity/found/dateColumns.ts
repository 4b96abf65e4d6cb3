import { REFUSED } from '../cell';
import { local, texts } from '../pairs';
import { column, eachColumn, type FoundColumn } from '../column';

const REGISTERED = 'partner_date_registered';

/** Columns of dates that a program has stored or shortened, so that one cell tells on the others. */
export const dateColumns: FoundColumn[] = [
	...eachColumn(REGISTERED, texts)`
		// US dates of a form, opened in a British Excel and printed by openpyxl
		2023-11-08 00:00:00 → REFUSED | 11/13/2023 → 2023-11-13 | 2023-02-01 00:00:00 → REFUSED
		2023-08-08 00:00:00 → 2023-08-08
		// SQL dates beside typed ones, none swapped
		2023-11-08 00:00:00 → 2023-11-08 | 25/12/2022 → 2022-12-25 | 2023-11-28 00:00:00 → 2023-11-28
		// issue of dataprep: day first throughout
		12-01-06 → 2006-01-12 | 12-05-06 → 2006-05-12 | 20-12-06 → 2006-12-20 | 31-12-06 → 2006-12-31
		// MySQL %y-%m-%d
		23-11-08 → REFUSED | 20-01-22 → REFUSED | 99-12-31 → 1999-12-31
	`,
];

/** The same, with a time of day. */
export const momentColumns: FoundColumn[] = [
	column('order_date', 'Google Forms timestamps, US, opened in a British Excel', [
		['2024-11-08 14:22:31', REFUSED],
		['11/13/2024 9:05:07', local('2024-11-13T09:05:07')],
	]),
	column('date', 'logs that say two zones', [['2024-03-05T14:22:31Z+01:00', REFUSED]]),
];
