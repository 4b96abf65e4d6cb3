import type { CellValue, Cell, SheetName } from './cell';

/** The column that says which cell a row is for; a field of the API that takes any text. */
export const ID_COLUMN: Record<SheetName, string> = {
	individuals: 'state',
	corporates: 'state',
	stock: 'product_category',
	orders: 'store_name',
};

/** The fields that stand in objects of a list, and the list. */
export const LISTS = new Map([
	['base64_file_string', 'customer_documents'],
	['filename_with_extension', 'customer_documents'],
	['identity_number', 'corporate_customer_people'],
]);

export type Row = Record<string, CellValue>;

const DOCUMENT: Row = {
	document_type_code: 'ID',
	base64_file_string: 'JVBERi0xLjQKJcfsj6IK',
	filename_with_extension: 'id.pdf',
};

const CONTACT: Row = {
	phone_number: '+2348031234567',
	email: 'ada@example.com',
	address: '1 Marina',
	country_code: 'NG',
};

const PERSON: Row = {
	...CONTACT,
	first_name: 'Ada',
	last_name: 'Obi',
	gender: 'female',
	date_of_birth: '1990-01-01',
};

const CUSTOMER: Row = { customer_onboarding_type: 1, create_wallet: true };

/** What every row of a sheet has beside the cell, so that nothing else keeps it from being sent. */
const OTHER_COLUMNS: Record<SheetName, Row> = {
	individuals: { ...PERSON, ...CUSTOMER },
	corporates: {
		...CONTACT,
		...CUSTOMER,
		company_name: 'Obi & Sons',
		business_registration_number: 'RC123456',
		business_registration_date: '2010-05-04',
		corporate_customer_people: JSON.stringify([PERSON]),
	},
	stock: { unit_price: 1 },
	orders: {},
};

function ofCell({ field, value }: Cell): Row {
	const list = LISTS.get(field);
	if (list === undefined) return { [field]: value };
	return { [list]: [{ ...(list === 'customer_documents' ? DOCUMENT : PERSON), [field]: value }] };
}

/** The row of a sheet that holds a cell. */
export function rowOf(cell: Cell): Row {
	const { sheet, id, country } = cell;
	const row: Row = { [ID_COLUMN[sheet]]: id, ...OTHER_COLUMNS[sheet] };
	if (sheet === 'individuals') row.customer_unique_identifier = id;
	if (sheet === 'stock') row.product_id = `P-${id}`;
	// Rows of orders would be folded into one order if they had the same order_id.
	if (sheet === 'orders') row.order_id = `O-${id}`;
	if (country !== undefined) row.country_code = country;
	return { ...row, ...ofCell(cell) };
}
