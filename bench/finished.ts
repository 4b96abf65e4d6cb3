/** What an execution in n8n reports when it ends. */
export interface Finished {
	/** n8n's word, `success` when all went well. */
	status: string;
	error?: string;
	/** By the name of the node: its execution time as n8n notes it, over all of its runs. */
	nodes: Record<string, { milliseconds: number }>;
	/** CPU time of n8n's process from the rows to the end, in milliseconds. */
	cpuMilliseconds: number;
	/** What is alive in n8n's memory after the execution, its data included. */
	liveBytes: number;
}
