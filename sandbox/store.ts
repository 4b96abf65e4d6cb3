import { digestsOf, type DocumentDigest } from './documents';
import { asObject, textOf, type JsonObject } from './json';

export type CustomerType = 'individual' | 'corporate';

/** A customer as onboarded; `fields` is the request body without its documents. */
export interface StoredCustomer {
	id: number;
	customerType: CustomerType;
	fields: JsonObject;
	documents: DocumentDigest[];
	/** ISO 8601 in UTC. */
	onboardedAt: string;
}

/** The rows of a customer's loads, in the order they arrived; a row that was sent twice is stored twice. */
export interface LoadedRows {
	customerId: number;
	rows: JsonObject[];
}

/** The query parameters that identify the customer of a load. */
export interface CustomerKey {
	phone_number?: string;
	email?: string;
	identity_number?: string;
}

/** The filters of GET customers. */
export interface CustomerFilters {
	email?: string;
	phone_number?: string;
	customer_type?: string;
	from_date?: string;
	to_date?: string;
	customer_id?: string;
}

const IDENTITY_FIELDS = [
	'customer_unique_identifier',
	'tax_identification_number',
	'business_registration_number',
];

const UNIQUE_FIELD: Record<CustomerType, string> = {
	individual: 'customer_unique_identifier',
	corporate: 'business_registration_number',
};

function sameText(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}

function hasIdentity({ fields }: StoredCustomer, identity: string): boolean {
	const people = Array.isArray(fields.corporate_customer_people) ? fields.corporate_customer_people : [];
	const ofPeople = people.map((person) => textOf(asObject(person) ?? {}, 'identity_number'));
	return [...IDENTITY_FIELDS.map((key) => textOf(fields, key)), ...ofPeople].includes(identity);
}

/** What the sandbox keeps in memory until it is reset. */
export class Store {
	readonly customers: StoredCustomer[] = [];
	readonly stock: LoadedRows[] = [];
	readonly orders: LoadedRows[] = [];
	private readonly taken = new Set<string>();

	constructor(private readonly now: () => Date) {}

	/** Stores a customer; returns undefined if one of that type already has the same unique field. */
	addCustomer(customerType: CustomerType, body: JsonObject): StoredCustomer | undefined {
		const taken = `${customerType} ${textOf(body, UNIQUE_FIELD[customerType])}`;
		if (this.taken.has(taken)) return undefined;
		this.taken.add(taken);
		const fields = { ...body };
		delete fields.customer_documents;
		const customer: StoredCustomer = {
			id: this.customers.length + 1,
			customerType,
			fields,
			documents: digestsOf(body),
			onboardedAt: this.now().toISOString(),
		};
		this.customers.push(customer);
		return customer;
	}

	/** The first customer that matches every given key; undefined if none does. */
	customerOf(key: CustomerKey): StoredCustomer | undefined {
		return this.customers.find(
			(customer) =>
				(key.phone_number === undefined || textOf(customer.fields, 'phone_number') === key.phone_number) &&
				(key.email === undefined || sameText(textOf(customer.fields, 'email'), key.email)) &&
				(key.identity_number === undefined || hasIdentity(customer, key.identity_number)),
		);
	}

	/** The customers that match all given filters. Dates are inclusive, and compared with the day of onboarding in UTC. */
	customersFitting(filters: CustomerFilters): StoredCustomer[] {
		return this.customers.filter((customer) => {
			const day = customer.onboardedAt.slice(0, 10);
			return (
				(filters.customer_id === undefined || customer.id === Number(filters.customer_id)) &&
				(filters.email === undefined || sameText(textOf(customer.fields, 'email'), filters.email)) &&
				(filters.phone_number === undefined ||
					textOf(customer.fields, 'phone_number') === filters.phone_number) &&
				(filters.customer_type === undefined || sameText(customer.customerType, filters.customer_type)) &&
				(filters.from_date === undefined || day >= filters.from_date) &&
				(filters.to_date === undefined || day <= filters.to_date)
			);
		});
	}

	/** Adds the rows of a request to the customer's. */
	addRows(kind: 'stock' | 'orders', customerId: number, rows: JsonObject[]): void {
		let loaded = this[kind].find((entry) => entry.customerId === customerId);
		if (loaded === undefined) {
			loaded = { customerId, rows: [] };
			this[kind].push(loaded);
		}
		for (const row of rows) loaded.rows.push(row);
	}

	/** Forgets everything; ids start at 1 again. */
	clear(): void {
		this.customers.length = 0;
		this.stock.length = 0;
		this.orders.length = 0;
		this.taken.clear();
	}
}
