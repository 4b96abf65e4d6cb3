import type { INodeExecutionData } from 'n8n-workflow';

import { routedContext, type RoutedItem } from '../n8n/routedContext';
import { itemsOf, stoppingError, type Report } from '../outcome/report';
import { startRun, type PerformRun } from './startRun';

/** The items that RoutingNode started together, and a promise of their reports. */
interface Gathering {
	items: RoutedItem[];
	started: Set<number>;
	reports: Promise<Report[]>;
}

/** Open gatherings by execute data: the only thing that the items of a run share on this route. */
const gatherings = new WeakMap<object, Gathering>();

/**
 * Adds an item to those started with it. RoutingNode starts all items of a run together, so they are complete by the
 * next microtask. A second call for the same item belongs to another run: an agent may call a tool many times with the
 * same execute data.
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

/** The reports of a single item, limited to its own rows. */
function reportsOf(item: number, reports: Report[]): Report[] {
	return reports.flatMap(({ rows, outcome }) => {
		const own = rows.filter((row) => row.item === item);
		return own.length === 0 ? [] : [{ rows: own, outcome }];
	});
}

/**
 * Performs an operation for an item from RoutingNode (AI tools, MCP calls, Engine 2.0), together with the items started
 * with it. In stop mode each item that was not accepted throws an error with the account of all of them. n8n reports
 * the first item that throws as the failed one.
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
