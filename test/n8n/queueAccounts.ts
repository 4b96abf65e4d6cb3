import { deepStrictEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';

import type { ExecutionStatus } from 'n8n-workflow';

import { asObject, type JsonObject } from '../../sandbox/json';
import type { Sandbox } from '../../sandbox/server';
import { itemsOf, originsOf, type Execution, type N8nServer } from '../../tools/n8n';
import { numbers } from '../support/people';
import { delivery, REFUSED_ROW, ROWS } from './queueWorkflow';
import { errorOf } from './support/rowsRun';
import { waitFor } from './support/waitFor';

interface Listed {
	id: string;
	status: ExecutionStatus;
}

/** The executions of a workflow, the newest first. */
export async function executionsOf({ rest }: N8nServer, workflowId: string): Promise<Listed[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = await rest<{ results: Listed[] }>('GET', `/executions?filter=${filter}&limit=200`);
	return results;
}

/** Waits until a workflow has executed so many times, and returns the executions. */
export async function endOfExecutions(
	server: N8nServer,
	workflowId: string,
	count: number,
	timeoutMs: number,
): Promise<Listed[]> {
	return await waitFor(
		`${count} executions`,
		async () => {
			const listed = await executionsOf(server, workflowId);
			const ended = listed.filter(({ status }) => !['new', 'running', 'waiting'].includes(status));
			return ended.length >= count && ended;
		},
		timeoutMs,
	);
}

function loadedRows(sandbox: Sandbox, email: unknown): JsonObject[] {
	const customer = sandbox.customers.find(({ fields }) => fields.email === email);
	return sandbox.stock.find(({ customerId }) => customerId === customer?.id)?.rows ?? [];
}

/** The sandbox has each person once, the document byte for byte, and every row once, in order, but the one refused. */
export function checkReceived(sandbox: Sandbox, count: number): void {
	const deliveries = numbers(count).map(delivery);
	const onboarded = sandbox.customers.map(({ fields, documents }) => [
		fields.email,
		documents.map(({ sha256 }) => sha256),
	]);
	const expected = deliveries.map(({ person, file }) => [
		person.email,
		[createHash('sha256').update(file).digest('hex')],
	]);
	deepStrictEqual(onboarded.sort(), expected.sort());
	for (const { person, rows } of deliveries) {
		const good = rows.filter((_row, index) => index !== REFUSED_ROW);
		deepStrictEqual(loadedRows(sandbox, person.email), good);
	}
	const requests = sandbox.received.filter(({ body }) => asObject(body) !== undefined);
	deepStrictEqual(requests.length, 2 * count);
}

/** The rows that left `Load` by an output, in their order. */
export function rowsLeft(execution: Execution, output: number): number[] {
	return itemsOf(execution, 'Load', output)
		.flatMap((item) => originsOf(execution, 'Load', item, 'Rows'))
		.sort((one, other) => one - other);
}

/** In an execution every row is accepted or refused, once, and the refused one has its reason. */
export function checkRows(execution: Execution): void {
	deepStrictEqual(errorOf(execution), undefined);
	const accepted = numbers(ROWS).filter((row) => row !== REFUSED_ROW);
	deepStrictEqual([rowsLeft(execution, 0), rowsLeft(execution, 1)], [accepted, [REFUSED_ROW]]);
}
