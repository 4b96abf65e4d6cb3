import { sleep } from 'n8n-workflow';

/** How often a wait checks whether the execution was cancelled, in milliseconds. */
const HEARTBEAT = 200;

/** Waits for so many milliseconds, or until the execution is cancelled. */
export async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
	for (let left = milliseconds; left > 0 && signal?.aborted !== true; left -= HEARTBEAT) {
		await sleep(Math.min(left, HEARTBEAT));
	}
}
