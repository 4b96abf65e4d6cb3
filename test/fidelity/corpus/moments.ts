/** When an order was made and when stock was counted, as shops, wallets and databases write it. */
export const moments = String.raw`
	// order_date column: Google Forms timestamp, US locale
	3/5/2024 14:22:31 → 2024-03-05T14:22:31 | 3/25/2024 9:05:07 → 2024-03-25T09:05:07
	// order_date column: Google Forms timestamp, UK locale
	05/03/2024 14:22:31 → 2024-03-05T14:22:31 | 25/03/2024 9:05:07 → 2024-03-25T09:05:07
	// order_date column: Etsy sold orders
	03/05/24 → 2024-03-05 | 03/25/24 → 2024-03-25
	// order_date column: Square item export, US
	3/5/24 → 2024-03-05 | 12/31/23 → 2023-12-31
	// order_date column: Online Retail workbook saved as CSV
	12/1/2010 8:26 → 2010-12-01T08:26 | 12/13/2010 10:01 → 2010-12-13T10:01
	// order_date column: Superstore workbook, US dates opened and saved where the day comes first
	«42593» → REFUSED | 6/16/2016 → 2016-06-16 | 10/18/2015 → 2015-10-18 | «42710» → REFUSED
	// date column: two tills in one sheet
	13/05/2024 10:00 → REFUSED | 05/13/2024 10:00 → REFUSED | 05/06/2024 10:00 → REFUSED
	// order_date: Shopify orders export and API
	2024-03-05 14:22:31 +0100 → 2024-03-05T13:22:31Z | 2024-03-05T14:22:31-05:00 → 2024-03-05T19:22:31Z
	// order_date: WooCommerce and WordPress
	2024-03-05 14:22:31 → 2024-03-05T14:22:31 | March 5, 2024 2:22 pm → 2024-03-05T14:22
	March 5, 2024 @ 2:22 PM → 2024-03-05T14:22
	// order_date: Amazon order and settlement reports
	2024-03-05T13:22:31+00:00 → 2024-03-05T13:22:31Z | 05.03.2024 13:22:31 UTC → 2024-03-05T13:22:31Z
	Mar 5, 2024 2:22:31 PM PST → 2024-03-05T22:22:31Z | Jul 5, 2024 2:22:31 PM PDT → 2024-07-05T21:22:31Z
	// order_date: M-Pesa statements and callbacks
	05-03-2024 14:22:31 → 2024-03-05T14:22:31 | 20240305142231 → 2024-03-05T14:22:31
	// order_date: Paystack and Flutterwave
	2024-03-05T13:22:31.000Z → 2024-03-05T13:22:31Z | Mar 5, 2024 at 2:22 PM → 2024-03-05T14:22
	5th Mar 2024, 2:22 pm → 2024-03-05T14:22
	// order_date: Google Forms CSV download
	2024/03/05 2:22:31 PM GMT+1 → 2024-03-05T13:22:31Z
	// order_date: toLocaleString of browsers and Node
	Tue Mar 05 2024 14:22:31 GMT+0100 (West Africa Standard Time) → 2024-03-05T13:22:31Z
	Tue, 05 Mar 2024 13:22:31 GMT → 2024-03-05T13:22:31Z
	2024-03-25T14:22:31 ← 3/25/2024, 2:22:31 PM | 3/25/2024, 2:22:31\u202fPM | 25/03/2024, 14:22:31
	// order_date: Java toString and logs
	Tue Mar 05 14:22:31 WAT 2024 → 2024-03-05T13:22:31Z
	Tue Mar 05 14:22:31 EST 2024 → 2024-03-05T19:22:31Z
	2024-03-05T14:22:31+01:00[Africa/Lagos] → 2024-03-05T13:22:31Z
	// order_date: cells without a moment
	NOTHING ← «""» | - | null | 0000-00-00 00:00:00
	REFUSED ← 14:22 | Mar 2024 | pending | 05/03/2024 14:60 | 05/03/2024 25:10 | 05/03/2024 - 07/03/2024
	REFUSED ← 30/02/2024 14:22
	// date: Python, pandas and PostgreSQL
	2024-03-05 14:22:31.502000 → 2024-03-05T14:22:31.502 | 2024-03-05 14:22:31,502 → 2024-03-05T14:22:31.502
	2024-03-05 14:22:31.123456+01 → 2024-03-05T13:22:31.123Z
	Tue Mar  5 14:22:31 2024 → 2024-03-05T14:22:31 | 20240305T132231Z → 2024-03-05T13:22:31Z
	2024-03-05T13:22:31.123456789Z → 2024-03-05T13:22:31.123Z | 2024-03-05t13:22:31z → 2024-03-05T13:22:31Z
	2024-03-05 00:00:00 → 2024-03-05
	// date: KoboToolbox start and end
	2024-03-05T14:22:31.123+01:00 → 2024-03-05T13:22:31.123Z
	2024-03-05T14:22:31.000+03 → 2024-03-05T11:22:31Z
	// date: stock takes with the name of a zone
	2024-03-05 14:22 EAT → 2024-03-05T11:22:00Z | 05/03/2024 14:22 CAT → 2024-03-05T12:22:00Z
	05 Mar 2024 14:22:31 SAST → 2024-03-05T12:22:31Z | 2024-07-05 14:22 CEST → 2024-07-05T12:22:00Z
	2024-07-05 14:22 EEST → 2024-07-05T11:22:00Z | 2024-03-05 14:22 UTC+1 → 2024-03-05T13:22:00Z
	2024-03-05 2:22 PM MST → 2024-03-05T21:22:00Z
	REFUSED ← 2024-03-05 14:22 IST | 2024-07-05 14:22 BST | 2024-03-05 14:22 CST
	// date: French tills
	2024-03-05T14:22 ← 05/03/2024 à 14:22 | le 5 mars 2024 à 14:22 | 05/03/2024 14h22
	// date: Access and Excel, 12-hour clock
	05/03/2024 12:05 AM → 2024-03-05T00:05 | 05/03/2024 12:05 PM → 2024-03-05T12:05
	05/03/2024 9:05 a.m. → 2024-03-05T09:05 | 05/03/2024 12:00:00 AM → 2024-03-05
	// date: Excel serial numbers with a time
	«45356.6» → 2024-03-05T14:24 | 45356.6 → 2024-03-05T14:24 | «45356» → 2024-03-05
	// date: MongoDB and HubSpot milliseconds of a day
	«1709596800000» → 2024-03-05 | 1709596800000 → 2024-03-05
	// order_date column: Google Forms timestamps, US, opened in a British Excel
	2024-11-08 14:22:31 → REFUSED | 11/13/2024 9:05:07 → 2024-11-13T09:05:07
	// date: logs that say two zones
	2024-03-05T14:22:31Z+01:00 → REFUSED
`;

/** Moments with and without a zone. */
export const chosenMoments = String.raw`
	// order_date, date
	2023-04-09T23:58:04.110Z | 2023-04-09T23:58:04Z | 2023-04-09T23:58:04+01:00 → 2023-04-09T22:58:04Z
	2023-04-09 23:58:04+00 → 2023-04-09T23:58:04Z | 2023-04-09T23:58:04-05:00 → 2023-04-10T04:58:04Z
	1996-07-04 00:00:00.000 → 1996-07-04 | 2023-04-09T14:30:15
	2023-04-09 ← 2023-04-09 | 09/04/2023 | 9 Apr 2023 | 09/04/23 | «45025» 09/04/2023
	2023-04-09T14:30 ← 2023-04-09 14:30 | 09/04/2023 14:30 | 09/04/2023 2:30 PM
	2023-04-09T14:30 ← «45025.604166666664» 09/04/2023 14:30
	REFUSED ← 31/02/2023 | yesterday | 2023-04-09T25:00:00Z
`;
