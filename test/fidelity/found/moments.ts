import { REFUSED } from '../cell';
import { local, times } from '../pairs';
import { alone, column, eachAlone, type FoundColumn } from '../column';

const ORDERED = 'order_date';
const COUNTED = 'date';

const MIDNIGHT = '2024-03-05T00:00:00.000Z';

/** When an order was made and when stock was counted, as shops, wallets and databases say it. */
export const moments: FoundColumn[] = [
	column(ORDERED, 'Google Forms timestamp, US locale', [
		...times`3/5/2024 14:22:31 → 2024-03-05T14:22:31 | 3/25/2024 9:05:07 → 2024-03-25T09:05:07`,
	]),
	column(ORDERED, 'Google Forms timestamp, UK locale', [
		...times`05/03/2024 14:22:31 → 2024-03-05T14:22:31 | 25/03/2024 9:05:07 → 2024-03-25T09:05:07`,
	]),
	column(ORDERED, 'Etsy sold orders', times`03/05/24 → 2024-03-05 | 03/25/24 → 2024-03-25`),
	column(ORDERED, 'Square item export, US', times`3/5/24 → 2024-03-05 | 12/31/23 → 2023-12-31`),
	column(ORDERED, 'Online Retail workbook saved as CSV', [
		...times`12/1/2010 8:26 → 2010-12-01T08:26 | 12/13/2010 10:01 → 2010-12-13T10:01`,
	]),
	// What a day-first Excel could read became a date with day and month swapped; the rest stayed text.
	column(ORDERED, 'Superstore workbook, US dates opened and saved where the day comes first', [
		[42593, REFUSED],
		['6/16/2016', '2016-06-16T00:00:00.000Z'],
		['10/18/2015', '2015-10-18T00:00:00.000Z'],
		[42710, REFUSED],
	]),
	column(COUNTED, 'two tills in one sheet', [
		...times`13/05/2024 10:00 → REFUSED | 05/13/2024 10:00 → REFUSED | 05/06/2024 10:00 → REFUSED`,
	]),
	...eachAlone(ORDERED, times)`
		// Shopify orders export and API
		2024-03-05 14:22:31 +0100 → 2024-03-05T13:22:31Z | 2024-03-05T14:22:31-05:00 → 2024-03-05T19:22:31Z
		// WooCommerce and WordPress
		2024-03-05 14:22:31 → 2024-03-05T14:22:31 | March 5, 2024 2:22 pm → 2024-03-05T14:22
		March 5, 2024 @ 2:22 PM → 2024-03-05T14:22
		// Amazon order and settlement reports
		2024-03-05T13:22:31+00:00 → 2024-03-05T13:22:31Z | 05.03.2024 13:22:31 UTC → 2024-03-05T13:22:31Z
		Mar 5, 2024 2:22:31 PM PST → 2024-03-05T22:22:31Z | Jul 5, 2024 2:22:31 PM PDT → 2024-07-05T21:22:31Z
		// M-Pesa statements and callbacks
		05-03-2024 14:22:31 → 2024-03-05T14:22:31 | 20240305142231 → 2024-03-05T14:22:31
		// Paystack and Flutterwave
		2024-03-05T13:22:31.000Z → 2024-03-05T13:22:31Z | Mar 5, 2024 at 2:22 PM → 2024-03-05T14:22
		5th Mar 2024, 2:22 pm → 2024-03-05T14:22
		// Google Forms CSV download
		2024/03/05 2:22:31 PM GMT+1 → 2024-03-05T13:22:31Z
		// toLocaleString of browsers and Node
		3/25/2024, 2:22:31 PM → 2024-03-25T14:22:31 | 3/25/2024, 2:22:31\u202fPM → 2024-03-25T14:22:31
		25/03/2024, 14:22:31 → 2024-03-25T14:22:31
		Tue Mar 05 2024 14:22:31 GMT+0100 (West Africa Standard Time) → 2024-03-05T13:22:31Z
		Tue, 05 Mar 2024 13:22:31 GMT → 2024-03-05T13:22:31Z
		// Java toString and logs
		Tue Mar 05 14:22:31 WAT 2024 → 2024-03-05T13:22:31Z
		Tue Mar 05 14:22:31 EST 2024 → 2024-03-05T19:22:31Z
		2024-03-05T14:22:31+01:00[Africa/Lagos] → 2024-03-05T13:22:31Z
		// cells without a moment
		→ NOTHING | - → NOTHING | null → NOTHING | 0000-00-00 00:00:00 → NOTHING | 14:22 → REFUSED
		Mar 2024 → REFUSED | pending → REFUSED | 05/03/2024 14:60 → REFUSED | 05/03/2024 25:10 → REFUSED
		05/03/2024 - 07/03/2024 → REFUSED | 30/02/2024 14:22 → REFUSED
	`,
	...eachAlone(COUNTED, times)`
		// Python, pandas and PostgreSQL
		2024-03-05 14:22:31.502000 → 2024-03-05T14:22:31.502
		2024-03-05 14:22:31,502 → 2024-03-05T14:22:31.502
		2024-03-05 14:22:31.123456+01 → 2024-03-05T13:22:31.123Z
		Tue Mar  5 14:22:31 2024 → 2024-03-05T14:22:31 | 20240305T132231Z → 2024-03-05T13:22:31Z
		2024-03-05T13:22:31.123456789Z → 2024-03-05T13:22:31.123Z
		2024-03-05t13:22:31z → 2024-03-05T13:22:31Z | 2024-03-05 00:00:00 → 2024-03-05
		// KoboToolbox start and end
		2024-03-05T14:22:31.123+01:00 → 2024-03-05T13:22:31.123Z
		2024-03-05T14:22:31.000+03 → 2024-03-05T11:22:31Z
		// stock takes with the name of a zone
		2024-03-05 14:22 EAT → 2024-03-05T11:22:00Z | 05/03/2024 14:22 CAT → 2024-03-05T12:22:00Z
		05 Mar 2024 14:22:31 SAST → 2024-03-05T12:22:31Z | 2024-07-05 14:22 CEST → 2024-07-05T12:22:00Z
		2024-07-05 14:22 EEST → 2024-07-05T11:22:00Z | 2024-03-05 14:22 UTC+1 → 2024-03-05T13:22:00Z
		2024-03-05 2:22 PM MST → 2024-03-05T21:22:00Z | 2024-03-05 14:22 IST → REFUSED
		2024-07-05 14:22 BST → REFUSED | 2024-03-05 14:22 CST → REFUSED
		// French tills
		05/03/2024 à 14:22 → 2024-03-05T14:22 | le 5 mars 2024 à 14:22 → 2024-03-05T14:22
		05/03/2024 14h22 → 2024-03-05T14:22
		// Access and Excel, 12-hour clock
		05/03/2024 12:05 AM → 2024-03-05T00:05 | 05/03/2024 12:05 PM → 2024-03-05T12:05
		05/03/2024 9:05 a.m. → 2024-03-05T09:05 | 05/03/2024 12:00:00 AM → 2024-03-05
	`,
	...alone(COUNTED, 'Excel serial numbers with a time', [
		[45356.6, local('2024-03-05T14:24')],
		['45356.6', local('2024-03-05T14:24')],
		[45356, MIDNIGHT],
	]),
	...alone(COUNTED, 'MongoDB and HubSpot milliseconds of a day', [
		[1709596800000, MIDNIGHT],
		['1709596800000', MIDNIGHT],
	]),
];
