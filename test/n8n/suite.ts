import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { runtimeFolder } from '../../tools/n8n';
import { within } from '../support/within';

export interface SuiteContext {
	/** An empty folder for n8n instances and whatever else the run needs; emptied again before the next run. */
	folder: string;
	/** An empty folder for what a person looks at afterwards: screenshots, reports. Git ignores it. */
	artifacts: string;
	/** Runs one check, titled by what then holds, and prints the text that it returns; false when it threw or took too long. */
	check: (title: string, work: () => Promise<unknown>, timeoutMs?: number) => Promise<boolean>;
	/** Has something stopped at the end of the suite, also when it throws; the last one given is stopped first. */
	atEnd: (stop: () => Promise<void> | void) => void;
}

/** What is tried in a real n8n. */
export interface Suite {
	/** One word, as in `npm run test:n8n -- editor`. */
	name: string;
	/** One line that says what is tried. */
	title: string;
	/** @throws when it cannot go on, e.g. without a program it needs; that counts as one failed check */
	run: (context: SuiteContext) => Promise<void>;
}

const CHECK_TIMEOUT_MS = 120_000;

/** The words of whatever was thrown, with its causes. */
export function wordsOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	// A browser's errors come in colours.
	const message = stripVTControlCharacters(error.message);
	return error.cause === undefined ? message : `${message}\n${wordsOf(error.cause)}`;
}

async function emptyFolder(folder: string): Promise<string> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	return folder;
}

/** Runs a suite, and returns how many checks passed and failed. */
export async function runSuite({ name, title, run }: Suite): Promise<Record<string, string | number>> {
	console.log(`\n${name}: ${title}`);
	const start = Date.now();
	const counts = { passed: 0, failed: 0 };
	const stops: (() => Promise<void> | void)[] = [];
	const fail = (what: string, error: unknown) => {
		counts.failed += 1;
		console.log(`  FAIL  ${what}\n${wordsOf(error).replace(/^/gm, '        ')}`);
		return false;
	};
	const context: SuiteContext = {
		folder: await emptyFolder(join(runtimeFolder(), 'test', name)),
		artifacts: await emptyFolder(resolve(__dirname, '../../artifacts', name)),
		check: async (what, work, timeoutMs = CHECK_TIMEOUT_MS) => {
			try {
				const said = await within(timeoutMs, Promise.resolve().then(work));
				counts.passed += 1;
				console.log(`  ok    ${what}${typeof said === 'string' ? `\n        ${said}` : ''}`);
				return true;
			} catch (error) {
				return fail(what, error);
			}
		},
		atEnd: (stop) => void stops.push(stop),
	};
	await run(context).catch((error: unknown) => fail(`${name} could not go on`, error));
	for (const stop of stops.reverse()) await stop();
	return { name, ...counts, seconds: Math.round((Date.now() - start) / 1000) };
}
