import { optionsOf, type Options } from '../input/options';
import type { RunContext } from '../n8n/itemContext';
import type { Pacing } from '../n8n/requestOptions';
import { refusedByThrown } from '../outcome/outcome';
import type { Report } from '../outcome/report';
import { Run } from './run';

/** What an operation does with a run: reports in which every row occurs exactly once. */
export type PerformRun = (context: RunContext, options: Options, run: Run) => Promise<Report[]>;

/**
 * Starts a run and performs an operation in it. What is thrown before anything is sent concerns all items alike; thrown
 * on, n8n's Continue modes would take all items for accepted.
 */
export async function startRun(context: RunContext, perform: PerformRun, pacing?: Pacing): Promise<Report[]> {
	try {
		const options = optionsOf(context);
		return await perform(context, options, new Run(context, options, pacing));
	} catch (error) {
		const rows = Array.from({ length: context.count }, (_, at) => ({ item: context.item(at).itemIndex }));
		return [{ rows, outcome: refusedByThrown(error) }];
	}
}
