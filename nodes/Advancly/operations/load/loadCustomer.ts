import type { FieldSource } from '../../input/source';
import type { Bundle } from '../../input/bundle';
import type { Failed } from '../../outcome/outcome';
import type { Report } from '../../outcome/report';
import type { OperationRun } from '../operation';
import { accepted } from './acceptedRows';
import { batchesOf, type Step } from './batches';
import { checkBatch } from './checkBatch';
import type { LoadedBefore } from './loadedBefore';
import { sendBatch } from './sendBatch';
import { sendNew } from './sendNew';
import type { Target } from './target';
import { refusedRows } from '../refusedRows';
import type { CustomerBundles } from './bundleJson';
import type { LoadRows } from './rows';

const NEVER_RECORDED: Failed = {
	fate: 'unknown',
	reason: 'An earlier run may have sent it but did not record the result',
	advice: "Check whether Advancly has it; if not, run the row with 'Rows Loaded Before' set to 'Send Again'",
};

/**
 * Loads the bundles of one customer, one batch after another, in one slot.
 *
 * @param loaded what earlier runs have loaded, if that is to be skipped
 */
export async function loadCustomer(
	loadRun: OperationRun,
	{ customer, bundles }: CustomerBundles,
	{ reader, shape, read }: LoadRows,
	loaded: LoadedBefore | undefined,
): Promise<Report[]> {
	const { run, context } = loadRun;
	const { source } = reader;
	const target: Target = {
		loadRun,
		source,
		item: context.item(source.position(bundles[0]!.rows[0]!)),
		customer,
		settled: async () => undefined,
	};
	const reports: Report[] = [];
	// Bundles that are handled before earlier ones, which are still waiting for their batch to fill.
	const early = new Set<Bundle>();
	let next = 0;
	const steps = batchesOf(bundles, read, (left) => run.batchPace.size(left));
	for (;;) {
		await run.breathe();
		const halted = run.halted();
		if (halted !== undefined) {
			const rest = bundles.slice(next).filter((bundle) => !early.has(bundle));
			addRest(reports, rest, source, halted);
			return reports;
		}
		const { value: step, done } = await steps.next();
		if (done === true) return reports;
		for (const bundle of bundlesIn(step)) early.add(bundle);
		while (next < bundles.length && early.delete(bundles[next]!)) next += 1;
		for (const report of run.tell(await dealWith(target, step, shape, loaded))) reports.push(report);
	}
}

function bundlesIn(step: Step): Bundle[] {
	if ('refused' in step) return [step.refused];
	if ('unknown' in step) return [step.unknown];
	return ('send' in step ? step.send : step.loaded).map(({ bundle }) => bundle);
}

async function dealWith(
	target: Target,
	step: Step,
	shape: LoadRows['shape'],
	loaded: LoadedBefore | undefined,
): Promise<Report[]> {
	const { run, options } = target.loadRun;
	if ('send' in step) {
		if (options.checkOnly) return checkBatch(target, step.send);
		return loaded === undefined
			? await sendBatch(target, step.send)
			: await sendNew(target, step.send, loaded);
	}
	if ('loaded' in step) return accepted(target, step.loaded, { alreadyLoaded: true });
	const { ref } = target.source;
	if ('refused' in step) return refusedRows(run, step.refused.rows, step.faults, ref, shape);
	return [{ rows: step.unknown.rows.map(ref), outcome: run.stopIfFailed(NEVER_RECORDED) }];
}

function addRest(reports: Report[], bundles: Bundle[], { ref }: FieldSource, outcome: Failed): void {
	const rows = bundles.flatMap((bundle) => bundle.rows).map(ref);
	if (rows.length > 0) reports.push({ rows, outcome });
}
