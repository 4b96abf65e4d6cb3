import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';

import { declaredItem } from '../n8n/itemContext';
import { itemsOf, stoppingError, type Report } from '../outcome/report';
import { Run } from './run';
import { refusedByThrown } from '../outcome/thrown';
import { requestsInFlight } from '../input/options';

/** The items that RoutingNode started in one run of the node. */
interface DeclaredRun {
	run: Run;
	started: Set<number>;
	open: number;
	reports: Report[];
	/** Resolves when no item is open any more. */
	settled: Promise<void>;
	settle(): void;
}

/**
 * RoutingNode tells its items nothing of each other, but hands all items of a run the same execute data. A second
 * call for the same item belongs to another run: an AI agent may call a tool many times with the same execute data.
 */
const runs = new WeakMap<object, DeclaredRun>();

function runOf(functions: IExecutePaginationFunctions, places: number): DeclaredRun {
	const key = functions.getExecuteData();
	const known = runs.get(key);
	if (known !== undefined && known.open > 0 && !known.started.has(functions.getItemIndex())) return known;

	let settle = () => {};
	const settled = new Promise<void>((resolve) => {
		settle = resolve;
	});
	const run = new Run(places, functions.continueOnFail(), functions.getExecutionCancelSignal());
	const fresh: DeclaredRun = { run, started: new Set(), open: 0, reports: [], settled, settle };
	runs.set(key, fresh);
	return fresh;
}

/**
 * Lets one item of the declared route through: at most some in flight, paired, and in stop mode none after the first
 * failure. The error then waits for the items in flight, so that its account tells what became of each.
 *
 * @param functions n8n's functions for the item, with which RoutingNode calls the hook
 * @param act does the work and reports on it
 */
export async function throughRun(
	functions: IExecutePaginationFunctions,
	context: ReturnType<typeof declaredItem>,
	act: (run: Run) => Promise<Report[]>,
): Promise<INodeExecutionData[]> {
	const shared = runOf(functions, requestsInFlight(context));
	shared.started.add(context.itemIndex);
	shared.open += 1;
	const reports = await act(shared.run).catch((error: unknown) => [
		{ rows: [{ item: context.itemIndex }], outcome: refusedByThrown(error) },
	]);
	shared.reports.push(...reports);
	shared.open -= 1;
	if (shared.open === 0) shared.settle();

	if (context.continueOnFail || reports.every(({ outcome }) => outcome.fate === 'accepted')) {
		return reports.flatMap(itemsOf);
	}
	await shared.settled;
	throw stoppingError(context.node, shared.reports)!;
}
