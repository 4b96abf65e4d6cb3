import type { Pair } from '../cell';
import { chosen, type FoundColumn } from '../column';
import { local, times } from '../pairs';

const PAIRS: Pair[] = [
	...times`
		2023-04-09T23:58:04.110Z | 2023-04-09T23:58:04Z | 2023-04-09T23:58:04+01:00 → 2023-04-09T22:58:04Z
		2023-04-09 23:58:04+00 → 2023-04-09T23:58:04Z | 2023-04-09T23:58:04-05:00 → 2023-04-10T04:58:04Z
		2023-04-09 | 09/04/2023 → 2023-04-09 | 9 Apr 2023 → 2023-04-09
		1996-07-04 00:00:00.000 → 1996-07-04 | 2023-04-09 14:30 → 2023-04-09T14:30 | 2023-04-09T14:30:15
		09/04/2023 14:30 → 2023-04-09T14:30 | 09/04/2023 2:30 PM → 2023-04-09T14:30 | 31/02/2023 → REFUSED
		09/04/23 → 2023-04-09 | yesterday → REFUSED | 2023-04-09T25:00:00Z → REFUSED
	`,
	[45025, '2023-04-09T00:00:00.000Z', '09/04/2023'],
	[45025.604166666664, local('2023-04-09T14:30'), '09/04/2023 14:30'],
];

/** Moments: when an order was made and when stock was counted. */
export const momentCells: FoundColumn[] = [...chosen('order_date', PAIRS), ...chosen('date', PAIRS)];
