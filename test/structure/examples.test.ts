import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const EXAMPLES = join(__dirname, '../../examples');

interface Workflow {
	nodes: { type: string; parameters: object }[];
}

test('no example sends what differs in every run: with Rows Loaded Before: Skip, nothing would be skipped', () => {
	const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.json'));
	const differing = files.filter((name) => {
		const { nodes } = JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8')) as Workflow;
		return nodes.some(
			({ type, parameters }) => type.endsWith('.advancly') && JSON.stringify(parameters).includes('$now'),
		);
	});
	expect(differing).toEqual([]);
});
