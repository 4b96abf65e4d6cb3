import type { Page } from 'playwright-core';

import { DEFAULT_N8N } from '../../tools/n8n';
import { createsCredential } from './editor/credential';
import { findInBothThemes } from './editor/nodesPanel';
import { BY_HAND } from './editor/operations';
import { marksSheet, onboardsSheet } from './editor/sheet';
import { onboardsStranger } from './editor/stranger';
import type { Suite, SuiteContext } from './suite';
import { openBrowser } from './support/browser';
import { camera, withPictures, type Shoot } from './support/page';
import { openStage, type Stage, type StageCheck } from './support/stage';

/** A browser in front of an n8n that has this repository's node, with a sandbox as its Advancly. */
export interface EditorStage extends Pick<Stage, 'server' | 'sandbox'> {
	page: Page;
	/** What workflows may read and write. */
	files: string;
	shoot: Shoot;
}

async function openEditor(context: SuiteContext): Promise<EditorStage> {
	const { server, sandbox, instance, credentials } = await openStage(context, DEFAULT_N8N);
	// A person starts without one.
	await server.rest('DELETE', `/credentials/${credentials.advanclyApi!.id!}`);
	const page = await openBrowser(context, server);
	const shoot = camera(page, context.artifacts);
	return { page, server, sandbox, files: instance.files, shoot };
}

const CHECKS: StageCheck<EditorStage>[] = [
	['a new credential is filled in, saved and tested', createsCredential],
	[
		'typing "advancly" finds the node, with its icon in both themes and an action per operation',
		findInBothThemes,
	],
	...BY_HAND,
	['a sheet is onboarded: every row accepted, or on the error output with its reason', onboardsSheet],
	['a stock sheet is marked: each row loaded, or refused with its reason', marksSheet],
	[
		'a sheet with other headings: a column dragged, constants typed, checked, run, corrected, run again',
		onboardsStranger,
	],
];

/** What a person does with the node in n8n's editor, done in a real browser. */
export const editor: Suite = {
	name: 'editor',
	title: `credential, nodes panel, six operations by hand, errors and sheets in the editor of n8n ${DEFAULT_N8N}`,
	run: async (context) => {
		const stage = await openEditor(context);
		const check = withPictures(context, stage.shoot);
		for (const [title, work] of CHECKS) await check(title, async () => await work(stage));
	},
};
