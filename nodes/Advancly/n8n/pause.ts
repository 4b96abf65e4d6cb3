import { sleep } from 'n8n-workflow';

/** How often a wait looks whether the execution was cancelled, in milliseconds. */
const HEARTBEAT = 200;

/** Waits so many milliseconds, but not beyond the cancellation of the execution. */
export async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
	for (let left = milliseconds; left > 0 && signal?.aborted !== true; left -= HEARTBEAT) {
		await sleep(Math.min(left, HEARTBEAT));
	}
}
