/** Requests written by hand from the contract: with all of its fields, and with the fewest that it accepts. */
import type { JsonObject } from '../../sandbox/json';

/** Begins like a PNG, since files of an unknown kind are refused. */
const FILE = Buffer.concat([Buffer.from('iVBORw0KGgo=', 'base64'), Buffer.from('a passport')]);

function documentOf(code: string, content: Buffer, name: string): JsonObject {
	const base64_file_string = content.toString('base64');
	return { document_type_code: code, base64_file_string, filename_with_extension: name };
}

export const MINIMAL_INDIVIDUAL: JsonObject = {
	...{ first_name: 'Ada', last_name: 'Obi', gender: 'female', date_of_birth: '1990-02-28' },
	...{ customer_unique_identifier: '0012', phone_number: '+2348031234567', email: 'Ada@example.com' },
	...{ address: '1 Marina Road', country_code: 'NG', customer_onboarding_type: 0, create_wallet: false },
};

const NEXT_OF_KIN: JsonObject = {
	...{ next_of_kin_first_name: 'Bola', next_of_kin_last_name: 'Obi', next_of_kin_gender: 'male' },
	...{ next_of_kin_email: 'bola@example.com', next_of_kin_phone_number: '08031234568' },
	...{ relationship_with_next_kin: 'brother', next_of_kin_dial_code: '+234' },
	...{ next_of_kin_street: '2 Marina Road', next_of_kin_city: 'Lagos', next_of_kin_state: 'Lagos' },
	next_of_kin_country: 'Nigeria',
};

const CUSTOMER: JsonObject = {
	...{ bank_code: '058', bank_name: 'GTBank', bank_account_number: '0123456789' },
	...{
		routing_number: '011151003',
		swift_code: 'GTBINGLA',
		postal_code: '0100',
		city: 'Lagos',
		state: 'Lagos',
	},
	partner_date_registered: '2020-01-31',
};

export const FULL_INDIVIDUAL: JsonObject = {
	...{ ...MINIMAL_INDIVIDUAL, ...NEXT_OF_KIN, ...CUSTOMER },
	...{ educational_qualification: 'Emeritus', customer_category: 'Salary Earner' },
	...{ bank_account_name: 'ADA OBI', tax_identification_number: '00123456-0001' },
	customer_documents: [documentOf('01', FILE, 'passport.png')],
	photo_url: 'https://example.com/ada.png',
};

export const MINIMAL_CORPORATE: JsonObject = {
	...{ company_name: 'Obi & Sons', business_registration_number: 'RC0042' },
	business_registration_date: '2001-12-31',
	corporate_customer_people: [{ first_name: 'Ada' }],
	...{ phone_number: '08031234560', email: 'office@obi.example', address: '3 Marina Road' },
	...{ country_code: 'NG', customer_onboarding_type: 1, create_wallet: true },
};

const DIRECTOR: JsonObject = {
	...{ first_name: 'Antonio', last_name: 'Banderas', middle_name: 'José', email: 'antband@yopmail.com' },
	...{ gender: 'male', date_of_birth: '1992-04-14', phone_number: '08031234561', country_code: 'NG' },
	...{ address: '4 Marina Road', city: 'Lagos', state: 'Lagos', person_type: 1 },
	...{ identity_number: '22397319289', 'individual_tax_identification-number': '00123456-0001' },
	educational_qualification: 'Emeritus',
};

export const FULL_CORPORATE: JsonObject = {
	...{ ...MINIMAL_CORPORATE, ...CUSTOMER },
	corporate_customer_people: [DIRECTOR, { first_name: 'Ada', last_name: 'Obi' }],
	...{ bank_account_name: 'OBI AND SONS', tax_identification_number: '00999999-0001' },
	customer_category: 'Business Owner',
	customer_documents: [documentOf('02', Buffer.from('%PDF-1.7 a certificate'), 'certificate.pdf')],
	photo_url: 'https://example.com/office.png',
};

export const MINIMAL_STOCK_ROW: JsonObject = { product_id: '007' };

export const FULL_STOCK_ROW: JsonObject = {
	...{ product_id: '007', product_category: 'Beverages', stock_level: 'low' },
	...{ minimum_stock_quantity: 0, total_quantity: 39, available_quantity: 30.5, reserved_quantity: 9 },
	...{ unit_price: 18, tax_amount: 0, discount_amount: 0, net_price: 18 },
	date: '2023-12-12T18:00:50.026Z',
};

export const MINIMAL_ORDER: JsonObject = { order_id: '10248' };

export const FULL_ORDER: JsonObject = {
	...{ order_id: '10248', order_date: '2023-04-09T23:58:04.110Z', order_currency: 'NGN' },
	...{ order_sub_amount: 440, discount_amount: 0, tax_amount: 0, order_amount: 472.38 },
	...{ payment_type: 'card', customer_rating: 'A', customer_category: 'retail', store_name: 'Marina' },
	...{ address: '59 rue de l’Abbaye', city: 'Reims', state: 'Marne', country: 'France' },
	...{ gps_location: '49.25,4.03', is_credit: false, total_items: 1 },
	order_items: [
		{
			...{ product_id: '11', product_category: 'Dairy', product_rating: 'A' },
			...{ unit_price: 14, quantity: 12, amount: 168 },
		},
	],
};
