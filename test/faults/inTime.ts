import type { NodeResult } from '../support/runNode';
import { within } from '../support/within';

export interface Left extends Pick<NodeResult, 'success' | 'failed' | 'hints'> {
	error: unknown;
	/** The run did not end in time, or the engine itself threw. */
	broken?: string;
}

/** Waits for a run of the node, but no longer than so many milliseconds. */
export async function inTime(run: Promise<NodeResult>, patienceMs: number): Promise<Left> {
	try {
		const { success, failed, error, hints } = await within(patienceMs, run);
		return { success, failed, error, hints };
	} catch (error) {
		return { success: [], failed: [], error: undefined, hints: [], broken: String(error) };
	}
}
