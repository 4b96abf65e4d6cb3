import type { ContractEndpoint } from '../sandbox/contract';

/** The keys of a body, and below a list the combined keys of its rows, e.g. `{ order_items: { product_id: {} } }`. */
export interface KeyTree {
	[key: string]: KeyTree;
}

/** The combined key tree of one or more objects. */
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

/** The key tree of an endpoint's body. Below a list are the keys of its entries. */
export function bodyTree({ body }: ContractEndpoint): KeyTree {
	return Object.fromEntries(body.map(({ name, entry }) => [name, keyTree(entry)]));
}
