/**
 * Measures how much memory n8n needs in addition to the items. Each contender has its own n8n and does each work twice:
 * - Normally, for the peak that a machine must provide: the maximum resident memory that Linux recorded (VmHWM, reset
 *   before the run), minus that of the same workflow with a No Operation node instead of the contender. V8 collects
 *   garbage whenever it likes, so this varies by tens of megabytes between runs.
 * - With the server delaying some answers until n8n has collected its garbage and reported what is left, for what is
 *   really needed: the maximum live memory while requests were in flight or after the end, minus that of No Operation.
 */
import { readFile, writeFile } from 'node:fs/promises';

import type { N8nInstance, N8nServer } from '../tools/n8n';
import { advancly, aggregate, nothing, type Contender } from './contenders';
import { execute, startN8n } from './n8n';
import type { Work } from './rows';
import type { Failure } from './report/figures';
import { workflowId } from './scenario';
import type { CountingServer } from './server';

const DELAY_MS = 5;

/** Work that loads all code before memory is measured. */
const WARM_UP_ROWS = 1000;

const ROWS = [10_000, 100_000];
const CUSTOMERS = [1, 200];

interface Needed {
	/** Undefined if there is no /proc. */
	peakBytes: number | undefined;
	liveBytes: number;
}

/** Memory that a contender needs for some work, minus that of No Operation. */
export interface Memory extends Needed {
	work: Work;
	contender: Contender;
	/** Total size of the bodies that can be in flight at once. */
	bytesInFlight: number;
}

const CONTENDERS = [advancly, aggregate];

function work(rows: number, customers: number): Work {
	return { kind: 'stock', rows, customers };
}

/** The runs whose workflows must be stored in n8n. */
export function memoryRuns(): { contender: Contender; measured: Work }[] {
	return [nothing, ...CONTENDERS].flatMap((contender) =>
		CUSTOMERS.flatMap((customers) =>
			[WARM_UP_ROWS, ...ROWS].map((rows) => ({ contender, measured: work(rows, customers) })),
		),
	);
}

async function setPeakBack(pid: number): Promise<void> {
	await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined);
}

async function peakOf(pid: number): Promise<number | undefined> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
	return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

interface Observed extends Needed {
	bytesInFlight: number;
}

async function observe(n8n: N8nServer, server: CountingServer, id: string): Promise<Observed> {
	await setPeakBack(n8n.pid);
	await execute(n8n, server, id, { delayMs: DELAY_MS, probe: false });
	const peakBytes = await peakOf(n8n.pid);
	const { mostInFlight, bytes, requests } = server.received;
	const bytesInFlight = requests.length === 0 ? 0 : (bytes / requests.length) * mostInFlight;
	const { liveBytes } = await execute(n8n, server, id, { delayMs: DELAY_MS, probe: true });
	return { peakBytes, liveBytes: Math.max(liveBytes, server.received.mostLiveBytes), bytesInFlight };
}

/** Observes all numbers of rows for this many customers, fewest first, in an n8n that only this contender uses. */
async function observeAll(
	instance: N8nInstance,
	server: CountingServer,
	contender: Contender,
	customers: number,
): Promise<Observed[]> {
	const n8n = await startN8n(instance);
	const id = (rows: number) => workflowId({ contender, measured: work(rows, customers) });
	try {
		await execute(n8n, server, id(WARM_UP_ROWS), { delayMs: 0, probe: false });
		const observed: Observed[] = [];
		for (const rows of ROWS) observed.push(await observe(n8n, server, id(rows)));
		return observed;
	} finally {
		await n8n.stop();
	}
}

/** What was measured, and which runs failed. */
interface Memories {
	memories: Memory[];
	failures: Failure[];
}

/** Measures the memory of stock loads. Takes a few minutes. */
export async function measureMemory(instance: N8nInstance, server: CountingServer): Promise<Memories> {
	const memories: Memory[] = [];
	const failures: Failure[] = [];
	for (const customers of CUSTOMERS) {
		const without = await observeAll(instance, server, nothing, customers);
		for (const contender of CONTENDERS) {
			const observed = await observeAll(instance, server, contender, customers).catch((error: unknown) => {
				const scenario = `memory of stock for ${customers} customers`;
				failures.push({ scenario, contender: contender.id, reason: String(error) });
				return [];
			});
			observed.forEach(({ peakBytes, liveBytes, bytesInFlight }, index) => {
				const { peakBytes: peak, liveBytes: live } = without[index]!;
				memories.push({
					work: work(ROWS[index]!, customers),
					contender,
					peakBytes: peakBytes === undefined || peak === undefined ? undefined : peakBytes - peak,
					liveBytes: liveBytes - live,
					bytesInFlight,
				});
			});
		}
	}
	return { memories, failures };
}
