import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../examples');
const EXAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

interface Example {
	nodes: { type: string; typeVersion: number }[];
}

// In n8n 1 the node of version 1 leaves out the rest of a CSV below a line that it cannot read, without a word.
test.each(EXAMPLES)('%s reads its sheet with a node that stops at a line that it cannot read', (name) => {
	const { nodes } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Example;
	const extracting = nodes.filter(({ type }) => type === 'n8n-nodes-base.extractFromFile');
	expect(extracting.filter(({ typeVersion }) => typeVersion < 1.1)).toEqual([]);
});
