import type { INodeProperties } from 'n8n-workflow';

import {
	FULL_CORPORATE,
	FULL_INDIVIDUAL,
	FULL_ORDER,
	FULL_STOCK_ROW,
	MINIMAL_CORPORATE,
	MINIMAL_INDIVIDUAL,
} from '../support/bodies';
import { CONTRACT, type ContractEndpoint } from '../sandbox/contract';
import { bodyTree, keyTree, type KeyTree } from '../support/contract';
import { OPERATIONS, posted } from '../support/requests';
import { description, isField, isOption, membersOf, shownFor } from './description';

/** What the tests send by each operation: the least that it accepts, and every field. */
const BODIES: [operation: string, minimal: object, full: object][] = [
	['onboardIndividual', MINIMAL_INDIVIDUAL, FULL_INDIVIDUAL],
	['onboardCorporate', MINIMAL_CORPORATE, FULL_CORPORATE],
	['loadStock', { data: [] }, { data: [FULL_STOCK_ROW] }],
	['loadOrders', { data: [] }, { data: [FULL_ORDER] }],
];

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

	const queryTree = ({ query }: ContractEndpoint) => Object.fromEntries(query.map(({ name }) => [name, {}]));

	test('every endpoint has an operation', () => {
		const routeOf = ({ method, path }: ContractEndpoint) => `${method} ${path}`;
		expect(new Set(OPERATIONS.map(endpointOf).map(routeOf))).toEqual(new Set(CONTRACT.map(routeOf)));
		const menu = description.properties.find(({ name }) => name === 'operation');
		const offered = (menu?.options ?? []).filter(isOption).map(({ value }) => value);
		expect(offered.sort()).toEqual([...OPERATIONS].sort());
	});

	describe.each(BODIES)('%s', (operation, minimal, full) => {
		const endpoint = endpointOf(operation);
		const required = endpoint.body.flatMap(({ isRequired, name }) => (isRequired ? [name] : [])).sort();

		test("the tests' full request contains all fields of the contract, and no others", () => {
			expect(keyTree(full)).toEqual(bodyTree(endpoint));
		});

		test("the tests' minimal request contains only the required fields", () => {
			expect(Object.keys(minimal).sort()).toEqual(required);
		});

		test("every field is a parameter with the API's own key, and no other parameter looks like one", () => {
			expect(fieldTree(shownFor(operation))).toEqual({ ...bodyTree(endpoint), ...queryTree(endpoint) });
		});

		test('the required fields, and no others, are required parameters at the top level', () => {
			const fields = shownFor(operation).filter((property) => property.required && isField(property));
			expect(fields.map(({ name }) => name).sort()).toEqual(required);
		});
	});

	test('Get Many can filter by every query parameter, Get by those that identify one customer', () => {
		expect(fieldTree(shownFor('getAll'))).toEqual(queryTree(endpointOf('getAll')));
		expect(fieldTree(shownFor('get'))).toEqual({ customer_id: {}, email: {}, phone_number: {} });
	});
});
