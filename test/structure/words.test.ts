import type { INodePropertyOptions } from 'n8n-workflow';

import { AdvanclyApi } from '../../credentials/AdvanclyApi.credentials';
import { description, everyProperty, isGroup, isOption } from './description';

const credential = new AdvanclyApi().properties.map((property) => ({
	path: `credential.${property.name}`,
	property,
}));
// A notice is a full sentence, and a hidden property is never seen.
const PROPERTIES = [...everyProperty, ...credential].filter(
	({ property: { type } }) => type !== 'notice' && type !== 'hidden',
);

const OPTIONS: [string, INodePropertyOptions][] = PROPERTIES.flatMap(({ path, property }) =>
	(property.options ?? [])
		.filter(isOption)
		.map((option) => [`${path}: ${option.name}`, option] as [string, INodePropertyOptions]),
);

const SMALL_WORDS = 'a an and at by for from if in of on or per the to with'.split(' ');

/** Title Case: every word is capitalised, except small words inside the title. */
function isTitleCase(title: string): boolean {
	const words = title.split(/[ -]/);
	return words.every((word, index) => {
		const isInside = index > 0 && index < words.length - 1;
		return /^[A-Z0-9]/.test(word) || (isInside && SMALL_WORDS.includes(word));
	});
}

/** n8n's rule for texts below a field: a single sentence has no period at its end, several sentences have one. */
function isPunctuated(text: string): boolean {
	const sentences = text.split(/(?<=[.!?]) (?=[A-Z'"])/);
	return sentences.length > 1 ? /[.!?]$/.test(text) : !/[.!?]$/.test(text);
}

function isSentenceCase(text: string): boolean {
	return /^['"]?[A-Z0-9]/.test(text);
}

const problemsOf = (text: string) => ({
	hasStrayBlanks: /\s{2,}|[\t\n]|^\s|\s$/.test(text),
	isPunctuated: isPunctuated(text),
	isSentenceCase: isSentenceCase(text),
	alarms: /\b(error|problem|failure|mistake)s?\b/i.exec(text)?.[0],
});

const FINE = { hasStrayBlanks: false, isPunctuated: true, isSentenceCase: true, alarms: undefined };

test.each(PROPERTIES)("$path: labels in Title Case, texts by n8n's guidelines", ({ property }) => {
	const { displayName, description: text, hint, type, placeholder, options = [] } = property;
	const labels = [displayName, ...options.filter(isGroup).map((group) => group.displayName)];
	expect(labels.filter((label) => !isTitleCase(label))).toEqual([]);
	if (text !== undefined) expect({ text, ...problemsOf(text) }).toEqual({ text, ...FINE });
	if (hint !== undefined) {
		expect({ hint, ...problemsOf(hint) }).toEqual({ hint, ...FINE });
		expect(hint.length).toBeLessThanOrEqual(120);
	}
	if (type === 'boolean') expect(text).toMatch(/^Whether /);
	if (type === 'collection' || type === 'fixedCollection') expect(placeholder).toMatch(/^Add [A-Z]/);
	else if (placeholder !== undefined) expect(placeholder).toMatch(/^e\.g\. \S/);
});

test('every text field has a placeholder with an example', () => {
	const bare = everyProperty.filter(
		({ property }) => property.type === 'string' && property.placeholder === undefined,
	);
	expect(bare.map(({ path }) => path)).toEqual([]);
});

test('every field has a description, for people and for the models of AI agents', () => {
	const silent = everyProperty.filter(({ property }) => {
		const needsNone =
			['collection', 'notice', 'hidden'].includes(property.type) ||
			['resource', 'operation'].includes(property.name);
		return !needsNone && property.description === undefined;
	});
	expect(silent.map(({ path }) => path)).toEqual([]);
});

test.each(OPTIONS)(
	"%s: in Title Case, its description by n8n's guidelines",
	(_path, { name, description: text }) => {
		expect({ name, isTitleCase: isTitleCase(name) }).toEqual({ name, isTitleCase: true });
		if (text !== undefined) expect({ text, ...problemsOf(text) }).toEqual({ text, ...FINE });
	},
);

describe('the operations', () => {
	const menu = description.properties.find(({ name }) => name === 'operation')!;
	test.each((menu.options ?? []).filter(isOption))(
		'$name: $action',
		({ name, action = '', value, description: text = '' }) => {
			expect(action).toMatch(/^[A-Z][a-z]+( [a-z]+)+$/);
			expect(action).toMatch(/customer/);
			expect(action).not.toMatch(/\b(a|an|the)\b/);
			expect(text).toMatch(/customer/);
			expect(name).not.toMatch(/Customer/);
			if (value === 'getAll') expect(name).toBe('Get Many');
		},
	);
});
