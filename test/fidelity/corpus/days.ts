/** Days that columns decide, days as programs store them, days written out, and what is not a day. */
export const days = String.raw`
	// date_of_birth column: Google Forms answers, sheet in US locale
	4/9/1987 → 1987-04-09 | 11/23/1979 → 1979-11-23 | 6/1/1995 → 1995-06-01 | 12/12/1990 → 1990-12-12
	// date_of_birth column: KoboToolbox export opened and saved in Excel, UK locale
	09/04/1987 → 1987-04-09 | 23/11/1979 → 1979-11-23 | 01/06/1995 → 1995-06-01
	// date_of_birth column: pandas to_csv of a column parsed without dayfirst: months above 12 were left as text
	09-04-1987 → REFUSED | 23-11-1979 → REFUSED | 06-30-1995 → REFUSED | 1991-02-17
	// date_of_birth column: two branches pasted into one sheet, one typing US dates
	2/13/1988 → REFUSED | 13/2/1988 → REFUSED | 12/12/1988 → 1988-12-12 | 25 Dec 1988 → 1988-12-25
	// date_of_birth column: Salesforce report export, user locale en_US
	1/2/1983 → 1983-01-02 | 10/31/1969 → 1969-10-31
	// date_of_birth column: school enrolment sheet, Kenya: dots, day first
	3.7.2001 → 2001-07-03 | 17.7.2001 → 2001-07-17 | 03.11.2000 → 2000-11-03
	// date_of_birth column: a sheet without any proof
	03/04/1992 → 1992-04-03 | 05/06/1991 → 1991-06-05
	// date_of_birth column: typed dates beside cells that Excel took for dates (issue of SheetJS)
	03/05/1994 → 1994-05-03 | «34134» → 1993-06-14 | 30/05/1994 → 1994-05-30
	// partner_date_registered column: Stripe customers export beside a typed US column
	1/5/2023 → 2023-01-05 | 2023-04-30 | 4/30/2023 → 2023-04-30
	// partner_date_registered column: CRM export in US short form, two-digit years
	3/4/19 → 2019-03-04 | 12/28/18 → 2018-12-28
	// partner_date_registered column: UK membership list, two-digit years
	03/04/19 → 2019-04-03 | 28/12/18 → 2018-12-28
	// partner_date_registered column: QuickBooks customer list, US
	07/08/2020 → 2020-07-08 | 07/28/2020 → 2020-07-28 | → NOTHING
	// partner_date_registered column: year and month in front: not evidence for either order
	2021/03/25 → 2021-03-25 | 03/04/2021 → 2021-04-03
	// business_registration_date column: company register extract, day first with dashes
	05-04-2011 → 2011-04-05 | 25-04-2011 → 2011-04-25
	// date_of_birth with dateOrder=monthFirst: a form whose option was set by its user
	04/09/1987 → 1987-04-09
	// date_of_birth column with dateOrder=monthFirst: a form whose option was set wrong
	04/09/1987 → REFUSED | 23/11/1979 → REFUSED
	// date_of_birth: JavaScript toJSON of a local midnight (n8n, Airtable, Google Sheets API)
	1990-06-14T23:00:00.000Z → MIDNIGHT | 1988-11-30T21:00:00.000Z → REFUSED
	1979-03-02T11:42:07.000Z → REFUSED
	1990-06-15 ← 1990-06-15T00:00:00.000Z | 1990-06-15T00:00:00+03:00 | 1990-06-15T00:00:00.000+0200
	1990-06-15 ← 1990-06-15 00:00:00+00:00 | Fri Jun 15 1990 00:00:00 GMT+0100 (West Africa Standard Time)
	// partner_date_registered: JavaScript toJSON in CRMs
	2024-05-31T23:00:00Z → SAME DAY | 2024-05-31T12:00:00.000Z → SAME DAY
	2024-05-31T00:00:00.000Z → 2024-05-31
	// date_of_birth: HubSpot date property, epoch milliseconds of a UTC midnight
	645408000000 → 1990-06-15 | -157766400000 → 1965-01-01 | 645408000001 → REFUSED
	«645408000000» → 1990-06-15 | «-315619200000» → 1960-01-01 | «645451200000» → REFUSED
	// partner_date_registered: HubSpot createdate and Mongo exports
	«1704067200000» → 2024-01-01 | 1704067200000 → 2024-01-01
	// date_of_birth: spreadsheet serial numbers (SheetJS, openpyxl, Google Sheets unformatted)
	«0» → REFUSED | «1» → REFUSED
	1990-06-14 ← 33038 | 33038.0 | «33038»
	// partner_date_registered column: US dates of a form, opened in a British Excel and printed by openpyxl
	2023-11-08 00:00:00 → REFUSED | 11/13/2023 → 2023-11-13 | 2023-02-01 00:00:00 → REFUSED
	2023-08-08 00:00:00 → 2023-08-08
	// partner_date_registered column: SQL dates beside typed ones, none swapped
	2023-11-08 00:00:00 → 2023-11-08 | 25/12/2022 → 2022-12-25 | 2023-11-28 00:00:00 → 2023-11-28
	// partner_date_registered column: issue of dataprep: day first throughout
	12-01-06 → 2006-01-12 | 12-05-06 → 2006-05-12 | 20-12-06 → 2006-12-20 | 31-12-06 → 2006-12-31
	// partner_date_registered column: MySQL %y-%m-%d
	23-11-08 → REFUSED | 20-01-22 → REFUSED | 99-12-31 → 1999-12-31
	// date_of_birth: dateutil and dateparser test strings
	3rd of May 1981 → 1981-05-03 | 13NOV1987 → 1987-11-13 | Aug. 9, 1992 → 1992-08-09
	1. Sept 1990 → 1990-09-01 | Tues 9th Aug, 1988 → 1988-08-09 | 26. 10.1981 → 1981-10-26
	22nd June, 1986 → 1986-06-22 | Wed, July 10, 1996 → 1996-07-10
	1986-09-25 ← Thu Sep 25 1986 | 1986-Sep-25 | 1986 Sep 25 | Sep-25-1986 | Sep.25.1986 | 25/Sep/1986
	1986-09-25 ← 25.Sep.1986 | 1986.09.25 | 25 09 1986
	1976-07-04 ← July 4, 1976 | 4 jul 1976 | 19760704 | «"  July   4 ,  1976 "»
	REFUSED ← Wed, July 10, '96 | 7-4-76 | 25 09 03 | Sep 1986 | June 12-14, 1991
	// date_of_birth: Excel and Word, French long and short dates
	vendredi 15 juin 1990 → 1990-06-15 | 15 juin 1990 → 1990-06-15 | 1er janvier 1985 → 1985-01-01
	15 août 1990 → 1990-08-15 | 15 AOUT 1990 → 1990-08-15 | 3 déc. 1985 → 1985-12-03
	10 FEVRIER 1984 → 1984-02-10 | 15-juil-1990 → 1990-07-15 | 12 févr. 1991 → 1991-02-12
	9 mars 1979 → 1979-03-09
	// date_of_birth: Excel and government forms, Portuguese
	15 de junho de 1990 → 1990-06-15 | sexta-feira, 15 de junho de 1990 → 1990-06-15
	7 de março de 1993 → 1993-03-07 | 3 fev 1988 → 1988-02-03 | 10 set. 1991 → 1991-09-10
	05/dez/1987 → 1987-12-05
	// date_of_birth: KYC sheets typed on phones
	1990-06-15 ← «"15/6/1990 "» | 15 - 06 - 1990 | 15//06/1990 | 15.06.1990. | 15–06–1990 | 15‐06‐1990
	1990-06-15 ← १५/०६/१९९० | ۱۵/۰۶/۱۹۹۰ | １５/０６/１９９０ | '15/06/1990 | ="15/06/1990" | \u200e15/06/1990
	1990-06-15 ← 15 June,1990
	// date_of_birth: SQL Server, Oracle and .NET exports
	1990-06-15 ← 15/06/1990 00:00:00 | 6/15/1990 12:00:00 AM | 1990-06-15 00:00:00.0000000
	1990-06-15 ← 1990-06-15T00:00:00.000 | 15-JUN-1990
	REFUSED ← 15-JUN-90 | 01/01/0001 00:00:00 | 0001-01-01 | 1753-01-01 | 12/31/9999
	// date_of_birth: what sheets show for an empty or zero date
	REFUSED ← 00/01/1900 | 1/0/1900 | 30/12/1899 | 01-Jan-1900 | 0000-00-00 | 00-00-0000 | ########
	// date_of_birth: answers to "date of birth" in public form data
	REFUSED ← 34 | 34 years | 1990 | 15 June | 15/06 | 06/1990 | 15/06/199 | 15/06/19990 | 1990-06-31
	REFUSED ← 29/02/1990 | 1990/15/06 | 00/06/1990 | 15 Foo 1990 | ~1985 | 12/06/1990 - 13/06/1990
	REFUSED ← 15/06/1990 or 16/06/1990 | 15/06/2090 | 1 January 1880 | not known
	// partner_date_registered: Oracle, eBay and old Excel exports with two-digit years
	05-MAR-99 → 1999-03-05 | 25/12/68 → 1968-12-25 | 2/29/00 → 2000-02-29
	2024-03-05 ← 5-Mar-24 | Mar-05-24 | 05.03.24
	// partner_date_registered: mail headers, C programs, MySQL and R
	2024-03-05 ← Tue, 05 Mar 2024 00:00:00 GMT | Tue Mar  5 00:00:00 2024 | 2024-3-5
	NOTHING ← 0000-00-00 00:00:00 | 00-00-0000 | NaT
	REFUSED ← Q1 2020 | Mar-24 | 2099-12-31
`;

