import { KINDS, PERSONAL_FIELDS, readValue } from '../../nodes/Advancly/values/kinds';
import type { Kind } from '../../nodes/Advancly/values/readers';
import { options, refusalOf } from './options';

/** The scalars of the contract, in its order: onboard individual, onboard corporate, filters, stock, orders. */
const CONTRACT = `
first_name last_name gender date_of_birth educational_qualification customer_unique_identifier next_of_kin_first_name
next_of_kin_last_name next_of_kin_email next_of_kin_phone_number next_of_kin_gender relationship_with_next_kin
next_of_kin_dial_code next_of_kin_street next_of_kin_city next_of_kin_state next_of_kin_country phone_number email
bank_code bank_account_number bank_account_name bank_name routing_number swift_code address postal_code city state
country_code customer_category customer_onboarding_type partner_date_registered tax_identification_number create_wallet
document_type_code base64_file_string filename_with_extension photo_url
company_name business_registration_number business_registration_date middle_name person_type identity_number
individual_tax_identification-number
customer_type from_date to_date customer_id
product_id product_category minimum_stock_quantity total_quantity available_quantity reserved_quantity unit_price
tax_amount discount_amount net_price stock_level date
order_id order_sub_amount order_amount order_date order_currency payment_type customer_rating store_name country
gps_location is_credit total_items product_rating quantity amount`
	.trim()
	.split(/\s+/);

describe('KINDS', () => {
	it('has every scalar of the contract and no other', () => {
		expect(Object.keys(KINDS).sort()).toEqual([...CONTRACT].sort());
	});
});

describe('readValue', () => {
	/** For each kind, a cell that only this kind turns into this value, and its fields. */
	it.each<[Kind, unknown, unknown, string]>([
		[
			'amount',
			'1,234.50',
			1234.5,
			'minimum_stock_quantity total_quantity available_quantity reserved_quantity unit_price tax_amount discount_amount net_price order_sub_amount order_amount quantity amount',
		],
		['boolean', 'Yes', true, 'create_wallet is_credit'],
		['countryCode', 'ng', 'NG', 'country_code'],
		['day', '01/02/2030', '2030-02-01', 'from_date to_date'],
		['pastDay', 33708, '1992-04-14', 'date_of_birth business_registration_date partner_date_registered'],
		['moment', 33708, '1992-04-14T00:00:00.000Z', 'date order_date'],
		['gender', 'F', 'female', 'gender next_of_kin_gender'],
		['integer', '1,000.0', 1000, 'customer_onboarding_type person_type total_items customer_id'],
		['phone', '0801 234 5678', '08012345678', 'phone_number next_of_kin_phone_number'],
		['base64', 'data:;base64,YW Jj', 'YWJj', 'base64_file_string'],
		['email', ' a@b.co', 'a@b.co', 'email next_of_kin_email'],
		['accountNumber', '0123 456 789', '0123456789', 'bank_account_number'],
		['identityNumber', 'A 22397 319289', 'A 22397319289', 'identity_number'],
		[
			'taxNumber',
			'A 22397 319289',
			'A 22397319289',
			'tax_identification_number individual_tax_identification-number',
		],
		['bankCode', '0 58', '058', 'bank_code'],
		['routingNumber', '021 000 021', '021000021', 'routing_number'],
		['postalCode', 'SW1A 1AA', 'SW1A 1AA', 'postal_code'],
		['swiftCode', 'FBNI NGLA', 'FBNINGLA', 'swift_code'],
		['dialCode', ' +2 34', '+234', 'next_of_kin_dial_code'],
		['customerIdentifier', "'001", '001', 'customer_unique_identifier'],
		['registrationNumber', "'001", '001', 'business_registration_number'],
		['identifier', "'001", '001', 'product_id order_id document_type_code'],
		[
			'text',
			"' a\nb",
			"' a b",
			'first_name last_name middle_name company_name educational_qualification address city state customer_category photo_url next_of_kin_first_name next_of_kin_last_name relationship_with_next_kin next_of_kin_street next_of_kin_city next_of_kin_state next_of_kin_country bank_account_name bank_name filename_with_extension customer_type product_category stock_level order_currency payment_type customer_rating store_name country gps_location product_rating',
		],
	])('reads fields of the kind %s', (kind, cell, value, fields) => {
		const ofKind = Object.keys(KINDS).filter((field) => KINDS[field] === kind);
		expect(ofKind.sort()).toEqual(fields.split(' ').sort());
		for (const field of ofKind) expect(readValue(field, cell, options())).toStrictEqual({ value });
	});

	it('refuses by the rules of the kind', () => {
		expect(refusalOf(readValue('date_of_birth', '2024-06-02', options()))).toContain('lies after today');
		expect(refusalOf(readValue('base64_file_string', '?', options()))).toContain(
			'the document holds characters',
		);
		expect(refusalOf(readValue('customer_unique_identifier', '12345678.0', options()))).toContain(
			"'****78.0'",
		);
		expect(refusalOf(readValue('routing_number', '21000021', options()))).toContain("'21000021'");
	});

	it.each(['favourite_colour', 'constructor', '__proto__', 'toString', ''])('takes %j for text', (field) => {
		expect(readValue(field, ' blue ', options())).toEqual({ value: 'blue' });
	});
});

describe('PERSONAL_FIELDS', () => {
	it('are the numbers that tell who somebody is', () => {
		expect([...PERSONAL_FIELDS].sort()).toEqual([
			'bank_account_number',
			'customer_unique_identifier',
			'identity_number',
			'individual_tax_identification-number',
			'next_of_kin_phone_number',
			'phone_number',
			'tax_identification_number',
		]);
	});
});
