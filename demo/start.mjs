/**
 * `npm run demo` and, with --editor, `npm run dev`: needs Node 20.15 or later and nothing installed.
 * Plain JavaScript on Node's own modules, because at this moment there may be no node_modules.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
const LOWEST_NODE = [20, 15];

function isNodeTooOld() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	return major < LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor < LOWEST_NODE[1]);
}

function lockedPackages(file) {
	return JSON.parse(readFileSync(`${REPOSITORY}${file}`, 'utf8')).packages;
}

/**
 * Whether node_modules holds what package-lock.json asks for: npm lists there what it installed. Optional packages,
 * such as those for other systems, may be missing.
 */
function isInstalled() {
	const listOfInstalled = 'node_modules/.package-lock.json';
	if (!existsSync(`${REPOSITORY}${listOfInstalled}`)) return false;
	const installed = lockedPackages(listOfInstalled);
	return Object.entries(lockedPackages('package-lock.json')).every(
		([path, { version, optional }]) =>
			path === '' || installed[path]?.version === version || (optional && !installed[path]),
	);
}

/** Runs a command with our terminal and gives its exit code. */
function run(command, args) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: REPOSITORY, stdio: 'inherit' });
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

// Ctrl+C reaches the command as well, which stops what it started; we only wait for it.
process.on('SIGINT', () => undefined);

if (isNodeTooOld()) {
	console.error(`This needs Node ${LOWEST_NODE.join('.')} or later; here is ${process.versions.node}.`);
	process.exit(1);
}
if (!isInstalled()) {
	console.error('  ... npm ci');
	const code = await run('npm', ['ci']);
	if (code !== 0) process.exit(code);
}
const script = process.argv.includes('--editor') ? 'demo/editor.ts' : 'demo/run.ts';
process.exit(await run(process.execPath, ['node_modules/tsx/dist/cli.mjs', script]));
