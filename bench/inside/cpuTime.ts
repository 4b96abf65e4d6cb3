/** CPU time of n8n's process when the rows had been made. n8n loads this file once, for both nodes and hooks. */
let mark: NodeJS.CpuUsage | undefined;

/** Starts counting CPU time for the contender. */
export function markCpuTime(): void {
	mark = process.cpuUsage();
}

/** CPU time of all threads of n8n's process since the mark, in milliseconds. */
export function cpuMilliseconds(): number {
	const { user, system } = process.cpuUsage(mark);
	return (user + system) / 1000;
}
