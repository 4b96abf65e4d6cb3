import { refusedBeforeSending } from '../../outcome/outcome';
import type { Report } from '../../outcome/report';
import type { WrittenUnit } from './batches';
import { memoryFailed, type LoadedBefore } from './loadedBefore';
import { refsOf, sendBatch, type Target } from './sendBatch';

/** Sends units that no earlier run of the node has loaded, and has n8n remember what became of them. */
export async function sendNew(target: Target, batch: WrittenUnit[], loaded: LoadedBefore): Promise<Report[]> {
	const { run } = target.loadRun;
	const rows = refsOf(target, batch);
	const halted = run.halted();
	if (halted !== undefined) return [{ rows, outcome: halted }];

	const keysOf = (units: WrittenUnit[]) => units.map(({ key }) => key!);
	try {
		await loaded.sending(keysOf(batch));
	} catch (error) {
		return [{ rows, outcome: run.note(refusedBeforeSending(memoryFailed(error))) }];
	}
	const settled: Target['settled'] = async (units, { fate }) => {
		if (fate === 'unknown') return;
		await loaded.settle(fate === 'accepted' ? 'loaded' : 'forgotten', keysOf(units));
	};
	return await sendBatch({ ...target, settled }, batch);
}
