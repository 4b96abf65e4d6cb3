/** Cells that say nothing, in the words of programs and people, and cells whose value is lost. */
export const blanks = String.raw`
	// city: defaults of pandas, R, MySQL, PostgreSQL, DataGrip, pivot tables and hands
	NOTHING ← Nil | none | None | nan | NaN | null | n.a. | N.A | N /A | n/a | -- | --- | . | ? | (blank)
	NOTHING ← (null) | [null] | <null> | <NA> | undefined | #N/A N/A | -nan | "" | Not Applicable
	NOTHING ← not available | non renseigné | \N | «"\u00a0-\u00a0"» | «"\ufeff"»
	// city: error values of Excel, LibreOffice and Google Sheets, in the languages of their users
	NOTHING ← #VALEUR! | #NOM? | #NUL! | #VALOR! | #¡VALOR! | #¿NOMBRE? | #¡DIV/0! | #WERT! | #BEZUG! | #NV
	NOTHING ← #ZAHL! | #NOME? | #VALORE! | #NOMBRE! | Err:502 | #DIV/0! | #NAME? | #ERROR!
	// unit_price: numbers of pandas, SQL and Excel that are none
	NOTHING ← NaN | null | None | \N | «" - "» | n/a | #N/A | #VALEUR! | Err:522
	REFUSED ← ##### | [object Object] | see above
	// bank_account_number: payroll sheets
	NOTHING ← nil | N.A. | -- | #WERT! | null
	// partner_date_registered: dates of ERP exports
	NOTHING ← nil | None | NaN | \N | #N/D
	// next_of_kin_email: forms
	NOTHING ← nil | - | none | N/A | (blank)
	// educational_qualification: forms
	NOTHING ← None | nil | N/A
	// is_credit: order exports
	NOTHING ← nil | - | NaN
	// city: Odoo and ERPNext: false for empty
	NOTHING ← False | false | FALSE
	// postal_code, bank_account_number, partner_date_registered, unit_price, next_of_kin_phone_number: Odoo, XML-RPC
	«false» → NOTHING
	// last_name: reports of people whose name a program took for nothing
	Nil | None | Nan | Void | Blank
	// last_name: required names left out
	REFUSED ← nil | null | n/a | - | . | ? | none
	// first_name: columns too narrow when a sheet was printed to text
	#### → REFUSED
	// address: cells that stand for others, and templates that were not filled in
	REFUSED ← ditto | same as above | " | -do- | {{ $json.address }} | undefined, Lagos | 12 Marina, null
	REFUSED ← {"street":"12 Marina"}
	// address: String(object) in web forms
	REFUSED ← [object Object] | [object Object], Lagos | 12 [object Object] Street | ########
	// first_name: columns that were mixed up
	REFUSED ← 08031234567 | *** | «5»
`;
