import { means } from '../../support/listed';
import { REFUSED } from '../cell';
import { texts } from '../pairs';
import { alone, eachAlone, type FoundColumn } from '../column';

const BORN = 'date_of_birth';
const REGISTERED = 'partner_date_registered';

/** Days written out, in the notations of programs, languages and hands; and what is no day. */
export const datesWritten: FoundColumn[] = [
	...alone(BORN, 'dateutil and dateparser test strings', [
		...means('1986-09-25')`
			Thu Sep 25 1986 | 1986-Sep-25 | 1986 Sep 25 | Sep-25-1986 | Sep.25.1986 | 25/Sep/1986
			25.Sep.1986 | 1986.09.25 | 25 09 1986
		`,
		...texts`
			3rd of May 1981 → 1981-05-03 | July 4, 1976 → 1976-07-04 | 4 jul 1976 → 1976-07-04
			19760704 → 1976-07-04 | 13NOV1987 → 1987-11-13 | Aug. 9, 1992 → 1992-08-09
			1. Sept 1990 → 1990-09-01 | Tues 9th Aug, 1988 → 1988-08-09 | 26. 10.1981 → 1981-10-26
			22nd June, 1986 → 1986-06-22 | Wed, July 10, 1996 → 1996-07-10
		`,
		['  July   4 ,  1976 ', '1976-07-04'],
		...means(REFUSED)`Wed, July 10, '96 | 7-4-76 | 25 09 03 | Sep 1986 | June 12-14, 1991`,
	]),
	...eachAlone(BORN, texts)`
		// Excel and Word, French long and short dates
		vendredi 15 juin 1990 → 1990-06-15 | 15 juin 1990 → 1990-06-15 | 1er janvier 1985 → 1985-01-01
		15 août 1990 → 1990-08-15 | 15 AOUT 1990 → 1990-08-15 | 3 déc. 1985 → 1985-12-03
		10 FEVRIER 1984 → 1984-02-10 | 15-juil-1990 → 1990-07-15 | 12 févr. 1991 → 1991-02-12
		9 mars 1979 → 1979-03-09
		// Excel and government forms, Portuguese
		15 de junho de 1990 → 1990-06-15 | sexta-feira, 15 de junho de 1990 → 1990-06-15
		7 de março de 1993 → 1993-03-07 | 3 fev 1988 → 1988-02-03 | 10 set. 1991 → 1991-09-10
		05/dez/1987 → 1987-12-05
	`,
	...alone(BORN, 'KYC sheets typed on phones', [
		['15/6/1990 ', '1990-06-15'],
		...means('1990-06-15')`
			15 - 06 - 1990 | 15//06/1990 | 15.06.1990. | 15–06–1990 | 15‐06‐1990 | १५/०६/१९९०
			۱۵/۰۶/۱۹۹۰ | １５/０６/１９９０ | '15/06/1990 | ="15/06/1990" | \u200e15/06/1990 | 15 June,1990
		`,
	]),
	...alone(BORN, 'SQL Server, Oracle and .NET exports', [
		...means('1990-06-15')`
			15/06/1990 00:00:00 | 6/15/1990 12:00:00 AM | 1990-06-15 00:00:00.0000000
			1990-06-15T00:00:00.000 | 15-JUN-1990
		`,
		...means(REFUSED)`15-JUN-90 | 01/01/0001 00:00:00 | 0001-01-01 | 1753-01-01 | 12/31/9999`,
	]),
	...eachAlone(BORN, means(REFUSED))`
		// what sheets show for an empty or zero date
		00/01/1900 | 1/0/1900 | 30/12/1899 | 01-Jan-1900 | 0000-00-00 | 00-00-0000 | ########
		// answers to "date of birth" in public form data
		34 | 34 years | 1990 | 15 June | 15/06 | 06/1990 | 15/06/199 | 15/06/19990 | 1990-06-31 | 29/02/1990
		1990/15/06 | 00/06/1990 | 15 Foo 1990 | ~1985 | 12/06/1990 - 13/06/1990 | 15/06/1990 or 16/06/1990
		15/06/2090 | 1 January 1880 | not known
	`,
	...eachAlone(REGISTERED, texts)`
		// Oracle, eBay and old Excel exports with two-digit years
		5-Mar-24 → 2024-03-05 | Mar-05-24 → 2024-03-05 | 05.03.24 → 2024-03-05 | 05-MAR-99 → 1999-03-05
		25/12/68 → 1968-12-25 | 2/29/00 → 2000-02-29
		// mail headers, C programs, MySQL and R
		Tue, 05 Mar 2024 00:00:00 GMT → 2024-03-05 | Tue Mar  5 00:00:00 2024 → 2024-03-05
		2024-3-5 → 2024-03-05 | 0000-00-00 00:00:00 → NOTHING | 00-00-0000 → NOTHING | NaT → NOTHING
		Q1 2020 → REFUSED | Mar-24 → REFUSED | 2099-12-31 → REFUSED
	`,
];
