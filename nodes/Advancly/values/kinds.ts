import { READERS, type Kind } from './readers';
import type { Reading, ReadingOptions } from './reading';

const PERSONAL_KINDS: Kind[] = [
	'phone',
	'accountNumber',
	'identityNumber',
	'taxNumber',
	'customerIdentifier',
];

/** The kind of every scalar of the contract: bodies and queries of all five endpoints, and what is nested in them. */
export const KINDS: Readonly<Record<string, Kind>> = {
	// Customers, individual and corporate
	first_name: 'text',
	last_name: 'text',
	middle_name: 'text',
	company_name: 'text',
	gender: 'gender',
	date_of_birth: 'pastDay',
	educational_qualification: 'text',
	customer_unique_identifier: 'customerIdentifier',
	phone_number: 'phone',
	email: 'email',
	address: 'text',
	postal_code: 'postalCode',
	city: 'text',
	state: 'text',
	country_code: 'countryCode',
	customer_category: 'text',
	customer_onboarding_type: 'integer',
	partner_date_registered: 'pastDay',
	tax_identification_number: 'taxNumber',
	create_wallet: 'boolean',
	photo_url: 'text',
	business_registration_number: 'registrationNumber',
	business_registration_date: 'pastDay',
	// Next of kin
	next_of_kin_first_name: 'text',
	next_of_kin_last_name: 'text',
	next_of_kin_email: 'email',
	next_of_kin_phone_number: 'phone',
	next_of_kin_gender: 'gender',
	relationship_with_next_kin: 'text',
	next_of_kin_dial_code: 'dialCode',
	next_of_kin_street: 'text',
	next_of_kin_city: 'text',
	next_of_kin_state: 'text',
	next_of_kin_country: 'text',
	// Bank account
	bank_code: 'bankCode',
	bank_account_number: 'accountNumber',
	bank_account_name: 'text',
	bank_name: 'text',
	routing_number: 'routingNumber',
	swift_code: 'swiftCode',
	// Documents
	document_type_code: 'identifier',
	base64_file_string: 'base64',
	filename_with_extension: 'text',
	// People of a corporate customer
	person_type: 'integer',
	identity_number: 'identityNumber',
	'individual_tax_identification-number': 'taxNumber',
	// Filters
	customer_id: 'integer',
	customer_type: 'text',
	from_date: 'day',
	to_date: 'day',
	// Stock
	product_id: 'identifier',
	product_category: 'text',
	minimum_stock_quantity: 'amount',
	total_quantity: 'amount',
	available_quantity: 'amount',
	reserved_quantity: 'amount',
	unit_price: 'amount',
	tax_amount: 'amount',
	discount_amount: 'amount',
	net_price: 'amount',
	stock_level: 'text',
	date: 'moment',
	// Orders and their lines
	order_id: 'identifier',
	order_sub_amount: 'amount',
	order_amount: 'amount',
	order_date: 'moment',
	order_currency: 'text',
	payment_type: 'text',
	customer_rating: 'text',
	store_name: 'text',
	country: 'text',
	gps_location: 'text',
	is_credit: 'boolean',
	total_items: 'integer',
	product_rating: 'text',
	quantity: 'amount',
	amount: 'amount',
};

/** The API fields that hold a person's number: wherever their value is quoted, only its last four characters show. */
export const PERSONAL_FIELDS: ReadonlySet<string> = new Set(
	Object.keys(KINDS).filter((field) => PERSONAL_KINDS.some((kind) => kind === KINDS[field])),
);

/**
 * Reads the cell of one API field, by the field's kind: the value as the contract wants it, or a refusal that quotes the
 * cell and says what was expected. The cell is not blank (see `isBlank`). A field the contract does not name is text.
 */
export function readValue(field: string, value: unknown, options: ReadingOptions): Reading<unknown> {
	const kind = Object.hasOwn(KINDS, field) ? KINDS[field] : undefined;
	return READERS[kind ?? 'text'](value, options);
}
