import type { IDataObject } from 'n8n-workflow';

import { isTelling, secretHider } from '../outcome/secrets';

/** How deep an item may nest: n8n and its nodes copy items by recursion. */
const DEEPEST = 100;

const CUT = '[nested too deeply]';

/** Rebuilds what must change and keeps the rest. */
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
 * An accepted body (an object or a list) as items can carry it: no echo of a key, no nesting that n8n cannot copy. A
 * short client ID is not hidden, since a customer's name may hold it.
 *
 * @param text the body as it came, which is searched first: hardly any answer needs a change
 */
export function fitForItems(body: unknown, text: string, secrets: string[]): IDataObject | IDataObject[] {
	const { isIn, hide } = secretHider(secrets.filter(isTelling));
	return rebuilt(body, isIn(text) ? hide : (same) => same, 0) as IDataObject | IDataObject[];
}
