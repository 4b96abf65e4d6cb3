import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { runtimeFolder } from '../../tools/n8n';
import { within } from '../support/within';
import type { SuiteContext } from './suite';

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

/** Makes what a suite of this name is given, and `end`, which stops what the suite wanted stopped. */
export async function openContext(
	name: string,
): Promise<{ context: SuiteContext; end: () => Promise<void> }> {
	const counts = { passed: 0, failed: 0 };
	const stops: (() => Promise<void> | void)[] = [];
	const context: SuiteContext = {
		folder: await emptyFolder(join(runtimeFolder(), 'test', name)),
		artifacts: await emptyFolder(resolve(__dirname, '../../artifacts', name)),
		check: async (title, work, timeoutMs = CHECK_TIMEOUT_MS) => {
			try {
				const said = await within(timeoutMs, Promise.resolve().then(work));
				counts.passed += 1;
				console.log(`  ok    ${title}${typeof said === 'string' ? `\n        ${said}` : ''}`);
				return true;
			} catch (error) {
				counts.failed += 1;
				console.log(`  FAIL  ${title}\n${wordsOf(error).replace(/^/gm, '        ')}`);
				return false;
			}
		},
		atEnd: (stop) => {
			stops.push(stop);
		},
		result: () => ({ ...counts }),
	};
	const end = async () => {
		for (const stop of stops.reverse()) await stop();
	};
	return { context, end };
}
