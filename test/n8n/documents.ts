import { deepStrictEqual, ok } from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { INodeCredentials } from 'n8n-workflow';

import { DEFAULT_N8N } from '../../tools/n8n';
import { MINIMAL_INDIVIDUAL } from '../support/bodies';
import { filledIn } from '../support/filledIn';
import type { Suite } from './suite';
import { ADVANCLY, manualTrigger, node } from './support/nodes';
import { errorOf } from './support/rowsRun';
import { openStage, type Stage } from './support/stage';
import { endOfExecution, inARow, startByHand, type Workflow } from './support/workflows';

const COUNT = 200;
const MEGABYTE = 1024 * 1024;
const BYTES = 5 * MEGABYTE;
const RUN_TIMEOUT_MS = 840_000;

const IN_FLIGHT = 5;

/** In flight is about 5 times the files; V8 and the HTTP client let twice as much lie. All at once would be 5 GB. */
const MOST_BYTES = IN_FLIGHT * BYTES * 5 * 3;

const NUMBER = '{{ String($itemIndex).padStart(3, "0") }}';

/** Writes the documents, each with a content of its own; returns SHA-256 by file name. */
async function writeDocuments(folder: string): Promise<Map<string, string>> {
	const hashes = new Map<string, string>();
	for (let index = 0; index < COUNT; index += 1) {
		const name = `document-${String(index).padStart(3, '0')}.bin`;
		const content = randomBytes(BYTES);
		hashes.set(name, createHash('sha256').update(content).digest('hex'));
		await writeFile(join(folder, name), content);
	}
	return hashes;
}

function workflow(credentials: INodeCredentials): Workflow {
	const read = node('Read', 'n8n-nodes-base.readWriteFile', 1, {
		operation: 'read',
		fileSelector: '.n8n-files/document-*.bin',
		options: {},
	});
	const onboard = node(
		'Onboard',
		ADVANCLY,
		1,
		{
			resource: 'customer',
			...filledIn('onboardIndividual', MINIMAL_INDIVIDUAL),
			customer_unique_identifier: `=ID-${NUMBER}`,
			customer_documents: {
				item: [
					{
						document_type_code: '01',
						documentSource: 'binary',
						binaryPropertyName: 'data',
						filename_with_extension: `=document-${NUMBER}.bin`,
					},
				],
			},
		},
		{ credentials },
	);
	return inARow('Documents', [manualTrigger('Start'), read, onboard]);
}

/** Memory of a process as Linux notes it, in bytes: what it has now, or the most since that mark was set back. */
async function memoryOf(pid: number, name: 'VmRSS' | 'VmHWM'): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)![1]) * 1024;
}

/** Onboards everybody, with the memory of the documents in flight; returns the figures in words. */
async function onboards({ server, credentials, sandbox }: Stage, sent: Map<string, string>): Promise<string> {
	// Sets the mark back.
	await writeFile(`/proc/${server.pid}/clear_refs`, '5');
	const before = await memoryOf(server.pid, 'VmRSS');
	const start = Date.now();
	const id = await startByHand(server, workflow(credentials));
	const execution = await endOfExecution(server, id, RUN_TIMEOUT_MS);
	deepStrictEqual(errorOf(execution), undefined);
	const peakBytes = (await memoryOf(server.pid, 'VmHWM')) - before;
	const seconds = Math.round((Date.now() - start) / 1000);
	const documents = sandbox.customers.flatMap((customer) => customer.documents);
	const arrived = documents.map(({ filename_with_extension: name, sha256 }) => [name, sha256]);
	deepStrictEqual(arrived.sort(), [...sent].sort());
	const peak = `${Math.round(peakBytes / MEGABYTE)} MB`;
	ok(peakBytes <= MOST_BYTES, `the peak is ${peak} higher`);
	return `${COUNT} documents in ${seconds} s, at most ${peak} more than before`;
}

/** Documents of many items need only the memory of those in flight. */
export const documents: Suite = {
	name: 'documents',
	title: `${COUNT} documents of ${BYTES / MEGABYTE} MB in n8n ${DEFAULT_N8N}`,
	run: async (context) => {
		const stage = await openStage(context, DEFAULT_N8N, { sandbox: { keepDocuments: false } });
		const sent = await writeDocuments(stage.instance.files);
		const title = 'all documents arrive byte for byte, with the memory of those in flight';
		await context.check(title, async () => await onboards(stage, sent), RUN_TIMEOUT_MS);
	},
};
