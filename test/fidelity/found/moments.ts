import { DateTime } from 'luxon';

import { REFUSED, type Meaning } from '../cell';
import { alone, column, type FoundColumn } from './column';

const ORDERED = 'order_date';
const COUNTED = 'date';

/** A local time as UTC, by Luxon, which the node does not use for it. */
function local(text: string): Meaning {
	return (zone) => DateTime.fromISO(text, { zone }).toUTC().toISO()!;
}

const AT = local('2024-03-05T14:22:31');
const MINUTE = local('2024-03-05T14:22');
const MIDNIGHT = '2024-03-05T00:00:00.000Z';

/** When an order was made and when stock was counted, as shops, wallets and databases say it. */
export const moments: FoundColumn[] = [
	column(ORDERED, 'Google Forms timestamp, US locale', [
		['3/5/2024 14:22:31', AT],
		['3/25/2024 9:05:07', local('2024-03-25T09:05:07')],
	]),
	column(ORDERED, 'Google Forms timestamp, UK locale', [
		['05/03/2024 14:22:31', AT],
		['25/03/2024 9:05:07', local('2024-03-25T09:05:07')],
	]),
	column(ORDERED, 'Etsy sold orders', [
		['03/05/24', MIDNIGHT],
		['03/25/24', '2024-03-25T00:00:00.000Z'],
	]),
	column(ORDERED, 'Square item export, US', [
		['3/5/24', MIDNIGHT],
		['12/31/23', '2023-12-31T00:00:00.000Z'],
	]),
	column(ORDERED, 'Online Retail workbook saved as CSV', [
		['12/1/2010 8:26', local('2010-12-01T08:26')],
		['12/13/2010 10:01', local('2010-12-13T10:01')],
	]),
	// What a day-first Excel could read became a date with day and month swapped; the rest stayed text.
	column(ORDERED, 'Superstore workbook, US dates opened and saved where the day comes first', [
		[42593, REFUSED],
		['6/16/2016', '2016-06-16T00:00:00.000Z'],
		['10/18/2015', '2015-10-18T00:00:00.000Z'],
		[42710, REFUSED],
	]),
	column(COUNTED, 'two tills in one sheet', [
		['13/05/2024 10:00', REFUSED],
		['05/13/2024 10:00', REFUSED],
		['05/06/2024 10:00', REFUSED],
	]),
	...alone(ORDERED, 'Shopify orders export and API', [
		['2024-03-05 14:22:31 +0100', '2024-03-05T13:22:31.000Z'],
		['2024-03-05T14:22:31-05:00', '2024-03-05T19:22:31.000Z'],
	]),
	...alone(ORDERED, 'WooCommerce and WordPress', [
		['2024-03-05 14:22:31', AT],
		['March 5, 2024 2:22 pm', MINUTE],
		['March 5, 2024 @ 2:22 PM', MINUTE],
	]),
	...alone(ORDERED, 'Amazon order and settlement reports', [
		['2024-03-05T13:22:31+00:00', '2024-03-05T13:22:31.000Z'],
		['05.03.2024 13:22:31 UTC', '2024-03-05T13:22:31.000Z'],
		['Mar 5, 2024 2:22:31 PM PST', '2024-03-05T22:22:31.000Z'],
		['Jul 5, 2024 2:22:31 PM PDT', '2024-07-05T21:22:31.000Z'],
	]),
	...alone(ORDERED, 'M-Pesa statements and callbacks', [
		['05-03-2024 14:22:31', AT],
		['20240305142231', AT],
	]),
	...alone(ORDERED, 'Paystack and Flutterwave', [
		['2024-03-05T13:22:31.000Z', '2024-03-05T13:22:31.000Z'],
		['Mar 5, 2024 at 2:22 PM', MINUTE],
		['5th Mar 2024, 2:22 pm', MINUTE],
	]),
	...alone(ORDERED, 'Google Forms CSV download', [
		['2024/03/05 2:22:31 PM GMT+1', '2024-03-05T13:22:31.000Z'],
	]),
	...alone(ORDERED, 'toLocaleString of browsers and Node', [
		['3/25/2024, 2:22:31 PM', local('2024-03-25T14:22:31')],
		['3/25/2024, 2:22:31\u202fPM', local('2024-03-25T14:22:31')],
		['25/03/2024, 14:22:31', local('2024-03-25T14:22:31')],
		['Tue Mar 05 2024 14:22:31 GMT+0100 (West Africa Standard Time)', '2024-03-05T13:22:31.000Z'],
		['Tue, 05 Mar 2024 13:22:31 GMT', '2024-03-05T13:22:31.000Z'],
	]),
	...alone(ORDERED, 'Java toString and logs', [
		['Tue Mar 05 14:22:31 WAT 2024', '2024-03-05T13:22:31.000Z'],
		['Tue Mar 05 14:22:31 EST 2024', '2024-03-05T19:22:31.000Z'],
		['2024-03-05T14:22:31+01:00[Africa/Lagos]', '2024-03-05T13:22:31.000Z'],
	]),
	...alone(COUNTED, 'Python, pandas and PostgreSQL', [
		['2024-03-05 14:22:31.502000', local('2024-03-05T14:22:31.502')],
		['2024-03-05 14:22:31,502', local('2024-03-05T14:22:31.502')],
		['2024-03-05 14:22:31.123456+01', '2024-03-05T13:22:31.123Z'],
		['Tue Mar  5 14:22:31 2024', AT],
		['20240305T132231Z', '2024-03-05T13:22:31.000Z'],
		['2024-03-05T13:22:31.123456789Z', '2024-03-05T13:22:31.123Z'],
		['2024-03-05t13:22:31z', '2024-03-05T13:22:31.000Z'],
		['2024-03-05 00:00:00', MIDNIGHT],
	]),
	...alone(COUNTED, 'KoboToolbox start and end', [
		['2024-03-05T14:22:31.123+01:00', '2024-03-05T13:22:31.123Z'],
		['2024-03-05T14:22:31.000+03', '2024-03-05T11:22:31.000Z'],
	]),
	...alone(COUNTED, 'stock takes with the name of a zone', [
		['2024-03-05 14:22 EAT', '2024-03-05T11:22:00.000Z'],
		['05/03/2024 14:22 CAT', '2024-03-05T12:22:00.000Z'],
		['05 Mar 2024 14:22:31 SAST', '2024-03-05T12:22:31.000Z'],
		['2024-07-05 14:22 CEST', '2024-07-05T12:22:00.000Z'],
		['2024-07-05 14:22 EEST', '2024-07-05T11:22:00.000Z'],
		['2024-03-05 14:22 UTC+1', '2024-03-05T13:22:00.000Z'],
		['2024-03-05 2:22 PM MST', '2024-03-05T21:22:00.000Z'],
		['2024-03-05 14:22 IST', REFUSED],
		['2024-07-05 14:22 BST', REFUSED],
		['2024-03-05 14:22 CST', REFUSED],
	]),
	...alone(COUNTED, 'French tills', [
		['05/03/2024 à 14:22', MINUTE],
		['le 5 mars 2024 à 14:22', MINUTE],
		['05/03/2024 14h22', MINUTE],
	]),
	...alone(COUNTED, 'Excel serial numbers with a time', [
		[45356.6, local('2024-03-05T14:24')],
		['45356.6', local('2024-03-05T14:24')],
		[45356, MIDNIGHT],
	]),
	...alone(COUNTED, 'Access and Excel, 12-hour clock', [
		['05/03/2024 12:05 AM', local('2024-03-05T00:05')],
		['05/03/2024 12:05 PM', local('2024-03-05T12:05')],
		['05/03/2024 9:05 a.m.', local('2024-03-05T09:05')],
		['05/03/2024 12:00:00 AM', MIDNIGHT],
	]),
	...alone(COUNTED, 'MongoDB and HubSpot milliseconds of a day', [
		[1709596800000, MIDNIGHT],
		['1709596800000', MIDNIGHT],
	]),
	...alone(ORDERED, 'cells without a moment', [
		['', undefined],
		['-', undefined],
		['null', undefined],
		['0000-00-00 00:00:00', undefined],
		['14:22', REFUSED],
		['Mar 2024', REFUSED],
		['pending', REFUSED],
		['05/03/2024 14:60', REFUSED],
		['05/03/2024 25:10', REFUSED],
		['05/03/2024 - 07/03/2024', REFUSED],
		['30/02/2024 14:22', REFUSED],
	]),
];
