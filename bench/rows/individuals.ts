import type { Row } from './row';

/** Fields with the same value for all individuals, typed into the node. Together with those below there are 35. */
export const CONSTANT_FIELDS: Row = {
	educational_qualification: 'Bachelor',
	next_of_kin_gender: 'male',
	relationship_with_next_kin: 'Brother',
	next_of_kin_dial_code: '+234',
	next_of_kin_street: '14 Allen Avenue',
	next_of_kin_city: 'Ikeja',
	next_of_kin_state: 'Lagos',
	next_of_kin_country: 'Nigeria',
	bank_code: '058',
	bank_name: 'Guaranty Trust Bank',
	routing_number: '058152036',
	swift_code: 'GTBINGLA',
	postal_code: '100001',
	city: 'Lagos',
	state: 'Lagos',
	country_code: 'NG',
	customer_category: 'Salary Earner',
	customer_onboarding_type: 1,
	partner_date_registered: '2024-01-31',
	create_wallet: true,
};

function ownFields(index: number): Row {
	const number = String(index).padStart(6, '0');
	const day = String((index % 28) + 1).padStart(2, '0');
	return {
		first_name: `Ada${index}`,
		last_name: `Obi${index}`,
		gender: index % 2 === 0 ? 'female' : 'male',
		date_of_birth: `19${70 + (index % 30)}-05-${day}`,
		customer_unique_identifier: `CUST-${number}`,
		phone_number: `08012${number}`,
		email: `ada.${number}@example.com`,
		address: `${(index % 98) + 1} Marina Road`,
		bank_account_number: `0123${number}`,
		bank_account_name: `Ada${index} Obi${index}`,
		next_of_kin_first_name: `Nathan${index}`,
		next_of_kin_last_name: `Obi${index}`,
		next_of_kin_phone_number: `08033${number}`,
		next_of_kin_email: `nathan.${number}@example.com`,
		tax_identification_number: `12${number}-0001`,
	};
}

/** The fifteen fields that come from the item, each mapped by an expression. */
export const OWN_FIELDS: string[] = Object.keys(ownFields(0));

/**
 * An individual with 35 fields of the contract: both the input item, with one column per field, and the correct data to
 * send.
 *
 * @param index of the individual, from 0
 */
export function individual(index: number): Row {
	return { ...ownFields(index), ...CONSTANT_FIELDS };
}
