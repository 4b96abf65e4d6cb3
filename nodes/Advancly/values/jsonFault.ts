const WHITE = new Set([' ', '\t', '\n', '\r']);
const LITERALS = ['true', 'false', 'null'];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const ESCAPE = /["\\/bfnrt]|u[\dA-Fa-f]{4}/y;

/** Where a text stops being JSON (0-based index) and what stands there in place of what. */
export interface JsonFault {
	index: number;
	expected: string;
}

/**
 * Finds the first character at which a text stops being JSON, undefined if it never does. JSON.parse says so in other
 * words in every version of Node, and often without the place. Nesting of any depth is walked without recursion.
 */
export function findJsonFault(text: string): JsonFault | undefined {
	const open: string[] = [];
	let index = skipWhite(text, 0);
	for (;;) {
		const opener = text[index];
		if (opener === '{' || opener === '[') {
			const closer = opener === '{' ? '}' : ']';
			index = skipWhite(text, index + 1);
			if (text[index] !== closer) {
				open.push(closer);
				const key = closer === '}' ? skipKey(text, index) : index;
				if (typeof key !== 'number') return key;
				index = key;
				continue;
			}
			index += 1;
		} else {
			const end = skipScalar(text, index);
			if (typeof end !== 'number') return end;
			index = end;
		}
		index = skipWhite(text, index);
		while (open.length > 0 && text[index] === open.at(-1)) {
			open.pop();
			index = skipWhite(text, index + 1);
		}
		const closer = open.at(-1);
		if (closer === undefined) return index < text.length ? { index, expected: 'nothing more' } : undefined;
		if (text[index] !== ',') return { index, expected: `a comma or ${closer}` };
		index = skipWhite(text, index + 1);
		const key = closer === '}' ? skipKey(text, index) : index;
		if (typeof key !== 'number') return key;
		index = key;
	}
}

function skipWhite(text: string, from: number): number {
	let index = from;
	while (WHITE.has(text[index] ?? '')) index += 1;
	return index;
}

function skipKey(text: string, from: number): number | JsonFault {
	if (text[from] !== '"') return { index: from, expected: 'a name in double quotes' };
	const end = skipString(text, from);
	if (typeof end !== 'number') return end;
	const colon = skipWhite(text, end);
	return text[colon] === ':' ? skipWhite(text, colon + 1) : { index: colon, expected: 'a colon' };
}

function skipScalar(text: string, from: number): number | JsonFault {
	if (text[from] === '"') return skipString(text, from);
	const literal = LITERALS.find((word) => text.startsWith(word, from));
	if (literal) return from + literal.length;
	return matchEnd(NUMBER, text, from) ?? { index: from, expected: 'a value' };
}

function skipString(text: string, from: number): number | JsonFault {
	for (let index = from + 1; index < text.length; index += 1) {
		const character = text.charAt(index);
		if (character === '"') return index + 1;
		if (character < ' ') return { index, expected: 'the end of a text in double quotes' };
		if (character === '\\') {
			const end = matchEnd(ESCAPE, text, index + 1);
			if (end === undefined) return { index, expected: 'an escape such as \\n or \\"' };
			index = end - 1;
		}
	}
	return { index: text.length, expected: 'the end of a text in double quotes' };
}

function matchEnd(pattern: RegExp, text: string, from: number): number | undefined {
	pattern.lastIndex = from;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}
