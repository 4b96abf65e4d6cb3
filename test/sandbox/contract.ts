/** The contract: Advancly's page on customers, its tables and samples copied by hand. */

/** The shape of an array's objects: the type of each key, or in a list the shape of the objects below it. */
export type Entry = Record<string, unknown>;

/** A field of a header, query or body table; `entry` is the shape of the array that its description shows. */
export interface ContractField {
	name: string;
	isRequired: boolean;
	/** As printed, in lower case: string, integer, boolean, array, number, date. */
	type: string;
	entry?: Entry;
}

export interface ContractEndpoint {
	method: string;
	path: string;
	headers: ContractField[];
	query: ContractField[];
	body: ContractField[];
	/** The sample answer: key and the value as printed. */
	answer: Record<string, string>;
}

/** Fields in the page's order, each with its mark, e.g. `email*`; a type other than string, or the entries, by name. */
function fields(names: string, types: Record<string, string | Entry> = {}): ContractField[] {
	return names.split(/\s+/).map((marked) => {
		const name = marked.replace(/\*$/, '');
		const isRequired = marked.endsWith('*');
		const type = types[name] ?? 'string';
		if (typeof type === 'string') return { name, isRequired, type };
		return { name, isRequired, type: 'array', entry: type };
	});
}

function entry(strings: string, numbers = '', booleans = ''): Entry {
	const typed = Object.entries({ string: strings, number: numbers, boolean: booleans });
	return Object.fromEntries(
		typed.flatMap(([type, names]) => (names.match(/\S+/g) ?? []).map((key) => [key, type])),
	);
}

const headers = fields('client-id* api-key*');

const DOCUMENT = entry('document_type_code base64_file_string filename_with_extension');

const PERSON = entry(
	'first_name last_name middle_name email gender date_of_birth address city state phone_number country_code identity_number individual_tax_identification-number educational_qualification',
	'person_type',
);

const STOCK_ROW = entry(
	'product_id product_category stock_level date',
	'minimum_stock_quantity total_quantity available_quantity reserved_quantity unit_price tax_amount discount_amount net_price',
);

const ORDER: Entry = {
	...entry(
		'order_id order_date order_currency payment_type customer_rating customer_category store_name address city state country gps_location',
		'order_sub_amount discount_amount tax_amount order_amount total_items',
		'is_credit',
	),
	order_items: [entry('product_id product_category product_rating', 'unit_price quantity amount')],
};

const CUSTOMER =
	'phone_number* email* bank_code bank_account_number bank_account_name bank_name routing_number swift_code address* postal_code city state country_code* customer_category customer_onboarding_type* partner_date_registered tax_identification_number create_wallet* customer_documents photo_url';
const INDIVIDUAL =
	'first_name* last_name* gender* date_of_birth* educational_qualification customer_unique_identifier*';
const NEXT_OF_KIN =
	'next_of_kin_first_name next_of_kin_last_name next_of_kin_email next_of_kin_phone_number next_of_kin_gender relationship_with_next_kin next_of_kin_dial_code next_of_kin_street next_of_kin_city next_of_kin_state next_of_kin_country';
const CORPORATE =
	'company_name* business_registration_number* business_registration_date* corporate_customer_people*';
const customerTypes = {
	customer_onboarding_type: 'integer',
	create_wallet: 'boolean',
	customer_documents: DOCUMENT,
	corporate_customer_people: PERSON,
};

const onboarded = {
	borrower_id: 'id',
	first_name: '"firstname"',
	last_name: '"lastname"',
	company_name: '""',
	borrower_phone: '"phonenumber"',
	sso_user_id: '"userid"',
	bvn: '"bvn"',
	message: '"Onboarding successful"',
	status: 'true',
	status_code: '201',
};
const loaded = { message: '"string"', status: 'true', status_code: '0' };
const loadedCustomer = fields('phone_number email identity_number');

function post(path: string, body: ContractField[]) {
	return { method: 'POST', path: `/api/v2/client/customers/${path}`, headers, body };
}
const queried = { from_date: 'date', to_date: 'date', customer_id: 'number' };

/** The page's endpoints in its order. */
export const CONTRACT: ContractEndpoint[] = [
	{
		...post('onboard_individual', fields(`${INDIVIDUAL} ${NEXT_OF_KIN} ${CUSTOMER}`, customerTypes)),
		query: [],
		answer: onboarded,
	},
	{
		...post('onboard_corporate', fields(`${CORPORATE} ${CUSTOMER}`, customerTypes)),
		query: [],
		answer: { ...onboarded, first_name: '""', last_name: '""', company_name: '"companyname"', bvn: 'null' },
	},
	{
		...{ method: 'GET', path: '/api/v2/client/customers', headers, body: [], answer: {} },
		query: fields('email phone_number customer_type from_date to_date customer_id', queried),
	},
	{ ...post('data/stock', fields('data*', { data: STOCK_ROW })), query: loadedCustomer, answer: loaded },
	{ ...post('data/orders', fields('data*', { data: ORDER })), query: loadedCustomer, answer: loaded },
];
