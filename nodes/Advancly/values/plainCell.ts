import { decodeEntities } from './entities';

// CSV made for Excel keeps a number as text by making it the result of a formula.
const FORMULA_TEXT = /^\s*="(.*)"\s*$/s;

/**
 * A cell without what programs wrap around it: a list of one value is that value, ="00123" is 00123, HTML entities are
 * characters.
 */
export function plainCell(cell: unknown): unknown {
	let value = cell;
	while (Array.isArray(value) && value.length === 1) value = value[0] as unknown;
	if (typeof value !== 'string') return value;
	const text = value.includes('="') ? value.replace(FORMULA_TEXT, unquoted) : value;
	return text.includes('&') ? decodeEntities(text) : text;
}

function unquoted(_formula: string, content: string): string {
	return content.replace(/""/g, '"');
}
