import { dateOrderIn } from '../../nodes/Advancly/values/dateOrder';
import { means } from '../support/listed';

it.each<[unknown, ReturnType<typeof dateOrderIn>]>([
	...means('dayFirst')`
		25/12/1990 | 13.1.1990 | 25-12-90 | 29/02/00 | 25/12/1990 10:30 | ٢٥/١٢/١٩٩٠ | 25‑12‑1990
		25121990
	`,
	[25121990, 'dayFirst'],
	...means('monthFirst')`
		12/25/1990 | 12/25/90 | 3/15/2024 2:30 PM | Fri 3/15/2024 | 02/29/1992 | '12/25/1990
	`,
	...means('either')`03/04/1992 | 3 4 92 | 03/04/1992, 10:30:00`,
	...means(undefined)`
		04/04/1992 | 31/02/1992 | 25/13/1990 | 03/04/1992 25:00 | 03/04/1992 10:30 CST
		03/04/1992 or so | 03/04 | 1992-04-03 | 1992/04/03 | 92-04-03 | 19920403 | 4 Mar 1992
		1992-04-03T10:30:00Z | 1992-12-1990
	`,
	[42593, 'swappableSerial'],
	['42593', 'swappableSerial'],
	[42593.99, 'swappableSerial'],
	[33708, 'plainSerial'],
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
])('%p says %p', (cell, said) => {
	expect(dateOrderIn(cell)).toBe(said);
});
