import { refusedBeforeSending, refusedByThrown, type Failed } from '../../outcome/outcome';
import type { Report } from '../../outcome/report';
import type { WrittenUnit } from './batches';
import type { LoadedBefore } from './loadedBefore';
import { accepted } from './acceptedRows';
import { refsOf, sendBatch, type Target } from './sendBatch';

const UNDER_WAY: Failed = {
	fate: 'unknown',
	reason: 'Sent by a run that did not end, or never learned what became of it',
	advice:
		"Check whether Advancly has it; if it does not, run the row with 'Rows Loaded Before' set to 'Send Again'",
};

/**
 * Sends the units of a batch that no earlier run of the node has loaded. The others leave as accepted, marked, or with
 * their fate unknown when the run that sent them never learned it.
 */
export async function sendNew(target: Target, batch: WrittenUnit[], loaded: LoadedBefore): Promise<Report[]> {
	const { run, context } = target.loadRun;
	const halted = run.halted();
	if (halted !== undefined) return [{ rows: refsOf(target, batch), outcome: halted }];

	const keys = new Map(batch.map((unit) => [unit, loaded.key(target.customer, unit.json)]));
	const keysOf = (units: WrittenUnit[]) => units.map((unit) => keys.get(unit)!);
	const known = new Map<WrittenUnit, string>();
	try {
		const before = await loaded.begin([...keys.values()]);
		batch.forEach((unit, index) => known.set(unit, before[index]!));
	} catch (error) {
		const { reason } = refusedByThrown(error);
		const outcome = refusedBeforeSending(
			`n8n could not look up what was loaded before, so the row was not sent: ${reason}`,
			'Save the workflow and run it again',
		);
		return [{ rows: refsOf(target, batch), outcome: run.note(outcome) }];
	}
	const settled: Target['settled'] = async (units, { fate }) => {
		if (fate === 'unknown') return;
		try {
			await loaded.end(fate === 'accepted' ? 'loaded' : 'forgotten', keysOf(units));
		} catch (error) {
			context.hint(`n8n could not note what became of some rows: ${refusedByThrown(error).reason}.`);
		}
	};
	const [isLoaded, isUnderWay, isNew] = ['loaded', 'unknown', 'new'].map((state) =>
		batch.filter((unit) => known.get(unit) === state),
	) as [WrittenUnit[], WrittenUnit[], WrittenUnit[]];
	const reports = isLoaded.length > 0 ? accepted(target, isLoaded, { alreadyLoaded: true }) : [];
	if (isUnderWay.length > 0) {
		reports.push({ rows: refsOf(target, isUnderWay), outcome: run.note(UNDER_WAY) });
	}
	if (isNew.length > 0) {
		for (const report of await sendBatch({ ...target, settled }, isNew)) reports.push(report);
	}
	return reports;
}
