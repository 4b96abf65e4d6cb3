/** Reads the contract as Advancly's page prints it, so that the list of the tests is compared with the page and not with itself. */

import type { ContractEndpoint, ContractField, Entry } from './contract';

const TABLES: Record<string, 'headers' | 'query' | 'body'> = {
	Headers: 'headers',
	'Query Parameters': 'query',
	'Request Body': 'body',
};
const COLUMN_TITLES = ['Name', 'Type', 'Description'];
const TYPE = /^(string|integer|boolean|array|number|date)$/i;
const ROUTE = /^(GET|POST) \{\{baseUrl\}\}(\S+)$/;

function shapeOf(value: unknown): unknown {
	if (Array.isArray(value)) return [shapeOf(value[0])];
	if (typeof value !== 'object' || value === null) return typeof value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]));
}

/** The shape of the first object of the array that a description shows. */
function entryIn(description: string): Entry | undefined {
	const start = description.indexOf('[');
	if (start === -1) return undefined;
	const [first] = JSON.parse(description.slice(start, description.lastIndexOf(']') + 1)) as unknown[];
	return shapeOf(first) as Entry;
}

function fieldsIn(lines: string[]): ContractField[] {
	const starts = lines.flatMap((_line, at) => (TYPE.test(lines[at + 1] ?? '') ? [at] : []));
	return starts.map((at, index) => {
		const name = lines[at]!;
		const entry = entryIn(lines.slice(at + 2, starts[index + 1]).join(' '));
		const field = {
			name: name.replace(/\*$/, ''),
			isRequired: name.endsWith('*'),
			type: lines[at + 1]!.toLowerCase(),
		};
		return entry ? { ...field, entry } : field;
	});
}

function answerIn(lines: string[]): Record<string, string> {
	const pairs = lines.flatMap((line) => {
		const [, key, value] = /^"(\w+)": (.+?),?$/.exec(line) ?? [];
		return key === undefined || value === undefined ? [] : [[key, value]];
	});
	return Object.fromEntries(pairs) as Record<string, string>;
}

function endpointIn(lines: string[]): ContractEndpoint {
	const [, method, path] = ROUTE.exec(lines[0]!)!;
	const answerAt = lines.indexOf('{');
	const endpoint: ContractEndpoint = {
		method: method!,
		path: path!,
		headers: [],
		query: [],
		body: [],
		answer: answerIn(lines.slice(answerAt)),
	};
	const titles = lines.flatMap((line, at) => (line in TABLES ? [at] : []));
	titles.forEach((at, index) => {
		const table = lines
			.slice(at + 1, titles[index + 1] ?? answerAt)
			.filter((line) => !COLUMN_TITLES.includes(line));
		endpoint[TABLES[lines[at]!]!] = fieldsIn(table);
	});
	return endpoint;
}

/** Every endpoint of the page, in its order. */
export function readContract(text: string): ContractEndpoint[] {
	const lines = text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
	const routes = lines.flatMap((line, at) => (ROUTE.test(line) ? [at] : []));
	return routes.map((at, index) => endpointIn(lines.slice(at, routes[index + 1])));
}
