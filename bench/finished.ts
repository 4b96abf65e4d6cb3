/** What an execution in n8n reports when it ends. */
export interface Finished {
	/** n8n's status; `success` if all went well. */
	status: string;
	error?: string;
	/** Execution time by node name, as n8n records it, over all runs of the node. */
	nodes: Record<string, { milliseconds: number }>;
	/** CPU time of n8n's process, in milliseconds, from when the rows were made to the end. */
	cpuMilliseconds: number;
	/** Live memory of n8n after the execution, including the execution's data. */
	liveBytes: number;
}
