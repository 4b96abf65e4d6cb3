import type { INodeProperties } from 'n8n-workflow';

import {
	FULL_CORPORATE,
	FULL_INDIVIDUAL,
	FULL_ORDER,
	FULL_STOCK_ROW,
	MINIMAL_CORPORATE,
	MINIMAL_INDIVIDUAL,
} from '../support/bodies';
import { CONTRACT } from '../sandbox/contract';
import { bodyTree, keyTree, type KeyTree } from '../support/contract';
import { OPERATIONS, posted } from '../support/requests';
import { description, isField, isOption, membersOf, shownFor } from './description';

const FULL: Record<string, object> = {
	onboardIndividual: FULL_INDIVIDUAL,
	onboardCorporate: FULL_CORPORATE,
	loadStock: { data: [FULL_STOCK_ROW] },
	loadOrders: { data: [FULL_ORDER] },
};

const MINIMAL: Record<string, object> = {
	onboardIndividual: MINIMAL_INDIVIDUAL,
	onboardCorporate: MINIMAL_CORPORATE,
	loadStock: { data: [] },
	loadOrders: { data: [] },
};

/** The API fields among properties, as a key tree. The fields in a collection count as siblings of the collection. */
function fieldTree(properties: INodeProperties[]): KeyTree {
	const fields = properties.flatMap((property) =>
		property.type === 'collection' ? membersOf(property) : [property],
	);
	return Object.fromEntries(fields.filter(isField).map((field) => [field.name, fieldTree(membersOf(field))]));
}

describe('the node against the contract', () => {
	const endpointOf = (operation: string) => {
		const { method, path } = posted(operation, {});
		return CONTRACT.find((endpoint) => endpoint.method === method && endpoint.path === path)!;
	};

	test('every endpoint has an operation', () => {
		const routes = OPERATIONS.map((operation) => endpointOf(operation)).map(
			({ method, path }) => `${method} ${path}`,
		);
		expect(new Set(routes)).toEqual(new Set(CONTRACT.map(({ method, path }) => `${method} ${path}`)));
		const menu = description.properties.find(({ name }) => name === 'operation');
		expect(
			menu?.options
				?.filter(isOption)
				.map(({ value }) => value)
				.sort(),
		).toEqual([...OPERATIONS].sort());
	});

	describe.each(Object.keys(FULL))('%s', (operation) => {
		const endpoint = endpointOf(operation);
		const query = keyTree(Object.fromEntries(endpoint.query.map(({ name }) => [name, ''])));

		test("the tests' full request contains all fields of the contract, and no others", () => {
			expect(keyTree(FULL[operation])).toEqual(bodyTree(endpoint));
		});

		test("the tests' minimal request contains only the required fields", () => {
			const required = endpoint.body.filter(({ isRequired }) => isRequired).map(({ name }) => name);
			expect(Object.keys(MINIMAL[operation]!).sort()).toEqual(required.sort());
		});

		test("every field is a parameter with the API's own key, and no other parameter looks like one", () => {
			expect(fieldTree(shownFor(operation))).toEqual({ ...bodyTree(endpoint), ...query });
		});

		test('the required fields, and no others, are required parameters at the top level', () => {
			const required = endpoint.body.filter(({ isRequired }) => isRequired).map(({ name }) => name);
			const properties = shownFor(operation).filter(isField);
			expect(
				properties
					.filter((property) => property.required)
					.map(({ name }) => name)
					.sort(),
			).toEqual(required.sort());
		});
	});

	test('Get Many can filter by every query parameter, Get by those that identify one customer', () => {
		const { query } = endpointOf('getAll');
		expect(fieldTree(shownFor('getAll'))).toEqual(
			keyTree(Object.fromEntries(query.map(({ name }) => [name, '']))),
		);
		expect(fieldTree(shownFor('get'))).toEqual({ customer_id: {}, email: {}, phone_number: {} });
	});
});