/** Days in the notations of people, sheets and programs. */
export const chosenDays = String.raw`
	// date_of_birth, partner_date_registered
	1992-04-14 ← 1992-04-14 | 1992-04-14T00:00:00 | 1992-04-14 00:00:00 | 1992-04-14 00:00:00.000
	1992-04-14 ← 1992-04-14T00:00:00.000Z | 1992-04-14T00:00:00+01:00 | 1992-04-14T00:00:00.000+13:00
	1992-04-14 ← 1992/04/14 | 14/04/1992 | 14/4/1992 | 14-04-1992 | 14.04.1992 | 14 Apr 1992 | 14-Apr-1992
	1992-04-14 ← April 14, 1992 | 14 April 1992 | «" 1992-04-14 "» | «33708» 14/04/1992 | 33708
	// date_of_birth
	04/14/1992 → 1992-04-14
	1985-12-31 ← 1985-12-31 | 1985-12-31T00:00:00 | 1985-12-31 00:00:00 | 1985-12-31 00:00:00.000
	1985-12-31 ← 1985-12-31T00:00:00.000Z | 1985-12-31T00:00:00+01:00 | 1985-12-31T00:00:00.000+13:00
	1985-12-31 ← 1985/12/31 | 31/12/1985 | 31/12/1985 | 31-12-1985 | 31.12.1985 | 31 Dec 1985 | 31-Dec-1985
	1985-12-31 ← December 31, 1985 | 31 December 1985 | «" 1985-12-31 "» | «31412» 31/12/1985 | 31412
	2000-02-29 ← 2000-02-29 | 2000-02-29T00:00:00 | 2000-02-29 00:00:00 | 2000-02-29 00:00:00.000
	2000-02-29 ← 2000-02-29T00:00:00.000Z | 2000-02-29T00:00:00+01:00 | 2000-02-29T00:00:00.000+13:00
	2000-02-29 ← 2000/02/29 | 29/02/2000 | 29/2/2000 | 29-02-2000 | 29.02.2000 | 29 Feb 2000 | 29-Feb-2000
	2000-02-29 ← February 29, 2000 | 29 February 2000 | «" 2000-02-29 "» | «36585» 29/02/2000 | 36585
	1968-03-05 ← 1968-03-05 | 1968-03-05T00:00:00 | 1968-03-05 00:00:00 | 1968-03-05 00:00:00.000
	1968-03-05 ← 1968-03-05T00:00:00.000Z | 1968-03-05T00:00:00+01:00 | 1968-03-05T00:00:00.000+13:00
	1968-03-05 ← 1968/03/05 | 05/03/1968 | 5/3/1968 | 05-03-1968 | 05.03.1968 | 05 Mar 1968 | 05-Mar-1968
	1968-03-05 ← March 5, 1968 | 5 March 1968 | «" 1968-03-05 "» | «24902» 05/03/1968 | 24902
	1999-10-01 ← 1999-10-01 | 1999-10-01T00:00:00 | 1999-10-01 00:00:00 | 1999-10-01 00:00:00.000
	1999-10-01 ← 1999-10-01T00:00:00.000Z | 1999-10-01T00:00:00+01:00 | 1999-10-01T00:00:00.000+13:00
	1999-10-01 ← 1999/10/01 | 01/10/1999 | 1/10/1999 | 01-10-1999 | 01.10.1999 | 01 Oct 1999 | 01-Oct-1999
	1999-10-01 ← October 1, 1999 | 1 October 1999 | «" 1999-10-01 "» | «36434» 01/10/1999 | 36434
	REFUSED ← 31/02/1990 | 2023-02-29 | 14/04/92 | 14-Apr-92 | 1992 | unknown | 2190-01-01 | 1992-13-01
	REFUSED ← 00/00/0000 | «1992»
`;
