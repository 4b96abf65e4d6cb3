import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeOnce } from '../../tools/n8n/makeOnce';

let parent: string;

beforeEach(async () => {
	parent = await fs.mkdtemp(join(tmpdir(), 'make-once-'));
});

afterEach(async () => {
	jest.restoreAllMocks();
	await fs.rm(parent, { recursive: true });
});

/** The folder that a process left behind which runs no more. */
async function abandoned(): Promise<string> {
	const { pid } = spawnSync(process.execPath, ['--version']);
	const folder = join(parent, `n8n.unfinished-${pid}`);
	await fs.mkdir(join(folder, 'node_modules'), { recursive: true });
	return folder;
}

async function fill(unfinished: string): Promise<void> {
	await fs.writeFile(join(unfinished, 'filled'), '');
}

test('a folder is filled once, and what a killed process left is removed', async () => {
	await abandoned();
	const fills = jest.fn(fill);
	await makeOnce(join(parent, 'n8n'), fills);
	await makeOnce(join(parent, 'n8n'), fills);
	expect(fills).toHaveBeenCalledTimes(1);
	expect(await fs.readdir(parent)).toEqual(['n8n']);
	expect((await fs.readdir(join(parent, 'n8n'))).sort()).toEqual([
		'filled',
		'installed.json',
		'package.json',
	]);
});

test('what an npm still writes to, though its process was killed, is left and hinders nothing', async () => {
	const folder = await abandoned();
	jest.spyOn(fs, 'rm').mockRejectedValueOnce(Object.assign(new Error('ENOTEMPTY'), { code: 'ENOTEMPTY' }));
	await makeOnce(join(parent, 'n8n'), fill);
	expect((await fs.readdir(parent)).map((name) => join(parent, name)).sort()).toEqual([
		join(parent, 'n8n'),
		folder,
	]);
});
