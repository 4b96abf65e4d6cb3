import { DEFAULT_N8N } from '../../tools/n8n';
import { checkCredential } from './editor/credentialChecks';
import { namesRequiredFields, showsRefusal } from './editor/complaints';
import { namesIgnoredColumns } from './editor/hint';
import { marksSheet } from './editor/marked';
import { leavesNoField } from './editor/modes';
import { findInBothThemes, listActions } from './editor/nodesPanel';
import { BY_HAND, runsByHand, showsItsFields } from './editor/operations';
import { onboardsSheet } from './editor/sheet';
import type { EditorStage } from './editor/stage';
import { onboardsStranger } from './editor/stranger';
import type { Suite, SuiteContext } from './suite';
import { openBrowser } from './support/browser';
import { camera, withPictures } from './support/page';
import { openStage } from './support/stage';

async function openEditor(context: SuiteContext): Promise<EditorStage> {
	const { server, sandbox, instance, credentials } = await openStage(context, DEFAULT_N8N);
	// A person starts without one.
	await server.rest('DELETE', `/credentials/${credentials.advanclyApi!.id!}`);
	const page = await openBrowser(context, server);
	const shoot = camera(page, context.artifacts);
	return { page, server, sandbox, files: instance.files, shoot };
}

/** What a person does with the node in n8n's editor, done in a real browser. */
export const editor: Suite = {
	name: 'editor',
	title: `credential, nodes panel, six operations by hand, errors and hints in the editor of n8n ${DEFAULT_N8N}`,
	run: async (context) => {
		const stage = await openEditor(context);
		const check = withPictures(context, stage.shoot);
		await checkCredential(check, context.atEnd, stage);
		await check('typing "advancly" finds the node, with its icon in both themes', async () => {
			await findInBothThemes(stage);
		});
		await check('the node lists one action an operation', async () => {
			await listActions(stage);
		});
		for (const operation of BY_HAND) {
			const shown = await check(`${operation.action}: shows its fields and no other`, async () => {
				await showsItsFields(stage, operation);
			});
			if (!shown) continue;
			await check(`${operation.action}: filled in by hand, sends what the contract says`, async () => {
				await runsByHand(stage, operation);
			});
		}
		await check('switched between operations and modes, one node leaves no field behind', async () => {
			await leavesNoField(stage);
		});
		await check('executed empty, every required field is named and nothing is sent', async () => {
			await namesRequiredFields(stage);
		});
		await check('a value that the node refuses is shown with its reason, and is not sent', async () => {
			await showsRefusal(stage);
		});
		await check(
			'a sheet is onboarded: every row accepted, or on the error output with its reason',
			async () => {
				await onboardsSheet(stage);
			},
		);
		await check('a stock sheet is marked: each row loaded, or refused with its reason', async () => {
			await marksSheet(stage);
		});
		await check(
			'a sheet with other headings: a column dragged, constants typed, checked, run, corrected, run again',
			async () => {
				await onboardsStranger(stage, context.note);
			},
		);
		await check('a load names the columns that it did not send', async () => {
			await namesIgnoredColumns(stage);
		});
		return context.result();
	},
};
