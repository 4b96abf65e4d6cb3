/** The CPU time of n8n's process when the rows were made; n8n loads this file once for the nodes and the hooks. */
let mark: NodeJS.CpuUsage | undefined;

/** From here on CPU time counts for the contender. */
export function markCpuTime(): void {
	mark = process.cpuUsage();
}

/** CPU time of n8n's process since the mark, in milliseconds, all of its threads together. */
export function cpuMilliseconds(): number {
	const { user, system } = process.cpuUsage(mark);
	return (user + system) / 1000;
}
