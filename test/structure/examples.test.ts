import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readJson, ROOT } from '../support/repository';

const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.json'));

function nodesOf(name: string, type: string) {
	const nodes = readJson(`examples/${name}`).nodes as {
		type: string;
		typeVersion: number;
		parameters: object;
	}[];
	return nodes.filter((node) => node.type === type);
}

test('no example sends what differs in every run: with Rows Loaded Before: Skip, nothing would be skipped', () => {
	const differing = EXAMPLES.filter((name) =>
		nodesOf(name, 'n8n-nodes-advancly.advancly').some(({ parameters }) =>
			JSON.stringify(parameters).includes('$now'),
		),
	);
	expect(differing).toEqual([]);
});

// In n8n 1 the node of version 1 leaves out the rest of a CSV below a line that it cannot read, without a word.
test.each(EXAMPLES)('%s reads its sheet with a node that stops at a line that it cannot read', (name) => {
	const extracting = nodesOf(name, 'n8n-nodes-base.extractFromFile');
	expect(extracting.filter(({ typeVersion }) => typeVersion < 1.1)).toEqual([]);
});
