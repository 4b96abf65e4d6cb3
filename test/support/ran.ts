import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { routedContext, type RoutedItem } from '../../nodes/Advancly/n8n/routedContext';
import { workflowContext } from '../../nodes/Advancly/n8n/workflowContext';
import { failureText } from '../../nodes/Advancly/outcome/outcome';
import type { Report } from '../../nodes/Advancly/outcome/report';
import { startRun } from '../../nodes/Advancly/run/startRun';
import { FakeN8n, type FakeRun } from './fakeN8n';
import { OPERATIONS, PERFORM, type OperationName } from './operations';

/** A run of an operation on one of the two routes. */
export interface OperationTest extends FakeRun {
	route?: 'workflow' | 'routed';
}

interface Ran {
	reports: Report[];
	n8n: FakeN8n;
	/** The requests: the query of a read, the body of a write, with its query if there is one. */
	sent: unknown[];
	hints: string[];
	told: Record<string, string>;
	fates: string[];
}

/** The body of a request as the API reads it. */
export function bodyOf({ body }: IHttpRequestOptions): IDataObject {
	return (typeof body === 'string' ? JSON.parse(body) : body) as IDataObject;
}

/** The rows of a load's request. */
export function rowsIn(options: IHttpRequestOptions): IDataObject[] {
	return bodyOf(options).data as IDataObject[];
}

function sentOf(options: IHttpRequestOptions): unknown {
	if (options.method === 'GET') return options.qs;
	return options.qs === undefined ? bodyOf(options) : [options.qs, bodyOf(options)];
}

/** Runs an operation for all items, up to its reports. */
export async function ran(name: OperationName, { route, ...run }: OperationTest): Promise<Ran> {
	const n8n = new FakeN8n(run);
	const executeData = {};
	const routed = run.jsons.map((_json, item): RoutedItem => {
		return { functions: n8n.routed(item, executeData), allowedDomains: undefined };
	});
	const contextOf = () =>
		route === 'routed'
			? routedContext(routed as [RoutedItem, ...RoutedItem[]])
			: workflowContext(n8n.workflow(), {});
	const reports = await startRun(
		[...run.jsons.keys()],
		() => ({ context: contextOf() }),
		async (context, options, started) =>
			await PERFORM[name]({ operation: OPERATIONS[name], context, options, run: started }),
	);
	const hints = n8n.hints.map(({ message }) => message);
	const sent = n8n.requests.map(sentOf);
	return { reports, n8n, sent, hints, told: told(reports), fates: fates(reports) };
}

/** A row as `item` or `item/row`. */
export function nameOf({ item, row }: Report['rows'][number]): string {
	return row === undefined ? String(item) : `${item}/${row}`;
}

/** The result of each row, by its name: 'accepted', or the text of its failure. */
export function told(reports: Report[]): Record<string, string> {
	return Object.fromEntries(
		reports.flatMap(({ rows, outcome }) =>
			rows.map((row) => [nameOf(row), outcome.fate === 'accepted' ? 'accepted' : failureText(outcome)]),
		),
	);
}

/** The fate of the rows of each report. */
function fates(reports: Report[]): string[] {
	return reports.map(({ rows, outcome }) => `${outcome.fate} ${rows.map(nameOf).join(' ')}`);
}
