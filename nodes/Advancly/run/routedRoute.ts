import type { INodeExecutionData } from 'n8n-workflow';

import { routedContext, type RoutedItem } from '../n8n/routedContext';
import { itemsOf, stoppingError, type Report } from '../outcome/report';
import { startRun, type PerformRun } from './startRun';

/** The items that RoutingNode started together, and what became of their rows once they were all dealt with. */
interface Gathering {
	items: RoutedItem[];
	started: Set<number>;
	reports: Promise<Report[]>;
}

/** RoutingNode tells its items nothing of each other, but hands all items of a run the same execute data. */
const gatherings = new WeakMap<object, Gathering>();

/**
 * Joins an item to those that are started with it. RoutingNode starts the items of a run in one stretch, so all of them
 * are there once it is over. A second call for an item belongs to another run: an agent may call a tool many times with
 * the same execute data.
 */
function gather(item: RoutedItem, perform: PerformRun): Gathering {
	const { functions } = item;
	const key = functions.getExecuteData();
	const index = functions.getItemIndex();
	const open = gatherings.get(key);
	if (open !== undefined && !open.started.has(index)) {
		open.items.push(item);
		open.started.add(index);
		return open;
	}
	const items: [RoutedItem] = [item];
	const reports = Promise.resolve().then(async () => {
		gatherings.delete(key);
		const indices = items.map(({ functions: own }) => own.getItemIndex());
		return await startRun(indices, () => ({ context: routedContext(items) }), perform);
	});
	const fresh: Gathering = { items, started: new Set([index]), reports };
	gatherings.set(key, fresh);
	return fresh;
}

/** The part of the reports that is an item's: what became of its own rows. */
function reportsOf(item: number, reports: Report[]): Report[] {
	return reports.flatMap(({ rows, outcome }) => {
		const own = rows.filter((row) => row.item === item);
		return own.length === 0 ? [] : [{ rows: own, outcome }];
	});
}

/**
 * Performs an operation for an item that RoutingNode (AI tools, MCP calls, Engine 2.0) hands over, together with the
 * items that were started with it. In stop mode each item that was not accepted throws, and the error tells what became of
 * all of them: n8n names the first item that throws as the one that failed.
 */
export async function routedRoute(item: RoutedItem, perform: PerformRun): Promise<INodeExecutionData[]> {
	const { functions } = item;
	const reports = await gather(item, perform).reports;
	const own = reportsOf(functions.getItemIndex(), reports);
	const node = functions.getNode();
	if (!functions.continueOnFail()) {
		const error = stoppingError(node, reports);
		if (error !== undefined && own.some(({ outcome }) => outcome.fate !== 'accepted')) throw error;
	}
	const { binary } = functions.getInputData();
	return own.flatMap((report) => itemsOf(node, report, () => binary));
}
