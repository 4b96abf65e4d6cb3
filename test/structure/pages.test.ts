import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';

import { read, readJson, ROOT } from '../support/repository';

const tracked = (pattern: string) =>
	execFileSync('git', ['ls-files', '-co', '--exclude-standard', pattern], { cwd: ROOT, encoding: 'utf8' })
		.trim()
		.split('\n');

const PAGES = tracked('*.md');

function anchors(page: string): string[] {
	const headings = [...read(page).matchAll(/^#+ (.+)$/gm)];
	return headings.map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\w\- ]/g, '')
			.replaceAll(' ', '-'),
	);
}

test.each(PAGES)('every relative link and picture of %s exists', (page) => {
	const links = [
		...read(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g),
		...read(page).matchAll(/\b(?:src|srcset)="(?!https?:)([^"]+)"/g),
	];
	const broken = links.flatMap(([link, path = '', anchor]) => {
		const file = path === '' ? page : join(dirname(page), path);
		if (!existsSync(join(ROOT, file))) return [link];
		return anchor === undefined || anchors(file).includes(anchor) ? [] : [link];
	});
	expect(broken).toEqual([]);
});

test('every command that a page names exists', () => {
	const scripts = readJson('package.json').scripts as Record<string, string>;
	const named = PAGES.flatMap((page) =>
		[...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!),
	);
	expect(named).not.toEqual([]);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('workflows pin actions to a commit, since a tag can be moved', () => {
	const uses = tracked('.github/workflows').flatMap((file) => [...read(file).matchAll(/uses: (.+)/g)]);
	expect(uses).not.toEqual([]);
	expect(uses.map(([, action = '']) => action).filter((action) => !/@[0-9a-f]{40} # v/.test(action))).toEqual(
		[],
	);
});
