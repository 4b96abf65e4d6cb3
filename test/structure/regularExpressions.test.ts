/** No regular expression of the node takes long on any text, since n8n has a single thread for all workflows. */
import { createContext, Script } from 'node:vm';

import ts from 'typescript';

import { read, sourcesIn } from '../support/repository';

interface Literal {
	file: string;
	pattern: string;
	flags: string;
}

const MEGABYTE = 1_000_000;
const PAIRS = 100_000;

/** A linear search of a megabyte takes some ten milliseconds, a quadratic one hours. */
const LONGEST = 2_000;

/** Files where texts are limited before a regular expression sees them: the greatest length, and where the limit is. */
const BOUNDED: [path: string, most: number, why: string][] = [
	['Advancly/n8n/baseUrl.ts', 2_000, 'baseUrl cuts its input'],
	['Advancly/values/amount.ts', 60, 'readAmount refuses longer lines'],
	['Advancly/values/dates/', 80, 'the readers of dates refuse longer lines'],
	['Advancly/values/decimal.ts', 60, 'the readers of amounts and whole numbers refuse longer lines'],
	['Advancly/values/email.ts', 500, 'readEmail refuses longer lines'],
	['Advancly/values/json.ts', 400, 'extract looks at a window'],
	['Advancly/values/phone.ts', 60, 'readPhone refuses longer lines'],
	['Advancly/values/phoneText.ts', 60, 'readPhone refuses longer lines'],
	['Advancly/values/quote.ts', 240, 'oneLine cuts the text'],
	['Advancly/values/withoutQuotes.ts', 100, 'the readers of numbers refuse longer texts'],
];

function mostSeenIn(file: string): number {
	return BOUNDED.find(([path]) => file.startsWith(`nodes/${path}`))?.[1] ?? MEGABYTE;
}

function literalsIn(file: string): Literal[] {
	const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
	const found: Literal[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			found.push({ file, pattern: node.text.slice(1, end), flags: node.text.slice(end + 1) });
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const LITERALS = sourcesIn('nodes').flatMap(literalsIn);

const CLASSES: Record<string, string[]> = {
	'\\d': ['1'],
	'\\D': ['x'],
	'\\s': [' ', '\n', '\u00a0'],
	'\\S': ['x'],
	'\\w': ['a'],
	'\\W': ['-'],
	'\\b': ['a'],
	'\\p{Cf}': ['\u200b'],
	'\\p{Cc}': ['\u0007'],
	'\\p{Cs}': ['\ud800'],
	'\\p{Nd}': ['1', '\u0661'],
	'\\p{Pd}': ['-', '\u2013'],
	'\\p{L}': ['a', '\u0e01'],
	'\\p{M}': ['\u0301'],
	'\\p{Z}': [' ', '\u2003'],
};

/** One character of every kind that an expression looks for, and some others. */
function kindsIn(pattern: string): string[] {
	const kinds = new Set(['a', '1', ' ', '\u0000']);
	for (const [piece] of pattern.matchAll(/\\p\{[^}]+\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\.|[^\\]/giu)) {
		const known = CLASSES[piece];
		if (known !== undefined) known.forEach((kind) => kinds.add(kind));
		else if (/^\\[ux]/.test(piece)) kinds.add(String.fromCharCode(parseInt(piece.slice(2), 16)));
		else if (piece === '\\n' || piece === '\\r' || piece === '\\t') kinds.add('\n');
		else kinds.add(piece.replace(/^\\/, ''));
	}
	return [...kinds];
}

const texts = new Map<string, string>();

function repeated(kind: string, length: number): string {
	const key = `${length} ${kind}`;
	const text = texts.get(key) ?? kind.repeat(length / kind.length);
	texts.set(key, text);
	return text;
}

/** Long texts of one kind of character, with and without an unexpected end, and shorter ones of two kinds. */
function* textsFor(pattern: string, most: number): Generator<string> {
	const kinds = kindsIn(pattern);
	for (const kind of kinds) {
		const text = repeated(kind, most);
		yield text;
		yield `${text}\u0001`;
	}
	for (const one of kinds.slice(0, 10))
		for (const other of kinds.slice(0, 10))
			if (one !== other) yield `${repeated(one + other, Math.min(most, PAIRS))}\u0001`;
}

const SEARCH = new Script('began = performance.now(); text.search(expression); performance.now() - began');

function longest({ pattern, flags }: Literal, most: number): number {
	const expression = new RegExp(pattern, flags);
	let result = 0;
	for (const text of textsFor(pattern, most)) {
		const context = createContext({ text, expression, performance, began: 0 });
		result = Math.max(result, SEARCH.runInContext(context, { timeout: LONGEST }) as number);
	}
	return result;
}

test('there are expressions to try', () => {
	expect(LITERALS.length).toBeGreaterThan(50);
});

test.each(LITERALS)('$file: /$pattern/$flags', (literal) => {
	expect(longest(literal, mostSeenIn(literal.file))).toBeLessThan(LONGEST);
});

test('a quadratic expression is detected', () => {
	expect(() => longest({ file: '', pattern: String.raw`\s+$`, flags: '' }, MEGABYTE)).toThrow('timed out');
});
