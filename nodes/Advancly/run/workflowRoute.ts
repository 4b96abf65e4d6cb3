import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { columnsOf } from '../input/columns';
import { CREDENTIAL } from '../n8n/exchange';
import { workflowItem, type ItemContext } from '../n8n/itemContext';
import type { Operation } from '../operations/operation';
import { fromParameters } from '../input/fieldSources';
import { stoppingError, workflowItemsOf, type Report } from '../outcome/report';
import { requestOptionsOf, type Pacing } from '../n8n/requestOptions';
import { pause, Run } from './run';
import { refusedByThrown } from '../outcome/thrown';
import { requestsInFlight } from '../input/options';
import { loadRows } from '../operations/load/load';
import { parameterReader } from '../n8n/parameterReader';
import { performItem, type ItemAction } from './perform';

/** What a workflow's run of the node has: its items, their contexts, and what they share. */
interface WorkflowRun {
	contextOf(item: number): ItemContext;
	run: Run;
	pacing: Pacing | undefined;
}

function startRun(functions: IExecuteFunctions): WorkflowRun {
	const parameter = parameterReader(functions);
	const { defaults, pacing } = requestOptionsOf(parameter('requestOptions', 0));
	let decrypted: ReturnType<ItemContext['credentials']> | undefined;
	const credentials = async () => await (decrypted ??= functions.getCredentials(CREDENTIAL, 0));
	let known: Set<string> | undefined;
	const columns = () => (known ??= columnsOf(functions.getInputData().map(({ json }) => json)));
	const common = { functions, parameter, columns, credentials, defaults };
	const contextOf = (item: number) => workflowItem(common, item);
	const run = new Run(
		requestsInFlight(contextOf(0)),
		functions.continueOnFail(),
		functions.getExecutionCancelSignal(),
	);
	return { contextOf, run, pacing };
}

/**
 * The items of all reports; in stop mode the first failure instead, with the account of every row. What is thrown before
 * anything is sent concerns all items alike; thrown on, n8n's Continue modes would take all items for accepted.
 */
async function leave(
	functions: IExecuteFunctions,
	work: () => Promise<Report[]>,
): Promise<INodeExecutionData[][]> {
	const node = functions.getNode();
	const items = functions.getInputData();
	if (items.length === 0) return [[]];
	const reports = await work().catch((error: unknown) => [
		{ rows: items.map((_, item) => ({ item })), outcome: refusedByThrown(error) },
	]);
	const error = functions.continueOnFail() ? undefined : stoppingError(node, reports);
	if (error !== undefined) throw error;
	return [reports.flatMap((report) => workflowItemsOf(node, report))];
}

/**
 * The custom operation for an operation that sends a request an item. n8n's RoutingNode would start all items at once
 * and lose pairing and answers when one fails; this reads the same declaration and does neither.
 *
 * @param operation its declaration
 * @param action what it does with an item
 */
export function forEachItem(
	operation: Operation,
	action: ItemAction,
): (this: IExecuteFunctions) => Promise<INodeExecutionData[][]> {
	return async function (this: IExecuteFunctions) {
		const items = this.getInputData();
		return await leave(this, async () => {
			const { contextOf, run, pacing } = startRun(this);
			const pending: Array<Promise<Report>> = [];
			for (let item = 0; item < items.length; item += 1) {
				if (pacing !== undefined && item > 0 && item % pacing.items === 0) {
					await pause(pacing.milliseconds, this.getExecutionCancelSignal());
				}
				const context = contextOf(item);
				pending.push(
					performItem(action, operation, context, () => fromParameters(operation.fields, context), run),
				);
			}
			return await Promise.all(pending);
		});
	};
}

/**
 * The custom operation for a load, which sees all items at once and sends them in batches.
 *
 * @param operation its declaration
 */
export function forAllItems(
	operation: Operation,
): (this: IExecuteFunctions) => Promise<INodeExecutionData[][]> {
	return async function (this: IExecuteFunctions) {
		const items = { first: 0, jsons: this.getInputData().map(({ json }) => json) };
		return await leave(this, async () => {
			const { contextOf, run } = startRun(this);
			const onIgnored = (columns: string[]) => {
				// n8n shows a hint as HTML.
				const named = columns.slice(0, 20).map((column) => `'${column.replace(/[<>&]/g, ' ')}'`);
				const more = columns.length > 20 ? ` and ${columns.length - 20} more` : '';
				this.addExecutionHints({
					message: `Columns that are no field of the API were not sent: ${named.join(', ')}${more}`,
					location: 'outputPane',
				});
			};
			return await loadRows({ operation, items, contextOf, run, onIgnored });
		});
	};
}
