import type { INode, INodeParameters } from 'n8n-workflow';

import { asObject, textOf } from '../../sandbox/json';
import type { ReceivedRequest } from '../../sandbox/server';
import { startN8nServer, type N8nServer } from '../../tools/n8n';
import { COUNT } from './documentsFiles';
import { watchPeak } from './documentsMemory';
import type { DocumentsStage } from './documentsStage';
import { ADVANCLY, inARow, manualTrigger, node } from './support/nodes';
import { formFor, saveCredential } from './support/stage';
import { waitFor } from './support/waitFor';
import { startByHand } from './support/workflows';

/** A run of one contender. */
export interface DocumentsRun {
	/** SHA-256 by file name of what arrived. */
	arrived: Map<string, string>;
	/** The most memory of n8n during the run, over what it had before. */
	peakBytes: number;
	milliseconds: number;
	/** How it ended, in words. */
	ended: string;
}

const NODES = {
	advancly: { type: ADVANCLY, document: { documentSource: 'binary', binaryPropertyName: 'data' } },
	// It cannot read files of items, so another node has to put them into the json before.
	routingNodeAlone: {
		type: 'n8n-nodes-advancly-bench.routingNodeAlone',
		document: { documentSource: 'base64', base64_file_string: '={{ $json.file }}' },
	},
};

const NUMBER = '{{ String($itemIndex).padStart(3, "0") }}';
const NAME = `=document-${NUMBER}.bin`;

/** Once the first has arrived, no progress for so long means that nothing more comes. */
const STANDSTILL_MS = 60_000;

/** Reading all files alone takes a minute or two on a busy machine. */
const RUN_TIMEOUT_MS = 840_000;

function onboarding(document: INodeParameters): INodeParameters {
	return {
		resource: 'customer',
		operation: 'onboardIndividual',
		first_name: 'Ada',
		last_name: 'Obi',
		gender: 'female',
		date_of_birth: '1990-02-28',
		customer_unique_identifier: `=ID-${NUMBER}`,
		phone_number: `=+23480312340${NUMBER}`,
		email: `=row${NUMBER}@example.com`,
		address: '1 Marina Road',
		country_code: 'NG',
		customer_onboarding_type: 0,
		create_wallet: false,
		customer_documents: {
			item: [{ document_type_code: '01', filename_with_extension: NAME, ...document }],
		},
	};
}

function nodesFor(contender: keyof typeof NODES, credentials: INode['credentials']): INode[] {
	const { type, document } = NODES[contender];
	const read = node('Read', 'n8n-nodes-base.readWriteFile', 1, {
		operation: 'read',
		fileSelector: '.n8n-files/document-*.bin',
		options: {},
	});
	const extract = node('Extract', 'n8n-nodes-base.extractFromFile', 1, {
		operation: 'binaryToPropery',
		destinationKey: 'file',
		options: {},
	});
	const reading = contender === 'advancly' ? [read] : [read, extract];
	const onboard = node('Onboard', type, 1, onboarding(document), { credentials });
	return [manualTrigger('Start'), ...reading, onboard];
}

function arrivedIn(received: readonly ReceivedRequest[]): Map<string, string> {
	const files = received.flatMap(({ body }) => {
		const list = asObject(body)?.customer_documents;
		const file = asObject(Array.isArray(list) ? list[0] : undefined) ?? {};
		const { sha256 } = asObject(file.base64_file_string) ?? {};
		return typeof sha256 === 'string' ? [[textOf(file, 'filename_with_extension'), sha256] as const] : [];
	});
	return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** How an execution that is not kept has ended; undefined while it runs, and while n8n is too busy to say. */
async function endOf({ rest }: N8nServer, id: string): Promise<string | undefined> {
	try {
		const { status } = await rest<{ status: string }>('GET', `/executions/${id}`);
		return status === 'running' || status === 'new' ? undefined : `the execution ended: ${status}`;
	} catch (error) {
		return / was answered 404: /.test(String(error)) ? 'the execution ended' : undefined;
	}
}

/** Onboards everybody in an n8n of the contender's own. */
export async function measureDocuments(
	{ instance, sandbox, atEnd }: DocumentsStage,
	contender: keyof typeof NODES,
): Promise<DocumentsRun> {
	sandbox.reset();
	const server = await startN8nServer(instance);
	atEnd(server.stop);
	const credentials = await saveCredential(server, 'advanclyApi', formFor(sandbox));
	const nodes = nodesFor(contender, credentials);
	const watch = await watchPeak(server.pid);
	const start = Date.now();
	let moved = Infinity;
	let seen = 0;
	// What RoutingNode alone is given is too large to be stored.
	const settings = { saveManualExecutions: false };
	const connections = inARow(...nodes.map(({ name }) => name));
	const id = await startByHand(server, { name: contender, nodes, connections, settings }, 'Start');
	const ended = await waitFor(
		'the documents',
		async () => {
			const answered = sandbox.received.filter(({ status }) => status !== null).length;
			if (answered > seen) [seen, moved] = [answered, Date.now()];
			if (answered >= COUNT) return 'all were answered';
			if (!watch.isAlive()) return 'n8n died';
			if (Date.now() - moved > STANDSTILL_MS) return `nothing moved for ${STANDSTILL_MS / 1000} s`;
			return await endOf(server, id);
		},
		RUN_TIMEOUT_MS,
	);
	const milliseconds = Date.now() - start;
	const peakBytes = watch.end();
	await server.stop();
	return { arrived: arrivedIn(sandbox.received), peakBytes, milliseconds, ended };
}
