/**
 * How much memory n8n needs beyond holding the items. Each contender has an n8n of its own and does each work twice:
 * - as it is, for the peak that a machine must have: the most resident memory that Linux noted (VmHWM, set back before
 *   the run), less that of the same workflow with a No Operation node in the contender's place. V8 collects garbage
 *   when it likes, so this moves by tens of megabytes from run to run.
 * - with the server holding some answers back until n8n has collected its garbage and said what is left, for what is
 *   really needed: the most that was alive while requests were in flight or after the end, less that of No Operation.
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

/** Work that loads all code before memory is looked at. */
const WARM_UP_ROWS = 1000;

const ROWS = [10_000, 100_000];
const CUSTOMERS = [1, 200];

interface Needed {
	/** Undefined where there is no /proc. */
	peakBytes: number | undefined;
	liveBytes: number;
}

/** Memory of a contender at some work, No Operation taken off. */
export interface Memory extends Needed {
	work: Work;
	contender: Contender;
	/** Bytes of all bodies of the work that can be in flight at once. */
	bytesInFlight: number;
}

const CONTENDERS = [advancly, aggregate];

function work(rows: number, customers: number): Work {
	return { kind: 'stock', rows, customers };
}

/** What must be stored in n8n for this. */
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

/** All rows for as many customers, the fewest first, in an n8n of the contender's own. */
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

/** What was measured, and what did not do its work. */
interface Memories {
	memories: Memory[];
	failures: Failure[];
}

/** Measures the memory of the loads of stock, which takes some minutes. */
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
