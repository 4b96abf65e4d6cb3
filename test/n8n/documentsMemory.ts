import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL_MS = 200;

async function kilobytes(pid: number, name: 'VmHWM' | 'VmRSS'): Promise<number | undefined> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
	return found === undefined ? undefined : Number(found);
}

/** What memory a process takes at most, over what it has now. */
export interface PeakWatch {
	/** False once the process has gone. */
	isAlive: () => boolean;
	/** Stops watching; bytes. */
	end: () => number;
}

/**
 * Watches the most resident memory that Linux notes for a process, asked again and again because it may die of it.
 *
 * @throws where there is no /proc
 */
export async function watchPeak(pid: number): Promise<PeakWatch> {
	// Sets the mark back to what the process has now.
	await writeFile(`/proc/${pid}/clear_refs`, '5');
	const before = await kilobytes(pid, 'VmRSS');
	if (before === undefined) throw new Error(`There is no memory of process ${pid} to be read`);
	let peak = before;
	let alive = true;
	let watching = true;
	const watch = async () => {
		while (watching && alive) {
			const now = await kilobytes(pid, 'VmHWM');
			if (now === undefined) alive = false;
			else peak = Math.max(peak, now);
			await sleep(INTERVAL_MS);
		}
	};
	void watch();
	return {
		isAlive: () => alive,
		end: () => {
			watching = false;
			return (peak - before) * 1024;
		},
	};
}
