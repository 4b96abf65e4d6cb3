import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { read, ROOT, sourcesIn } from '../support/repository';

const NODE = 'nodes/Advancly';

/** The rooms of the house: a file imports from its own room and from those further down. */
const ROOMS = ['resources', 'operations', 'run', 'http', 'input', 'outcome', 'n8n', 'values'];

const roomOf = (file: string) => relative(NODE, file).split('/')[0]!;

/** Every import of another room of the node, as 'file imports room'. */
function imports(folder: string): [file: string, from: string, to: string][] {
	return sourcesIn(folder).flatMap((file) =>
		[...read(file).matchAll(/from '(\.[^']*)'/g)]
			.map(([, path]) => join(dirname(file), path!))
			.filter((target) => target.startsWith(NODE))
			.map((target) => [file, roomOf(file), roomOf(target)] as [string, string, string]),
	);
}

test('every folder of the node is a room', () => {
	const folders = readdirSync(join(ROOT, NODE), { withFileTypes: true }).filter((entry) =>
		entry.isDirectory(),
	);
	expect(folders.map(({ name }) => name).sort()).toEqual([...ROOMS, '__schema__'].sort());
});

test('imports point down only', () => {
	const upwards = imports(NODE)
		.filter(([, from]) => ROOMS.includes(from))
		.filter(([, from, to]) => !ROOMS.slice(ROOMS.indexOf(from)).includes(to));
	expect(upwards).toEqual([]);
});

test('a credential knows the adapters and the values alone', () => {
	const others = imports('credentials').filter(([, , to]) => !['n8n', 'values'].includes(to));
	expect(others).toEqual([]);
});
