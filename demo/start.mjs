/**
 * `npm run demo` and, with --editor, `npm run dev`. Needs only Node and npm: plain JavaScript with Node's own modules,
 * because node_modules may not exist yet.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
const RUNTIME = process.env.ADVANCLY_N8N_RUNTIME ?? join(REPOSITORY, '.n8n-runtime');
const TSX = 'node_modules/tsx/dist/cli.mjs';
/** As in `engines` of package.json: the lowest supported minor version of each even major version. */
const LOWEST_MINOR = { 20: 19, 22: 13 };

const FIRST_RUN = `
  The first run sets up a real n8n with this node and a local sandbox of the Advancly API, all on this machine.
  It downloads about 1 GB from npm, needs about 2.6 GB in this folder, and takes 2 to 5 minutes.
  Later runs take half a minute.
`;

function isNodeSupported() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	return major >= 24 || minor >= LOWEST_MINOR[major];
}

function readJson(file) {
	return JSON.parse(readFileSync(join(REPOSITORY, file), 'utf8'));
}

function lockedPackages(file) {
	return readJson(file).packages;
}

/**
 * Whether node_modules has what the demo needs, everything in the versions of package-lock.json. npm keeps its own list
 * of installed packages there. Packages that only other commands need may be missing.
 */
function isInstalled() {
	const listOfInstalled = 'node_modules/.package-lock.json';
	if (!existsSync(join(REPOSITORY, listOfInstalled))) return false;
	const installed = lockedPackages(listOfInstalled);
	const locked = lockedPackages('package-lock.json');
	return (
		readJson('demo/packages.json').every((name) => `node_modules/${name}` in installed) &&
		Object.entries(installed).every(([path, { version }]) => locked[path]?.version === version)
	);
}

/** Runs a command in this terminal, and exits with its code if it fails. */
async function run(cwd, command, ...args) {
	const child = spawn(command, args, { cwd, stdio: 'inherit' });
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (exitCode) => resolve(exitCode ?? 1));
	});
	if (code !== 0) process.exit(code);
}

/** Installs tsx first, because demo/install.ts, which installs our packages and n8n in parallel, is TypeScript. */
async function install() {
	console.error(FIRST_RUN);
	const folder = join(RUNTIME, 'tsx');
	const { version } = lockedPackages('package-lock.json')['node_modules/tsx'];
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{"private":true}');
	await run(
		folder,
		'npm',
		'install',
		'--silent',
		'--ignore-scripts',
		'--no-audit',
		'--no-fund',
		`tsx@${version}`,
	);
	await run(REPOSITORY, process.execPath, join(folder, TSX), 'demo/install.ts');
}

// Ctrl+C also reaches the command, which stops what it started. We only wait for it.
process.on('SIGINT', () => undefined);

if (!isNodeSupported()) {
	console.error(`The demo needs Node 20.19, 22.13, or 24 and later. This is Node ${process.versions.node}.`);
	process.exit(1);
}
if (!isInstalled()) await install();
const script = process.argv.includes('--editor') ? 'demo/editor.ts' : 'demo/run.ts';
await run(REPOSITORY, process.execPath, TSX, script);
