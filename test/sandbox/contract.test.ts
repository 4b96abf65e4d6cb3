import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CONTRACT, type ContractField } from './contract';
import { readContract } from './contractPage';
import { follow, openapi, parametersIn, schemaOf, type Schema } from './openapi';

// The page is not part of the repository; where it is at hand, the list is held to it.
const SPEC = '../shared/spec/customer-api.txt';
const PAGE = join(__dirname, '../..', SPEC);
(existsSync(PAGE) ? test : test.skip)(`the list of the tests is what ${SPEC} says`, () => {
	expect(CONTRACT).toEqual(readContract(readFileSync(PAGE, 'utf8')));
});

interface Comparable {
	name: string;
	isRequired: boolean;
	type: string;
}

function asPrinted({ name, isRequired, type }: ContractField): Comparable {
	return { name, isRequired, type };
}

// The page calls a day in a query 'date' and a day in a body 'string'.
function printedType(schema: Schema, dayType: string): string {
	const { type, format } = follow(schema);
	return format === 'date' ? dayType : String(type);
}

function bodyFields(schema: Schema): Comparable[] {
	return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
		name,
		isRequired: schema.required?.includes(name) ?? false,
		type: printedType(field, 'string'),
	}));
}

function shapeOfSchema(schema: Schema): unknown {
	const { type, items, properties = {}, additionalProperties } = follow(schema);
	if (items) return [shapeOfSchema(items)];
	if (type !== 'object') return type === 'integer' ? 'number' : type;
	const shapes = Object.entries(properties).map(([key, field]) => [key, shapeOfSchema(field)]);
	return additionalProperties === false ? Object.fromEntries(shapes) : 'an object that allows other keys';
}

// The onboarding answers print what they fix ('', true, null, 201); the loads print a generated sample, where 0 is any number.
function schemaOfPrinted(value: string): Schema {
	if (value === 'null') return { type: 'null' };
	if (['true', '201', '""', '"Onboarding successful"'].includes(value)) return { const: JSON.parse(value) };
	if (value === '0') return { const: 200 };
	return { type: value.startsWith('"') ? 'string' : 'integer' };
}

describe('openapi.yaml against the contract', () => {
	test('the contract has five endpoints, and openapi.yaml the same', () => {
		expect(openapi.openapi).toBe('3.1.0');
		const routes = Object.entries(openapi.paths).flatMap(([path, item]) =>
			Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
		);
		expect(routes).toEqual(CONTRACT.map(({ method, path }) => `${method} ${path}`));
		// Counted on the page by hand, so that a table read as empty is no agreement.
		expect(CONTRACT.map(({ headers, query, body }) => [headers.length, query.length, body.length])).toEqual([
			[2, 0, 37],
			[2, 0, 24],
			[2, 6, 0],
			[2, 3, 1],
			[2, 3, 1],
		]);
	});

	describe.each(CONTRACT)('$method $path', ({ method, path, headers, query, body, answer }) => {
		const operation = openapi.paths[path]![method.toLowerCase()]!;
		const request = operation.requestBody && schemaOf(operation.requestBody);

		test.each([
			['header', headers],
			['query', query],
		] as const)('%s fields', (place, fields) => {
			const parameters = parametersIn(operation, place).map(({ name, required = false, schema }) => ({
				name,
				isRequired: required,
				type: printedType(schema, 'date'),
			}));
			expect(parameters).toEqual(fields.map(asPrinted));
		});

		test('body fields: names, marks, types, and no others', () => {
			expect(request ? bodyFields(request) : []).toEqual(body.map(asPrinted));
			expect(request?.additionalProperties).toBe(request ? false : undefined);
		});

		test('array items: the keys of the samples with their types, and no others', () => {
			const arrays = body.filter(({ type }) => type === 'array');
			const schemas = arrays.map(({ name }) => [name, shapeOfSchema(request!.properties![name]!)]);
			expect(schemas).toEqual(arrays.map(({ name, entry }) => [name, [entry]]));
		});

		test('answer: the keys of the sample, and its fixed values', () => {
			const accepted = schemaOf(
				operation.responses[method === 'POST' && 'borrower_id' in answer ? '201' : '200']!,
			);
			// The page leaves the answer of GET customers open.
			if (Object.keys(answer).length === 0) return expect(path).toBe('/api/v2/client/customers');
			expect(Object.keys(accepted.properties!)).toEqual(Object.keys(answer));
			expect(accepted.required).toEqual(Object.keys(answer));
			const schemas = Object.entries(accepted.properties!).map(([key, field]) => [key, follow(field)]);
			const printed = Object.entries(answer).map(([key, value]) => [key, schemaOfPrinted(value)]);
			expect(Object.fromEntries(schemas)).toMatchObject(Object.fromEntries(printed));
		});
	});
});
