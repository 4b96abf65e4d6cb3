import type { INodeCredentials, INodeParameters } from 'n8n-workflow';

import type { N8nServer } from '../../tools/n8n';
import { individual } from '../support/people';
import { ADVANCLY, inARow, node } from './support/nodes';
import { activate, saveWorkflow, type SavedWorkflow } from './support/workflows';

const EMAIL = String(individual(0).email);
const LONGEST_MS = 5 * 60_000;

/** How a load is told which rows it has: by the body of its webhook, of which `row` is counted off. */
interface Load {
	operation: 'loadStock' | 'loadOrders';
	/** An object in JavaScript for the row `row`; `body` is what the webhook was called with. */
	row: string;
	options: INodeParameters;
	/** Whether the webhook answers when all is loaded, and n8n keeps nothing of it; else it answers at once. */
	answersAtEnd?: boolean;
}

/** Publishes a workflow that loads `count` rows for one customer when its webhook is called. */
export async function publishLoad(
	main: N8nServer,
	path: string,
	credentials: INodeCredentials,
	{ operation, row, options, answersAtEnd = false }: Load,
): Promise<SavedWorkflow> {
	const webhook = {
		...node('Webhook', 'n8n-nodes-base.webhook', 2, {
			httpMethod: 'POST',
			path,
			responseMode: answersAtEnd ? 'lastNode' : 'onReceived',
			options: {},
		}),
		webhookId: path,
	};
	const list = node('List', 'n8n-nodes-base.set', 3.4, {
		mode: 'raw',
		jsonOutput: `={{ ((body) => ({ rows: Array.from({ length: body.count }, (_none, row) => (${row})) }))($json.body) }}`,
	});
	const rows = node('Rows', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'rows' });
	const load = node(
		'Load',
		ADVANCLY,
		1,
		{ resource: 'customer', operation, customer: { email: EMAIL }, options },
		{ credentials, onError: answersAtEnd ? 'stopWorkflow' : 'continueErrorOutput' },
	);
	const nodes = [webhook, list, rows, load];
	const saved = await saveWorkflow(main, {
		name: `Test ${path}`,
		nodes,
		connections: inARow(...nodes.map(({ name }) => name)),
		settings: answersAtEnd ? { saveDataSuccessExecution: 'none' } : {},
	});
	await activate(main, saved);
	return saved;
}

/** Calls the webhook of a load, and returns how long its answer took in seconds. */
export async function callLoad(
	{ url }: N8nServer,
	path: string,
	body: Record<string, number>,
): Promise<number> {
	const start = Date.now();
	const answer = await fetch(`${url}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
		signal: AbortSignal.timeout(LONGEST_MS),
	});
	if (!answer.ok) throw new Error(`The webhook answered ${answer.status}: ${await answer.text()}`);
	await answer.text();
	return (Date.now() - start) / 1000;
}
