import type { IDataObject } from 'n8n-workflow';

import { isDistinctive, secretHider } from '../outcome/secrets';

/** The deepest nesting allowed in an item, because n8n and its nodes copy items recursively. */
const DEEPEST = 100;

const CUT = '[nested too deeply]';

/** Copies a value with its secrets hidden and whatever is nested too deeply cut off. */
function rebuilt(value: unknown, hide: (text: string) => string, depth: number): unknown {
	if (typeof value === 'string') return hide(value);
	if (typeof value !== 'object' || value === null) return value;
	if (depth >= DEEPEST) return CUT;
	if (Array.isArray(value)) return value.map((entry) => rebuilt(entry, hide, depth + 1));
	return Object.fromEntries(
		Object.entries(value).map(([key, entry]) => [hide(key), rebuilt(entry, hide, depth + 1)]),
	);
}

/**
 * Makes an accepted body (an object or a list) safe to put into items: hides any echoed key and cuts off nesting that
 * n8n cannot copy. A short client ID is not hidden, since a customer's name may contain it.
 *
 * @param text the raw body. It is searched first, because hardly any answer contains a key.
 */
export function fitForItems(body: unknown, text: string, secrets: string[]): IDataObject | IDataObject[] {
	const { isIn, hide } = secretHider(secrets.filter(isDistinctive));
	return rebuilt(body, isIn(text) ? hide : (same) => same, 0) as IDataObject | IDataObject[];
}
