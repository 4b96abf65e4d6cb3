import { DateTime } from 'luxon';

import { REFUSED } from '../cell';
import { texts, typed } from '../pairs';
import { alone, column, eachColumn, type FoundColumn } from '../column';

const BORN = 'date_of_birth';
const REGISTERED = 'partner_date_registered';

/** A birthday given as an instant: the day where it is midnight in the workflow's zone, else nobody knows. */
function midnightOf(instant: string) {
	return (zone: string) => {
		const there = DateTime.fromISO(instant, { zone });
		return there.equals(there.startOf('day')) ? there.toISODate()! : REFUSED;
	};
}

/** Another day given as an instant: where it is midnight in the zone, or else the day that it is in both. */
function sameDay(instant: string) {
	return (zone: string) => {
		const there = DateTime.fromISO(instant, { zone });
		const day = there.toISODate()!;
		return there.equals(there.startOf('day')) || instant.startsWith(day) ? day : REFUSED;
	};
}

/** Days that columns decide, and days as programs keep them: instants, serial numbers and milliseconds. */
export const dates: FoundColumn[] = [
	...eachColumn(BORN, texts)`
		// Google Forms answers, sheet in US locale
		4/9/1987 → 1987-04-09 | 11/23/1979 → 1979-11-23 | 6/1/1995 → 1995-06-01 | 12/12/1990 → 1990-12-12
		// KoboToolbox export opened and saved in Excel, UK locale
		09/04/1987 → 1987-04-09 | 23/11/1979 → 1979-11-23 | 01/06/1995 → 1995-06-01
		// pandas to_csv of a column parsed without dayfirst: months above 12 were left as text
		09-04-1987 → REFUSED | 23-11-1979 → REFUSED | 06-30-1995 → REFUSED | 1991-02-17
		// two branches pasted into one sheet, one typing US dates
		2/13/1988 → REFUSED | 13/2/1988 → REFUSED | 12/12/1988 → 1988-12-12 | 25 Dec 1988 → 1988-12-25
		// Salesforce report export, user locale en_US
		1/2/1983 → 1983-01-02 | 10/31/1969 → 1969-10-31
		// school enrolment sheet, Kenya: dots, day first
		3.7.2001 → 2001-07-03 | 17.7.2001 → 2001-07-17 | 03.11.2000 → 2000-11-03
		// a sheet without any proof
		03/04/1992 → 1992-04-03 | 05/06/1991 → 1991-06-05
	`,
	column(BORN, 'typed dates beside cells that Excel took for dates (issue of SheetJS)', [
		['03/05/1994', '1994-05-03'],
		[34134, '1993-06-14'],
		['30/05/1994', '1994-05-30'],
	]),
	...eachColumn(REGISTERED, texts)`
		// Stripe customers export beside a typed US column
		1/5/2023 → 2023-01-05 | 2023-04-30 | 4/30/2023 → 2023-04-30
		// CRM export in US short form, two-digit years
		3/4/19 → 2019-03-04 | 12/28/18 → 2018-12-28
		// UK membership list, two-digit years
		03/04/19 → 2019-04-03 | 28/12/18 → 2018-12-28
		// QuickBooks customer list, US
		07/08/2020 → 2020-07-08 | 07/28/2020 → 2020-07-28 | → NOTHING
		// year and month in front: not evidence for either order
		2021/03/25 → 2021-03-25 | 03/04/2021 → 2021-04-03
	`,
	column('business_registration_date', 'company register extract, day first with dashes', [
		...texts`05-04-2011 → 2011-04-05 | 25-04-2011 → 2011-04-25`,
	]),
	column(BORN, 'a form whose option was set by its user', texts`04/09/1987 → 1987-04-09`, {
		options: { dateOrder: 'monthFirst' },
	}),
	column(BORN, 'a form whose option was set wrong', texts`04/09/1987 → REFUSED | 23/11/1979 → REFUSED`, {
		options: { dateOrder: 'monthFirst' },
	}),
	...alone(BORN, 'JavaScript toJSON of a local midnight (n8n, Airtable, Google Sheets API)', [
		['1990-06-14T23:00:00.000Z', midnightOf('1990-06-14T23:00:00.000Z')],
		...texts`
			1990-06-15T00:00:00.000Z → 1990-06-15 | 1988-11-30T21:00:00.000Z → REFUSED
			1979-03-02T11:42:07.000Z → REFUSED | 1990-06-15T00:00:00+03:00 → 1990-06-15
			1990-06-15T00:00:00.000+0200 → 1990-06-15 | 1990-06-15 00:00:00+00:00 → 1990-06-15
			Fri Jun 15 1990 00:00:00 GMT+0100 (West Africa Standard Time) → 1990-06-15
		`,
	]),
	...alone(REGISTERED, 'JavaScript toJSON in CRMs', [
		['2024-05-31T23:00:00Z', sameDay('2024-05-31T23:00:00Z')],
		['2024-05-31T12:00:00.000Z', sameDay('2024-05-31T12:00:00.000Z')],
		['2024-05-31T00:00:00.000Z', '2024-05-31'],
	]),
	...alone(BORN, 'HubSpot date property, epoch milliseconds of a UTC midnight', [
		...texts`645408000000 → 1990-06-15 | -157766400000 → 1965-01-01 | 645408000001 → REFUSED`,
		...typed`645408000000 → 1990-06-15 | -315619200000 → 1960-01-01 | 645451200000 → REFUSED`,
	]),
	...alone(REGISTERED, 'HubSpot createdate and Mongo exports', [
		[1704067200000, '2024-01-01'],
		['1704067200000', '2024-01-01'],
	]),
	...alone(BORN, 'spreadsheet serial numbers (SheetJS, openpyxl, Google Sheets unformatted)', [
		...texts`33038 → 1990-06-14 | 33038.0 → 1990-06-14`,
		...typed`33038 → 1990-06-14 | 0 → REFUSED | 1 → REFUSED`,
	]),
];
