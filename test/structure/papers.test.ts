import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { AdvanclyApi } from '../../credentials/AdvanclyApi.credentials';
import { CONTRACT } from '../sandbox/contract';
import { DEFAULT_N8N, LAST_N8N_1 } from '../../tools/n8n';
import { repositoryOf, type Manifest } from '../../tools/release/identity';
import { listed } from '../support/listed';
import { read, readJson, ROOT } from '../support/repository';
import { OPERATIONS, posted } from '../support/requests';
import { description, isOption } from './description';

const NODE = 'nodes/Advancly';

/** n8n's categories. A node with any other category is not listed in any. */
const CATEGORIES = listed`
	Analytics | Communication | Data & Storage | Development | Finance & Accounting | Marketing & Content
	Miscellaneous | Productivity | Sales | Utility
`;

test('the codex file names the package and a category that n8n has', () => {
	const { name: node } = readJson('package.json');
	const { categories, ...codex } = readJson(`${NODE}/Advancly.node.json`) as { categories: string[] };
	expect(codex).toMatchObject({ node, nodeVersion: '1.0', codexVersion: '1.0' });
	expect(categories.filter((category) => !CATEGORIES.includes(category))).toEqual([]);
	expect(categories).not.toEqual([]);
	expect(codex).not.toHaveProperty('subcategories');
});

test('every link to the repository matches package.json', () => {
	const manifest = readJson('package.json') as unknown as Manifest;
	const repository = repositoryOf(manifest);
	expect(manifest).toMatchObject({ homepage: `${repository}#readme`, bugs: { url: `${repository}/issues` } });
	expect(readJson(`${NODE}/Advancly.node.json`).resources).toEqual({
		primaryDocumentation: [{ url: `${repository}#readme` }],
		credentialDocumentation: [{ url: `${repository}#credentials` }],
	});
	expect(new AdvanclyApi().documentationUrl).toBe(`${repository}#credentials`);
	expect(read('README.md')).toMatch(/^## Credentials$/m);
});

describe('the output schemas', () => {
	const schemaOf = (operation: string) =>
		readJson(`${NODE}/__schema__/v1.0.0/customer/${operation}.json`) as {
			type: string;
			properties: Record<string, unknown>;
		};

	test.each(OPERATIONS)('exist for %s', (operation) => {
		expect(schemaOf(operation)).toMatchObject({ type: 'object', properties: expect.any(Object) as object });
	});

	test.each(['onboardIndividual', 'onboardCorporate'])('of %s contain the sample answer', (operation) => {
		const { answer } = CONTRACT.find(({ path }) => path === posted(operation, {}).path)!;
		expect(Object.keys(schemaOf(operation).properties)).toEqual(expect.arrayContaining(Object.keys(answer)));
	});

	// One per Row adds `answer` or `request` to the row's own columns, which a schema cannot know.
	test.each([
		['onboardIndividual', ['alreadyExisted', 'borrower_id', 'request']],
		['onboardCorporate', ['alreadyExisted', 'borrower_id', 'request']],
		['loadStock', ['answer', 'customer', 'request', 'rows']],
		['loadOrders', ['answer', 'customer', 'orders', 'request', 'rows']],
	])('of %s contain what Skip, One per Row and Check Only add', (operation, keys) => {
		const { properties } = schemaOf(operation);
		expect(Object.keys(properties)).toEqual(expect.arrayContaining(keys));
		const query = operation.startsWith('load') ? ['query'] : [];
		const request = properties.request as { properties: object };
		expect(Object.keys(request.properties)).toEqual(['method', 'path', ...query, 'body']);
	});
});

describe('the README', () => {
	const readme = read('README.md');
	const menu = description.properties.find(({ name }) => name === 'operation');
	const operations = (menu?.options ?? []).filter(isOption);

	const cellsOf = (name: string) =>
		(readme.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? '')
			.split('|')
			.map((cell) => cell.trim());

	test.each(operations)('lists the operation $name with its request', ({ name, value }) => {
		const { method, path } = posted(String(value), {});
		expect(cellsOf(name)[2]).toBe(`\`${method} ${path}\``);
	});

	test.each(['Onboard Individual', 'Onboard Corporate'])(
		'lists the fields that the contract requires for %s',
		(name) => {
			const [, , request, required] = cellsOf(name);
			const { body } = CONTRACT.find(({ path }) => request?.includes(path))!;
			expect(required).toBe(body.flatMap((field) => (field.isRequired ? [field.name] : [])).join(', '));
		},
	);

	test('names the versions of n8n that the tests run with', () => {
		expect(readme).toContain(`Tested with n8n ${LAST_N8N_1} and ${DEFAULT_N8N}`);
	});
});

test('the icons of node and credential exist, light and dark', () => {
	const icons = [
		[NODE, description.icon],
		['credentials', new AdvanclyApi().icon],
	] as [string, Record<'light' | 'dark', string>][];
	for (const [folder, { light, dark }] of icons) {
		expect(light).not.toBe(dark);
		const files = [light, dark].map((icon) => join(ROOT, folder, icon.replace(/^file:/, '')));
		expect(files.filter((file) => !existsSync(file) || !file.endsWith('.svg'))).toEqual([]);
	}
});
