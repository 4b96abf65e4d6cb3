import { dateOrderIn, shortYearIn, storedDateIn } from '../../nodes/Advancly/values/dateOrder';
import { means } from '../support/listed';
import { options } from './options';

it.each<[unknown, ReturnType<typeof dateOrderIn>]>([
	...means('dayFirst')`
		25/12/1990 | 13.1.1990 | 25-12-90 | 29/02/00 | 25/12/1990 10:30 | ٢٥/١٢/١٩٩٠ | 25‑12‑1990
		25121990
	`,
	[25121990, 'dayFirst'],
	...means('monthFirst')`
		12/25/1990 | 12/25/90 | 3/15/2024 2:30 PM | Fri 3/15/2024 | 02/29/1992 | '12/25/1990
	`,
	// Only one of the two days is on that weekday.
	...means('monthFirst')`Tue 03/05/2024 | Tue 03/05/24`,
	...means('dayFirst')`Fri 03/05/2024 | Fri 03/05/24`,
	...means('either')`Mon 03/05/2024 | 03/04/1992 | 3 4 92 | 03/04/1992, 10:30:00`,
	...means(undefined)`
		04/04/1992 | 31/02/1992 | 25/13/1990 | 03/04/1992 25:00 | 03/04/1992 10:30 CST
		03/04/1992 or so | 03/04 | 1992-04-03 | 1992/04/03 | 92-04-03 | 19920403 | 4 Mar 1992
		1992-04-03 00:00:00
	`,
	// In 2024, these may also have the year first.
	...means(undefined)`23-11-08 | 23-11-30 | 23.11.08 | 1992-12-1990`,
	...means('dayFirst')`23/11/08 | 20-01-23 | 25-11-08`,
	['03-04-19', 'either'],
	[42590, undefined],
	[9999, undefined],
	[7305, undefined],
	[73051, undefined],
	[new Date(0), undefined],
	[null, undefined],
	[true, undefined],
	['', undefined],
	['03/04/1992' + ' '.repeat(80), 'either'],
	['03/04/1992' + '.'.repeat(80), undefined],
])('%p shows %p', (cell, shown) => {
	expect(dateOrderIn(cell, options())).toBe(shown);
});

it.each<[unknown, ReturnType<typeof shortYearIn>]>([
	...means('yearLast')`25-12-90 | 12/31/23 | 28-12-18 | 12-31-50`,
	['99-12-31', 'yearFirst'],
	['99/12/31 10:30', 'yearFirst'],
	...means('maybeYearFirst')`23-11-30 | 23/11/30 | 23-11-08`,
	...means(undefined)`
		23/11/08 | 05.03.24 | 31-31-31 | 99-Dec-31 | 14-JUL-08 | 25/12/1990 | 25-12-90 25:00 | 25-12
	`,
	[251290, undefined],
	[null, undefined],
])('about the position of a two-digit year, %p shows %p', (cell, shown) => {
	expect(shortYearIn(cell, options())).toBe(shown);
});

it.each<[unknown, ReturnType<typeof storedDateIn>]>([
	...means('swappable')`1992-04-03T10:30:00Z | 1992-04-03 00:00:00 | 1992-4-3 00:00`,
	['1992-04-13 00:00:00', 'notSwappable'],
	['1992-04-12T23:00:00+01:00', 'swappable'],
	// In Lagos it is an hour later: the 13th, and the first of May.
	['1992-04-12T23:00:00.000Z', 'notSwappable'],
	['1992-04-30T23:00:00.000Z', 'swappable'],
	['42593', 'swappable'],
	[42593, 'swappable'],
	[42593.99, 'swappable'],
	[33708, 'notSwappable'],
	...means(undefined)`
		1992-04-04 00:00:00 | 1992-04-31 00:00:00 | 1992-04-03 25:00 | 1992-04-03 | 3 Apr 1992 00:00:00
		03/04/1992 00:00:00 | 1992-12-12 00:00:00
	`,
	[42590, undefined],
	[9999, undefined],
	[7305, undefined],
	[null, undefined],
])('about a stored date, %p shows %p', (cell, shown) => {
	expect(storedDateIn(cell, options())).toBe(shown);
});
