import { setTimeout as wait } from 'node:timers/promises';

import type { NodeResult } from '../support/runNode';

export interface Left extends Pick<NodeResult, 'success' | 'failed' | 'hints'> {
	error: unknown;
	/** The run did not end in time, or the engine itself threw. */
	broken?: string;
}

/** Waits for a run of the node, but no longer than so many milliseconds. */
export async function inTime(run: Promise<NodeResult>, patienceMs: number): Promise<Left> {
	const timer = new AbortController();
	const outOfTime = wait(patienceMs, undefined, { signal: timer.signal }).then(
		() => Promise.reject(new Error(`not done after ${patienceMs / 1000} s`)),
		() => new Promise<never>(() => undefined),
	);
	try {
		const { success, failed, error, hints } = await Promise.race([run, outOfTime]);
		return { success, failed, error, hints };
	} catch (error) {
		return { success: [], failed: [], error: undefined, hints: [], broken: String(error) };
	} finally {
		timer.abort();
	}
}
