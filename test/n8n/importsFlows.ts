import { deepStrictEqual, ok } from 'node:assert/strict';
import { join } from 'node:path';

import { accountOf } from '../../demo/account';
import type { Flow } from '../../demo/flows';
import type { Sandbox } from '../../sandbox/server';
import type { Execution, N8nInstance, N8nServer } from '../../tools/n8n';
import type { ModelServer } from './support/modelServer';
import { rowsIn } from './support/workbook';
import { endOfExecution, readWorkflow, startSaved } from './support/workflows';

/** An n8n into which the examples are imported, and what answers it. */
export interface Imported {
	instance: N8nInstance;
	server: N8nServer;
	sandbox: Sandbox;
	model: ModelServer;
}

/** A workflow as its file holds it. */
export interface Example {
	id: string;
	name: string;
	nodes: { name: string; type: string; parameters: { fileName?: string } }[];
	connections: object;
}

function refusedWorkbook({ nodes }: Example): string {
	const path = nodes.find(({ name }) => name === 'Write refused rows')?.parameters.fileName ?? '';
	return path.split('/').at(-1)!;
}

/** Executes an imported example as a person does in the editor. */
export async function executeExample({ server }: Imported, id: string): Promise<Execution> {
	const workflow = await readWorkflow(server, id);
	return await endOfExecution(server, await startSaved(server, workflow, 'Start by hand'));
}

/** Executes an example: the accounts of n8n and the sandbox agree, and the refused rows are in the second workbook. */
export async function checkFlow(imported: Imported, flow: Flow, example: Example): Promise<string> {
	const { instance, sandbox } = imported;
	const before = flow.received(sandbox);
	const execution = await executeExample(imported, example.id);
	const { rows, accepted, refused, differences } = accountOf(flow, execution, before, flow.received(sandbox));
	deepStrictEqual(differences, []);
	deepStrictEqual(accepted + refused.length, rows);
	ok(accepted > 0 && refused.length > 0);
	const written = await rowsIn(join(instance.files, 'advancly', refusedWorkbook(example)));
	const [reasons, expected] = [
		written.map(({ error }) => String(error)),
		refused.map(({ reason }) => reason),
	];
	deepStrictEqual(reasons.sort(), expected.sort());
	return `${flow.title}: ${rows} rows in, ${accepted} accepted, ${refused.length} refused`;
}
