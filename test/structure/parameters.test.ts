import type { INodeProperties } from 'n8n-workflow';

import { listed } from '../support/listed';
import { read, sourcesIn } from '../support/repository';
import { OPERATIONS } from '../support/requests';
import {
	combinations,
	description,
	everyProperty,
	isField,
	isOption,
	membersOf,
	propertiesOf,
	shown,
} from './description';

/** The lists of properties in which names must be unique: those of an operation, a collection or a group. */
const LISTS = [
	...OPERATIONS.map((operation) => ({ place: operation, properties: propertiesOf(operation) })),
	...everyProperty.map(({ path, property }) => ({ place: path, properties: membersOf(property) })),
].filter(({ properties }) => properties.length > 0);

function sortedByWords(names: string[]): string[] {
	return [...names].sort((one, other) => one.localeCompare(other, 'en', { sensitivity: 'base' }));
}

test.each(LISTS)(
	'in $place, no two properties of one name are shown together, and some are',
	({ properties }) => {
		for (const parameters of combinations(properties)) {
			const names = shown(properties, parameters).map(({ name }) => name);
			expect({ parameters, names }).toEqual({ parameters, names: [...new Set(names)] });
		}
		const ever = new Set(combinations(properties).flatMap((parameters) => shown(properties, parameters)));
		expect(properties.filter((property) => !ever.has(property)).map(({ name }) => name)).toEqual([]);
	},
);

test.each(everyProperty.filter(({ property }) => property.type === 'fixedCollection'))(
	"$path: a new row is in a group called 'item', and has one default per name",
	({ property }) => {
		expect(property.options).toMatchObject([{ name: 'item' }]);
		// Of several defaults the editor would use the last, shown or not.
		const names = membersOf(property).map(({ name }) => name);
		expect(names).toEqual([...new Set(names)]);
	},
);

test.each(OPERATIONS)('%s: a choice that is hidden has no effect on what is shown', (operation) => {
	const properties = propertiesOf(operation);
	for (const parameters of combinations(properties)) {
		const names = shown(properties, parameters).map(({ name }) => name);
		const seen = Object.entries(parameters).filter(([name]) => names.includes(name) || name === '@tool');
		const asSeen = shown(properties, {
			...Object.fromEntries(properties.map(({ name, default: value }) => [name, value])),
			...Object.fromEntries(seen),
		});
		expect({ parameters, names }).toEqual({ parameters, names: asSeen.map(({ name }) => name) });
	}
});

test.each(OPERATIONS)(
	'%s begins with a choice, and required fields come before optional ones',
	(operation) => {
		const [first, ...others] = propertiesOf(operation).filter(
			({ name, type }) => !['resource', 'operation'].includes(name) && type !== 'notice',
		);
		expect(first!.type).toMatch(/^(options|boolean)$/);
		const isOptional = ({ name, type, required = false }: INodeProperties) =>
			!required &&
			(type === 'collection' || type === 'fixedCollection') &&
			!['customer', 'fieldValues'].includes(name);
		const firstOptional = others.findIndex(isOptional);
		expect(others.slice(firstOptional).filter(({ required }) => required)).toEqual([]);
	},
);

test("an agent's tool offers nothing that needs input items, files or a memory", () => {
	const inTool = everyProperty.filter(({ property: { displayOptions, type } }) => {
		const [only = true] = displayOptions?.show?.['@tool'] ?? [];
		return only === true && type !== 'hidden';
	});
	const offered = inTool.flatMap(({ property }) => [
		property.name,
		...(property.options ?? []).filter(isOption).map(({ value }) => value),
	]);
	const needing = listed`
		autoMapInputData | inputItems | binaryPropertyName | binary
		outputItems | rowsLoadedBefore | dataToSend | documentSource
	`;
	expect(needing.filter((name) => offered.includes(name))).toEqual([]);
});

test('every property belongs to the resource and to an operation', () => {
	const unscoped = description.properties.filter(({ name, displayOptions }) => {
		const { resource, operation } = displayOptions?.show ?? {};
		if (name === 'resource') return false;
		return resource === undefined || (name !== 'operation' && operation === undefined);
	});
	expect(unscoped.map(({ name }) => name)).toEqual([]);
});

test('only the resource and the operation accept no expression', () => {
	const fixed = everyProperty.filter(({ property }) => property.noDataExpression);
	expect(fixed.map(({ path }) => path)).toEqual(['.resource', '.operation']);
});

test.each(everyProperty.filter(({ property }) => property.type === 'options'))(
	'$path lists its options alphabetically, each once, and its default is one of them',
	({ property }) => {
		const options = (property.options ?? []).filter(isOption);
		const names = options.map(({ name }) => name);
		expect(names).toEqual(sortedByWords(names));
		// Two options with the same name cannot be told apart.
		expect(names).toEqual([...new Set(names)]);
		// A required parameter without a likely choice may start empty.
		const defaults = [...options.map(({ value }) => value), ...(property.required ? [''] : [])];
		expect(defaults).toContain(property.default);
	},
);

test.each(everyProperty.filter(({ property }) => property.type === 'collection'))(
	'$path lists its fields alphabetically',
	({ property }) => {
		const names = membersOf(property).map(({ displayName }) => displayName);
		expect(names).toEqual(sortedByWords(names));
	},
);

describe('parameters of our own', () => {
	// Declaring a parameter does not count as reading it.
	const reading = sourcesIn('nodes/Advancly')
		.filter((file) => !file.includes('/resources/'))
		.map(read)
		.join('\n');
	const isRead = (word: string) => new RegExp(`\\b${word}\\b`).test(reading);
	const own = everyProperty
		.map(({ property }) => property)
		.filter((property) => !isField(property) && !['collection', 'notice'].includes(property.type))
		.filter(({ name }) => name !== 'resource');

	test.each([...new Set(own.map(({ name }) => name))])('%s is read', (name) => {
		expect(isRead(name)).toBe(true);
	});

	test('every value of an option is read, unless it is the default', () => {
		const offered = own.flatMap(({ name, options = [], default: usual }) =>
			name === 'field' || name === 'operation'
				? []
				: options.filter(isOption).flatMap(({ value }) => (value === usual ? [] : [`${value}`])),
		);
		expect(offered.filter((value) => !isRead(value))).toEqual([]);
	});
});

test('the description has what n8n needs to offer the node as a tool and to run it declaratively', () => {
	expect(description.usableAsTool).toBe(true);
	expect(description.requestDefaults?.baseURL).toContain('$credentials');
	expect(description.subtitle).toContain('operation');
	expect(description.credentials).toEqual([
		{ name: 'advanclyApi', required: true, testedBy: 'testCredential' },
	]);
	// n8n would treat a node with this suffix as a tool.
	expect(description.name).not.toMatch(/Tool$/);
});
