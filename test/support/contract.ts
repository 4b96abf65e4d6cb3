import type { ContractEndpoint } from '../sandbox/contract';

/** The keys of a body, and below each list the keys of its rows together, e.g. `{ order_items: { product_id: {} } }`. */
export interface KeyTree {
	[key: string]: KeyTree;
}

/** The key tree of one object or of several together. */
export function keyTree(...objects: unknown[]): KeyTree {
	const tree: KeyTree = {};
	for (const object of objects) {
		if (typeof object !== 'object' || object === null) continue;
		for (const [key, value] of Object.entries(object)) {
			tree[key] = { ...tree[key], ...keyTree(...(Array.isArray(value) ? (value as unknown[]) : [])) };
		}
	}
	return tree;
}

/** The key tree of an endpoint's body; the keys of a list are those of its entries. */
export function bodyTree({ body }: ContractEndpoint): KeyTree {
	return Object.fromEntries(body.map(({ name, entry }) => [name, keyTree(entry)]));
}
