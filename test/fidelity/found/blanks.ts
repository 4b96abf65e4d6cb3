import { REFUSED, type CellValue, type Meaning } from '../cell';
import { alone, type FoundColumn } from './column';
import { listed } from '../../support/listed';

const CITY = 'city';
const PRICE = 'unit_price';

function all(meant: Meaning, cells: CellValue[]): [CellValue, Meaning][] {
	return cells.map((cell) => [cell, meant]);
}

/** Cells that say nothing, in the words of programs and people, and cells whose value is lost. */
export const blanks: FoundColumn[] = [
	...alone(
		CITY,
		'defaults of pandas, R, MySQL, PostgreSQL, DataGrip, pivot tables and hands',
		all(undefined, [
			...listed`
				Nil | none | None | nan | NaN | null | n.a. | N.A | N /A | n/a | -- | --- | . | ?
				(blank) | (null) | [null] | <null> | <NA> | undefined | #N/A N/A | -nan | ""
				Not Applicable | not available | non renseigné
			`,
			'\\N',
			'\u00a0-\u00a0',
			'\ufeff',
		]),
	),
	...alone(
		CITY,
		'error values of Excel, LibreOffice and Google Sheets, in the languages of their users',
		all(
			undefined,
			listed`
			#VALEUR! | #NOM? | #NUL! | #VALOR! | #¡VALOR! | #¿NOMBRE? | #¡DIV/0! | #WERT! | #BEZUG!
			#NV | #ZAHL! | #NOME? | #VALORE! | #NOMBRE! | Err:502 | #DIV/0! | #NAME? | #ERROR!
		`,
		),
	),
	...alone(PRICE, 'numbers of pandas, SQL and Excel that are none', [
		...all(undefined, ['NaN', 'null', 'None', '\\N', ' - ', 'n/a', '#N/A', '#VALEUR!', 'Err:522']),
		...all(REFUSED, ['#####', '[object Object]', 'see above']),
	]),
	...alone('bank_account_number', 'payroll sheets', all(undefined, ['nil', 'N.A.', '--', '#WERT!', 'null'])),
	...alone(
		'partner_date_registered',
		'dates of ERP exports',
		all(undefined, ['nil', 'None', 'NaN', '\\N', '#N/D']),
	),
	...alone('next_of_kin_email', 'forms', all(undefined, ['nil', '-', 'none', 'N/A', '(blank)'])),
	...alone('educational_qualification', 'forms', all(undefined, ['None', 'nil', 'N/A'])),
	...alone('is_credit', 'order exports', all(undefined, ['nil', '-', 'NaN'])),
	...alone(CITY, 'Odoo and ERPNext: false for empty', all(undefined, ['False', 'false', 'FALSE'])),
	...alone('postal_code', 'Odoo, XML-RPC', all(undefined, [false])),
	...alone('bank_account_number', 'Odoo, XML-RPC', all(undefined, [false])),
	...alone('partner_date_registered', 'Odoo, XML-RPC', all(undefined, [false])),
	...alone(PRICE, 'Odoo, XML-RPC', all(undefined, [false])),
	...alone('next_of_kin_phone_number', 'Odoo, XML-RPC', all(undefined, [false])),
	...alone(
		'last_name',
		'reports of people whose name a program took for nothing',
		['Nil', 'None', 'Nan', 'Void', 'Blank'].map((name) => [name, name]),
	),
	...alone(
		'last_name',
		'required names left out',
		all(REFUSED, ['nil', 'null', 'n/a', '-', '.', '?', 'none']),
	),
	...alone('first_name', 'columns too narrow when a sheet was printed to text', all(REFUSED, ['####'])),
	...alone(
		'address',
		'cells that stand for others, and templates that were not filled in',
		all(REFUSED, [
			'ditto',
			'same as above',
			'"',
			'-do-',
			'{{ $json.address }}',
			'undefined, Lagos',
			'12 Marina, null',
			'{"street":"12 Marina"}',
		]),
	),
	...alone('first_name', 'columns that were mixed up', all(REFUSED, ['08031234567', '***', 5])),
	...alone('address', 'String(object) in web forms', [
		...all(REFUSED, ['[object Object]', '[object Object], Lagos', '12 [object Object] Street', '########']),
	]),
];
