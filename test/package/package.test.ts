import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PackageDirectoryLoader } from 'n8n-core';

import { startEngine, stopEngine } from '../support/instance';

const ROOT = join(__dirname, '../..');
const PAPERS = ['CHANGELOG.md', 'LICENSE.md', 'README.md', 'package.json'];

interface Manifest {
	version: string;
	n8n: { n8nNodesApiVersion: number; strict: boolean; nodes: string[]; credentials: string[] };
	dependencies?: object;
	peerDependencies: object;
	scripts: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;

function packed(): string[] {
	const arguments_ = ['pack', '--dry-run', '--json', '--ignore-scripts'];
	const [tarball] = JSON.parse(execFileSync('npm', arguments_, { cwd: ROOT, encoding: 'utf8' })) as [
		{ files: { path: string }[] },
	];
	return tarball.files.map(({ path }) => path);
}

test('package.json says what n8n asks of a community package', () => {
	expect(manifest).toMatchObject({
		keywords: expect.arrayContaining(['n8n-community-node-package']) as string[],
		license: 'MIT',
		n8n: { n8nNodesApiVersion: 1, strict: true },
		peerDependencies: { 'n8n-workflow': '*' },
	});
	expect(manifest.dependencies).toBeUndefined();
	// These would run on the machine of everyone who installs the package.
	const onInstall = ['prepare', 'preinstall', 'install', 'postinstall', 'prepublish', 'prepublishOnly'];
	expect(onInstall.filter((name) => name in manifest.scripts)).toEqual([]);
});

function tests(): void {
	const files = packed();
	beforeAll(async () => await startEngine());
	afterAll(stopEngine);

	test('the tarball holds dist and the papers, and nothing else', () => {
		expect(files.filter((file) => !file.startsWith('dist/')).sort()).toEqual(PAPERS);
		// No source, source map, test or build record.
		expect(files.filter((file) => file.startsWith('dist/') && !/\.(js|json|svg)$/.test(file))).toEqual([]);
		expect(files.filter((file) => /(^|\/)(test|sandbox|demo|bench|tools)\//.test(file))).toEqual([]);
		expect(files.filter((file) => /tsbuildinfo|package-lock/.test(file))).toEqual([]);
	});

	test('the tarball holds what package.json lists, the icons and the schemas', () => {
		const { nodes, credentials } = manifest.n8n;
		const schemas = ['get', 'getAll', 'loadOrders', 'loadStock', 'onboardCorporate', 'onboardIndividual'];
		const expected = [
			'dist/index.js',
			...nodes,
			...credentials,
			...nodes.map((file) => file.replace(/\.js$/, '.json')),
			'dist/icons/advancly.svg',
			'dist/icons/advancly.dark.svg',
			...schemas.map((name) => `dist/nodes/Advancly/__schema__/v1.0.0/customer/${name}.json`),
		];
		expect(expected.filter((file) => !files.includes(file))).toEqual([]);
	});

	/** What n8n brings, and what Node.js does and n8n's lint allows. */
	const BROUGHT = ['n8n-workflow', 'luxon', 'crypto'];

	test('nothing is required at run time but what n8n brings: libraries are in the compiled files', () => {
		const modules = files
			.filter((file) => file.endsWith('.js'))
			.flatMap((file) => [
				...readFileSync(join(ROOT, file), 'utf8').matchAll(/\brequire\(["']([^."'][^"']*)["']\)/g),
			])
			.map(([, name]) => name);
		expect([...new Set(modules)].filter((name) => !BROUGHT.includes(name!))).toEqual([]);
	});

	test('phone numbers are read where no library is installed', () => {
		const folder = mkdtempSync(join(tmpdir(), 'advancly-package-'));
		const copy = join(folder, 'phoneLibrary.js');
		copyFileSync(join(ROOT, 'dist/nodes/Advancly/values/phoneLibrary.js'), copy);
		const script = `process.stdout.write(require(${JSON.stringify(copy)}).parsePhoneNumberFromString('08012345678', 'NG').number)`;
		const output = execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' });
		rmSync(folder, { recursive: true });
		expect(output).toBe('+2348012345678');
	});

	test("n8n's own loader loads node and credential, with codex and icons", async () => {
		const loader = new PackageDirectoryLoader(ROOT);
		await loader.loadAll();
		expect(loader.types.nodes).toMatchObject([
			{
				name: 'advancly',
				version: [1],
				communityNodePackageVersion: manifest.version,
				codex: { categories: ['Finance & Accounting'] },
				iconUrl: {
					light: 'icons/n8n-nodes-advancly/dist/icons/advancly.svg',
					dark: 'icons/n8n-nodes-advancly/dist/icons/advancly.dark.svg',
				},
			},
		]);
		expect(loader.types.credentials).toMatchObject([
			{ name: 'advanclyApi', iconUrl: { light: 'icons/n8n-nodes-advancly/dist/icons/advancly.svg' } },
		]);
		expect(loader.known.credentials).toMatchObject({ advanclyApi: { supportedNodes: ['advancly'] } });
	});
}

if (existsSync(join(ROOT, 'dist'))) describe('the built package', tests);
else test.skip('the built package is not looked at: run `npm run build` first', tests);
