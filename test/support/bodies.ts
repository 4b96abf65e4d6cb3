/**
 * Requests written from the contract by hand: the least that it accepts, and every one of its fields. Blank values, which
 * the sandbox's own bodies hold here and there, are filled in, because the node does not send them.
 */
import type { JsonObject } from '../../sandbox/json';
import { FULL_CORPORATE as CORPORATE, FULL_ORDER as ORDER } from '../sandbox/bodies';

export { FULL_INDIVIDUAL, FULL_STOCK_ROW, MINIMAL_CORPORATE, MINIMAL_INDIVIDUAL } from '../sandbox/bodies';

const PERSON: JsonObject = {
	first_name: 'Antonio',
	last_name: 'Banderas',
	middle_name: 'José',
	email: 'antband@yopmail.com',
	gender: 'male',
	date_of_birth: '1992-04-14',
	address: '4 Marina Road',
	city: 'Lagos',
	state: 'Lagos',
	phone_number: '08031234561',
	country_code: 'NG',
	person_type: 1,
	identity_number: '22397319289',
	'individual_tax_identification-number': '00123456-0001',
	educational_qualification: 'Emeritus',
};

export const FULL_CORPORATE: JsonObject = {
	...CORPORATE,
	corporate_customer_people: [PERSON, { first_name: 'Ada', last_name: 'Obi' }],
	customer_documents: [
		{
			document_type_code: '02',
			base64_file_string: Buffer.from('%PDF-1.7 a certificate').toString('base64'),
			filename_with_extension: 'certificate.pdf',
		},
	],
	photo_url: 'https://example.com/office.png',
};

export const FULL_ORDER: JsonObject = { ...ORDER, state: 'Marne' };

export const MINIMAL_STOCK_ROW: JsonObject = { product_id: '007' };

export const MINIMAL_ORDER: JsonObject = { order_id: '10248' };
