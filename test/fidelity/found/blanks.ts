import { means } from '../../support/listed';
import { REFUSED } from '../cell';
import { all, texts } from '../pairs';
import { alone, column, eachAlone, type FoundColumn } from '../column';

const CITY = 'city';
const PRICE = 'unit_price';
const ACCOUNT = 'bank_account_number';
const REGISTERED = 'partner_date_registered';

/** Cells that say nothing, in the words of programs and people, and cells whose value is lost. */
export const blanks: FoundColumn[] = [
	...alone(CITY, 'defaults of pandas, R, MySQL, PostgreSQL, DataGrip, pivot tables and hands', [
		...means(undefined)`
			Nil | none | None | nan | NaN | null | n.a. | N.A | N /A | n/a | -- | --- | . | ? | (blank)
			(null) | [null] | <null> | <NA> | undefined | #N/A N/A | -nan | "" | Not Applicable
			not available | non renseigné
		`,
		...all(undefined, ['\\N', '\u00a0-\u00a0', '\ufeff']),
	]),
	...alone(CITY, 'error values of Excel, LibreOffice and Google Sheets, in the languages of their users', [
		...means(undefined)`
			#VALEUR! | #NOM? | #NUL! | #VALOR! | #¡VALOR! | #¿NOMBRE? | #¡DIV/0! | #WERT! | #BEZUG!
			#NV | #ZAHL! | #NOME? | #VALORE! | #NOMBRE! | Err:502 | #DIV/0! | #NAME? | #ERROR!
		`,
	]),
	...alone(PRICE, 'numbers of pandas, SQL and Excel that are none', [
		...all(undefined, ['NaN', 'null', 'None', '\\N', ' - ', 'n/a', '#N/A', '#VALEUR!', 'Err:522']),
		...all(REFUSED, ['#####', '[object Object]', 'see above']),
	]),
	...alone(ACCOUNT, 'payroll sheets', all(undefined, ['nil', 'N.A.', '--', '#WERT!', 'null'])),
	...alone(REGISTERED, 'dates of ERP exports', all(undefined, ['nil', 'None', 'NaN', '\\N', '#N/D'])),
	...alone('next_of_kin_email', 'forms', all(undefined, ['nil', '-', 'none', 'N/A', '(blank)'])),
	...alone('educational_qualification', 'forms', all(undefined, ['None', 'nil', 'N/A'])),
	...alone('is_credit', 'order exports', all(undefined, ['nil', '-', 'NaN'])),
	...alone(CITY, 'Odoo and ERPNext: false for empty', all(undefined, ['False', 'false', 'FALSE'])),
	...['postal_code', ACCOUNT, REGISTERED, PRICE, 'next_of_kin_phone_number'].map((field) =>
		column(field, 'Odoo, XML-RPC', [[false, undefined]]),
	),
	...alone('last_name', 'reports of people whose name a program took for nothing', [
		...texts`Nil | None | Nan | Void | Blank`,
	]),
	...alone('last_name', 'required names left out', means(REFUSED)`nil | null | n/a | - | . | ? | none`),
	...alone('first_name', 'columns too narrow when a sheet was printed to text', all(REFUSED, ['####'])),
	...eachAlone('address', means(REFUSED))`
		// cells that stand for others, and templates that were not filled in
		ditto | same as above | " | -do- | {{ $json.address }} | undefined, Lagos | 12 Marina, null
		{"street":"12 Marina"}
		// String(object) in web forms
		[object Object] | [object Object], Lagos | 12 [object Object] Street | ########
	`,
	...alone('first_name', 'columns that were mixed up', all(REFUSED, ['08031234567', '***', 5])),
];
