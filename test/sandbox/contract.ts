/** Reads the contract as Advancly's page prints it, so that openapi.yaml is compared with the page and not with itself. */

/** A field of a header, query or body table; `sample` is the array that its description shows, when it shows one. */
export interface ContractField {
	name: string;
	isRequired: boolean;
	/** As printed, in lower case: string, integer, boolean, array, number, date. */
	type: string;
	sample?: unknown[];
}

/** One endpoint of the page. */
export interface ContractEndpoint {
	method: string;
	path: string;
	headers: ContractField[];
	query: ContractField[];
	body: ContractField[];
	/** The sample answer: key and the value as printed. */
	answer: Record<string, string>;
}

const TABLES: Record<string, 'headers' | 'query' | 'body'> = {
	Headers: 'headers',
	'Query Parameters': 'query',
	'Request Body': 'body',
};
const COLUMN_TITLES = ['Name', 'Type', 'Description'];
const TYPE = /^(string|integer|boolean|array|number|date)$/i;
const ROUTE = /^(GET|POST) \{\{baseUrl\}\}(\S+)$/;

function sampleIn(description: string): unknown[] | undefined {
	const start = description.indexOf('[');
	if (start === -1) return undefined;
	return JSON.parse(description.slice(start, description.lastIndexOf(']') + 1)) as unknown[];
}

function fieldsIn(lines: string[]): ContractField[] {
	const starts = lines.flatMap((_line, at) => (TYPE.test(lines[at + 1] ?? '') ? [at] : []));
	return starts.map((at, index) => {
		const name = lines[at]!;
		const sample = sampleIn(lines.slice(at + 2, starts[index + 1]).join(' '));
		const field = {
			name: name.replace(/\*$/, ''),
			isRequired: name.endsWith('*'),
			type: lines[at + 1]!.toLowerCase(),
		};
		return sample ? { ...field, sample } : field;
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
