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

test('no example sends a value that differs in every run, with which Rows Loaded Before would skip nothing', () => {
	const differing = EXAMPLES.filter((name) =>
		nodesOf(name, 'n8n-nodes-advancly.advancly').some(({ parameters }) =>
			JSON.stringify(parameters).includes('$now'),
		),
	);
	expect(differing).toEqual([]);
});

// In n8n 1, version 1 of the node silently drops the rest of a CSV after a line that it cannot read.
test.each(EXAMPLES)(
	'%s reads its sheet with a version of the node that stops at an unreadable line',
	(name) => {
		const extracting = nodesOf(name, 'n8n-nodes-base.extractFromFile');
		expect(extracting.filter(({ typeVersion }) => typeVersion < 1.1)).toEqual([]);
	},
);
