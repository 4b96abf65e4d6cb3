import { refusedBeforeSending } from '../../outcome/outcome';
import type { Report } from '../../outcome/report';
import type { WrittenBundle } from './batches';
import { memoryFailed, type LoadedBefore } from './loadedBefore';
import { sendBatch } from './sendBatch';
import { refsOf, type Target } from './target';

/** Sends bundles that no earlier run of the node has loaded, and records the result in n8n's memory. */
export async function sendNew(
	target: Target,
	batch: WrittenBundle[],
	loaded: LoadedBefore,
): Promise<Report[]> {
	const keysOf = (bundles: WrittenBundle[]) => bundles.map(({ key }) => key!);
	try {
		await loaded.sending(keysOf(batch));
	} catch (error) {
		const refused = target.loadRun.run.stopIfFailed(refusedBeforeSending(memoryFailed(error)));
		return [{ rows: refsOf(target, batch), outcome: refused }];
	}
	const settled: Target['settled'] = async (bundles, { fate }) => {
		if (fate === 'unknown') return;
		await loaded.settle(fate === 'accepted' ? 'loaded' : 'forgotten', keysOf(bundles));
	};
	return await sendBatch({ ...target, settled }, batch);
}
