import { Router, type RequestHandler } from 'express';

import { loaded, onboarded, shown } from './answers';
import type { JsonObject } from './json';
import { Refusal } from './refusal';
import type { CustomerFilters, CustomerKey, CustomerType, Store } from './store';

const TAKEN: Record<CustomerType, string> = {
	individual: 'A customer with this customer_unique_identifier already exists',
	corporate: 'A customer with this business_registration_number already exists',
};

function onboard(store: Store, customerType: CustomerType): RequestHandler {
	return (request, response) => {
		const customer = store.addCustomer(customerType, request.body as JsonObject);
		if (!customer) throw new Refusal(409, TAKEN[customerType]);
		response.status(201).json(onboarded(customer));
	};
}

function getCustomers(store: Store): RequestHandler {
	return (request, response) => {
		const filters = request.query as CustomerFilters;
		const found = store.customersFitting(filters).map(shown);
		if (filters.customer_id !== undefined && found.length === 0) throw new Refusal(404, 'Customer not found');
		const data = filters.customer_id === undefined ? found : found[0];
		response.status(200).json({ message: 'Customers retrieved', status: true, status_code: 200, data });
	};
}

function load(store: Store, kind: 'stock' | 'orders'): RequestHandler {
	return (request, response) => {
		const { phone_number, email, identity_number } = request.query as CustomerKey;
		if (phone_number === undefined && email === undefined && identity_number === undefined) {
			throw new Refusal(400, 'query: one of phone_number, email, identity_number is required');
		}
		const customer = store.customerOf({ phone_number, email, identity_number });
		if (!customer) throw new Refusal(404, 'Customer not found');
		const rows = (request.body as { data: JsonObject[] }).data;
		store.addRows(kind, customer.id, rows);
		response.status(200).json(loaded(kind, rows.length));
	};
}

/** The contract's five endpoints, for requests that have passed the validator. */
export function endpoints(store: Store): Router {
	const router = Router();
	router.post('/api/v2/client/customers/onboard_individual', onboard(store, 'individual'));
	router.post('/api/v2/client/customers/onboard_corporate', onboard(store, 'corporate'));
	router.get('/api/v2/client/customers', getCustomers(store));
	router.post('/api/v2/client/customers/data/stock', load(store, 'stock'));
	router.post('/api/v2/client/customers/data/orders', load(store, 'orders'));
	return router;
}
