import type { INodeCredentials, INodeParameters } from 'n8n-workflow';

import type { N8nServer } from '../../tools/n8n';
import { individual } from '../support/people';
import { loadOf, webhook } from './support/nodes';
import { activate, inARow, saveWorkflow, type SavedWorkflow } from './support/workflows';

const EMAIL = String(individual(0).email);
const LONGEST_MS = 5 * 60_000;

/** A load whose rows are made from the body of its webhook. */
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
	const nodes = [
		webhook(path, { responseMode: answersAtEnd ? 'lastNode' : 'onReceived' }),
		...loadOf(
			`((body) => Array.from({ length: body.count }, (_none, row) => (${row})))($json.body)`,
			{ operation, customer: { email: EMAIL }, options },
			{ credentials, onError: answersAtEnd ? 'stopWorkflow' : 'continueErrorOutput' },
		),
	];
	const settings = answersAtEnd ? { saveDataSuccessExecution: 'none' as const } : {};
	const saved = await saveWorkflow(main, inARow(`Test ${path}`, nodes, { settings }));
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
