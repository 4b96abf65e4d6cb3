/**
 * `npm run scan`: runs n8n's package scan locally, before anything is published. Lints the sources and the unpacked
 * tarball with the scanner's own rules, as the scanner does. Unlike the scanner, it counts warnings too. The scanner
 * also checks npm's provenance, which does not exist before the version is published.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { ESLint } from 'eslint';

import { packNode, runtimeFolder, step } from './n8n';
import { run } from './n8n/command';
import { makeOnce } from './n8n/makeOnce';

const SCANNER = '@n8n/scan-community-package';
// It has its own ESLint and lint rules, so it is not installed among the project's packages.
const VERSION = '0.32.0';
const REPOSITORY = resolve(__dirname, '..');
const MINUTE_MS = 60_000;

/** The exports of the scanner that are used here. */
interface Scanner {
	SOURCE_FILE_PATTERNS: string[];
	buildScanConfig(): Promise<ESLint.Options['overrideConfig']>;
}

const TARBALL_FILE_PATTERNS = ['**/*.js', 'package.json'];

async function runIn(cwd: string, line: [string, ...string[]], logName: string): Promise<void> {
	const logFile = join(runtimeFolder(), 'logs', logName);
	await run({ line, cwd, env: process.env, logFile, timeoutMs: 10 * MINUTE_MS });
}

/** Installs the scanner on first use, and returns its node_modules folder. */
async function ensureScanner(): Promise<string> {
	const folder = join(runtimeFolder(), 'scan', VERSION);
	await makeOnce(folder, async (unfinished) => {
		await step(`Installing ${SCANNER} ${VERSION}`, async () => {
			await runIn(
				unfinished,
				['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', `${SCANNER}@${VERSION}`],
				'install-scan.log',
			);
		});
	});
	return join(folder, 'node_modules');
}

/** Lints a folder as the scanner does, prints the findings and returns their number. */
async function findingsIn(
	cwd: string,
	patterns: string[],
	modules: string,
	scanner: Scanner,
): Promise<number> {
	const { ESLint: Linter } = createRequire(join(modules, SCANNER, 'package.json'))('eslint') as {
		ESLint: typeof ESLint;
	};
	const linter = new Linter({
		cwd,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await scanner.buildScanConfig(),
	});
	const results = await linter.lintFiles(patterns);
	const { format } = await linter.loadFormatter('stylish');
	const findings = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
	console.log(`${results.length} files, ${findings} findings: ${patterns.join(' ')}`);
	if (findings > 0) console.log(await format(results));
	return findings;
}

async function main(): Promise<void> {
	const modules = await ensureScanner();
	const file = join(modules, SCANNER, 'scanner/scanner.mjs');
	const scanner = (await import(pathToFileURL(file).href)) as Scanner;
	const { path } = await step('Building and packing', packNode);
	const unpacked = await mkdtemp(join(tmpdir(), 'advancly-scan-'));
	try {
		await runIn(unpacked, ['tar', '-xzf', path, '--strip-components=1'], 'unpack-scan.log');
		const findings =
			(await findingsIn(REPOSITORY, scanner.SOURCE_FILE_PATTERNS, modules, scanner)) +
			(await findingsIn(unpacked, TARBALL_FILE_PATTERNS, modules, scanner));
		process.exitCode = findings === 0 ? 0 : 1;
	} finally {
		await rm(unpacked, { recursive: true });
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
