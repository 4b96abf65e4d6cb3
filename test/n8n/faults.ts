import { DEFAULT_N8N } from '../../tools/n8n';
import { stopsSending } from './faultsCancelled';
import { leavesNoSecrets } from './faultsStored';
import { createsNothingTwice } from './faultsRepeated';
import type { Suite } from './suite';
import { openStage } from './support/stage';

const CANCEL_TIMEOUT_MS = 300_000;

/** What only a whole n8n shows of a run that goes wrong: what it stores, how it cancels, a run that is repeated. */
export const faults: Suite = {
	name: 'faults',
	title: `secrets in the database, a cancelled and a repeated run in n8n ${DEFAULT_N8N}`,
	run: async (context) => {
		const { check, note, result } = context;
		// Slow enough to be cancelled midway.
		const stage = await openStage(context, DEFAULT_N8N, { sandbox: { delayMs: 10 } });
		await check('a sheet that is run again with Skip creates nothing', async () => {
			await createsNothingTwice(stage);
		});
		await check(
			'a run of 2,000 items that is cancelled midway sends nothing more',
			async () => {
				note(await stopsSending(stage));
			},
			CANCEL_TIMEOUT_MS,
		);
		await check('after failures of all kinds no secret is stored beyond the rows themselves', async () => {
			note(await leavesNoSecrets(stage, context));
		});
		return result();
	},
};
