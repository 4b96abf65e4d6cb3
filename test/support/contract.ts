import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readContract, type ContractEndpoint } from '../sandbox/contract';

const SPEC = '../shared/spec/customer-api.txt';
const FILE = join(__dirname, '../..', SPEC);

/**
 * Tests that compare with the contract as Advancly's page prints it. The page is not part of the repository: a clone on
 * its own has nothing to compare with, and says so.
 */
export function describeContract(title: string, tests: (contract: ContractEndpoint[]) => void): void {
	if (existsSync(FILE)) describe(title, () => tests(readContract(readFileSync(FILE, 'utf8'))));
	else test.skip(`${title}: ${SPEC} is not there`, () => undefined);
}

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

/** The key tree of an endpoint's body; the keys of a list are those of the sample that its description shows. */
export function bodyTree({ body }: ContractEndpoint): KeyTree {
	return Object.fromEntries(body.map(({ name, sample = [] }) => [name, keyTree(...sample)]));
}
