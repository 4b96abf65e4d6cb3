import { textOf, type JsonObject } from './json';
import type { StoredCustomer } from './store';

function ssoUserId({ id }: StoredCustomer): string {
	return `sso-user-${id}`;
}

// A corporate has no BVN. A person's is made up from the id, because no request contains one.
function bvn({ id, customerType }: StoredCustomer): string | null {
	return customerType === 'individual' ? `222${String(id).padStart(8, '0')}` : null;
}

/** The contract's answer to an onboarding: a flat object, 201. */
export function onboarded(customer: StoredCustomer): JsonObject {
	return {
		borrower_id: customer.id,
		first_name: textOf(customer.fields, 'first_name'),
		last_name: textOf(customer.fields, 'last_name'),
		company_name: textOf(customer.fields, 'company_name'),
		borrower_phone: textOf(customer.fields, 'phone_number'),
		sso_user_id: ssoUserId(customer),
		bvn: bvn(customer),
		message: 'Onboarding successful',
		status: true,
		status_code: 201,
	};
}

/** A customer as GET customers returns it: with the keys that public clients of the API use, and without documents. */
export function shown(customer: StoredCustomer): JsonObject {
	const { fields, customerType } = customer;
	const isPerson = customerType === 'individual';
	return {
		id: customer.id,
		first_name: textOf(fields, 'first_name'),
		last_name: textOf(fields, 'last_name'),
		company_name: textOf(fields, 'company_name'),
		email: textOf(fields, 'email'),
		phone_number: textOf(fields, 'phone_number'),
		bvn: bvn(customer),
		identity_number: textOf(fields, isPerson ? 'customer_unique_identifier' : 'business_registration_number'),
		country_code: textOf(fields, 'country_code'),
		gender: isPerson ? textOf(fields, 'gender') : null,
		date_of_birth: isPerson ? textOf(fields, 'date_of_birth') : null,
		address: textOf(fields, 'address'),
		customer_type: customerType,
		sso_user_id: ssoUserId(customer),
		created_at: customer.onboardedAt,
		updated_at: customer.onboardedAt,
		document_count: customer.documents.length,
	};
}

/** The contract's answer to a load, 200. */
export function loaded(kind: 'stock' | 'orders', count: number): JsonObject {
	return { message: `Loaded ${kind}: ${count}`, status: true, status_code: 200 };
}

/** The API's envelope for a refusal. */
export function refused(statusCode: number, message: string): JsonObject {
	return { message, status: false, status_code: statusCode };
}
