import { deepStrictEqual, ok } from 'node:assert/strict';

import { DEFAULT_N8N } from '../../tools/n8n';
import { BYTES, COUNT, writeDocuments } from './documentsFiles';
import { measureDocuments, type DocumentsRun } from './documentsRun';
import { openDocumentsStage } from './documentsStage';
import type { Suite } from './suite';

const MEGABYTE = 1024 * 1024;
const RUN_TIMEOUT_MS = 900_000;

/**
 * What five documents in flight need: the file, its base64, the JSON of the request and that as bytes are about 5 times
 * a file; V8 and the HTTP client let as much again lie before they clean up.
 */
const MOST_BYTES = 5 * BYTES * 5 * 2;

function inWords(title: string, { peakBytes, arrived, milliseconds, ended }: DocumentsRun): string {
	const peak = `+${Math.round(peakBytes / MEGABYTE)} MB`.padStart(10);
	const seconds = `${(milliseconds / 1000).toFixed(0)} s`.padStart(8);
	return `${title.padEnd(28)}${`${arrived.size}/${COUNT}`.padStart(10)}${peak}${seconds}  ${ended}`;
}

/** 200 onboardings with a document of 5 MB each, through this node and through n8n's RoutingNode alone. */
export const documents: Suite = {
	name: 'documents',
	title: `${COUNT} documents of ${BYTES / MEGABYTE} MB in n8n ${DEFAULT_N8N}`,
	run: async (context) => {
		const { check, note, result } = context;
		const stage = await openDocumentsStage(context);
		const sent = await writeDocuments(stage.instance.files);
		const lines = [`${''.padEnd(28)}${'arrived'.padStart(10)}${'peak'.padStart(10)}${'time'.padStart(8)}`];

		await check(
			'all documents arrive byte for byte, with the memory of those in flight',
			async () => {
				const run = await measureDocuments(stage, 'advancly');
				lines.push(inWords('Advancly', run));
				deepStrictEqual(run.arrived, sent);
				ok(run.peakBytes <= MOST_BYTES, `the peak is ${Math.round(run.peakBytes / MEGABYTE)} MB higher`);
			},
			RUN_TIMEOUT_MS,
		);
		await check(
			'RoutingNode alone is measured beside it',
			async () => {
				lines.push(inWords('RoutingNode alone', await measureDocuments(stage, 'routingNodeAlone')));
			},
			RUN_TIMEOUT_MS,
		);
		for (const line of lines) note(line);
		return result();
	},
};
