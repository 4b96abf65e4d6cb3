import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { CONTRACT, type ContractField } from './contract';
import { readContract } from './contractPage';

interface Schema {
	type?: string | string[];
	format?: string;
	const?: unknown;
	required?: string[];
	additionalProperties?: boolean;
	properties?: Record<string, Schema>;
	items?: Schema;
}

interface Parameter {
	name: string;
	in: 'header' | 'query';
	required?: boolean;
	schema: Schema;
}

interface Content {
	content: { 'application/json': { schema: Schema } };
}

interface Operation {
	parameters: Parameter[];
	requestBody?: Content;
	responses: Record<string, Content>;
}

const document = parse(readFileSync(join(__dirname, '../../sandbox/openapi.yaml'), 'utf8')) as unknown;

/** The same with what each `$ref` points to in its place. */
function followed(thing: unknown): unknown {
	if (Array.isArray(thing)) return thing.map(followed);
	if (typeof thing !== 'object' || thing === null) return thing;
	if (!('$ref' in thing))
		return Object.fromEntries(Object.entries(thing).map(([key, own]) => [key, followed(own)]));
	const keys = String(thing.$ref).replace('#/', '').split('/');
	return followed(keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document));
}

const openapi = followed(document) as {
	openapi: string;
	paths: Record<string, Record<string, Operation>>;
};

/** The schema of a request or an answer. */
function schemaOf({ content }: Content): Schema {
	return content['application/json'].schema;
}

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
	return schema.format === 'date' ? dayType : String(schema.type);
}

function bodyFields(schema: Schema): Comparable[] {
	return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
		name,
		isRequired: schema.required?.includes(name) ?? false,
		type: printedType(field, 'string'),
	}));
}

function shapeOfSchema(schema: Schema): unknown {
	const { type, items, properties = {}, additionalProperties } = schema;
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
			const own = operation.parameters.filter((parameter) => parameter.in === place);
			const parameters = own.map(({ name, required = false, schema }) => ({
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
			const printed = Object.entries(answer).map(([key, value]) => [key, schemaOfPrinted(value)]);
			expect(accepted.properties).toMatchObject(Object.fromEntries(printed));
		});
	});
});
