import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

export interface Schema {
	$ref?: string;
	type?: string | string[];
	format?: string;
	const?: unknown;
	required?: string[];
	additionalProperties?: boolean;
	properties?: Record<string, Schema>;
	items?: Schema;
}

interface Parameter {
	$ref?: string;
	name: string;
	in: 'header' | 'query';
	required?: boolean;
	schema: Schema;
}

interface Content {
	$ref?: string;
	content: { 'application/json': { schema: Schema } };
}

export interface Operation {
	parameters: Parameter[];
	requestBody?: Content;
	responses: Record<string, Content>;
}

interface Document {
	openapi: string;
	paths: Record<string, Record<string, Operation>>;
}

export const openapi = parse(readFileSync(join(__dirname, '../../sandbox/openapi.yaml'), 'utf8')) as Document;

/** The thing itself when it is written down, else what its `$ref` points to. */
export function follow<T extends { $ref?: string }>(thing: T): T {
	if (thing.$ref === undefined) return thing;
	const keys = thing.$ref.replace('#/', '').split('/');
	return keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], openapi) as T;
}

/** The operation's parameters of one place: name, required mark and schema, references followed. */
export function parametersIn(operation: Operation, place: Parameter['in']): Parameter[] {
	return operation.parameters.map(follow).filter((parameter) => parameter.in === place);
}

/** The schema of a request or an answer, reference followed. */
export function schemaOf(content: Content): Schema {
	return follow(follow(content).content['application/json'].schema);
}
