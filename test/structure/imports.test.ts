import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { read, ROOT, sourcesIn } from '../support/repository';

const NODE = 'nodes/Advancly';

/** The layers of the node, from top to bottom: a file imports from its own layer and from those below. */
const LAYERS = ['resources', 'operations', 'run', 'http', 'input', 'outcome', 'n8n', 'values'];

const layerOf = (file: string) => relative(NODE, file).split('/')[0]!;

/** Every import within the node: the file, its layer, and the imported layer. */
function imports(folder: string): [file: string, from: string, to: string][] {
	return sourcesIn(folder).flatMap((file) =>
		[...read(file).matchAll(/from '(\.[^']*)'/g)]
			.map(([, path]) => join(dirname(file), path!))
			.filter((target) => target.startsWith(NODE))
			.map((target) => [file, layerOf(file), layerOf(target)] as [string, string, string]),
	);
}

test('every folder of the node is a layer', () => {
	const folders = readdirSync(join(ROOT, NODE), { withFileTypes: true }).filter((entry) =>
		entry.isDirectory(),
	);
	expect(folders.map(({ name }) => name).sort()).toEqual([...LAYERS, '__schema__'].sort());
});

test('imports only point down', () => {
	const upwards = imports(NODE)
		.filter(([, from]) => LAYERS.includes(from))
		.filter(([, from, to]) => !LAYERS.slice(LAYERS.indexOf(from)).includes(to));
	expect(upwards).toEqual([]);
});

test('a credential imports only the adapters and the values', () => {
	const others = imports('credentials').filter(([, , to]) => !['n8n', 'values'].includes(to));
	expect(others).toEqual([]);
});
