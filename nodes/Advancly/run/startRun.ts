import { optionsOf, type Options } from '../input/options';
import type { RunContext } from '../n8n/itemContext';
import type { Pacing } from '../n8n/requestOptions';
import { refusedByThrown } from '../outcome/outcome';
import type { Report } from '../outcome/report';
import { Run } from './run';

/** Performs an operation in a run, and returns reports in which every row occurs exactly once. */
export type PerformRun = (context: RunContext, options: Options, run: Run) => Promise<Report[]>;

/**
 * Starts a run and performs an operation in it. An error thrown before anything is sent refuses all items. If it were
 * rethrown, n8n's Continue modes would treat all items as accepted.
 *
 * @param contextOf throws when the request options are not valid
 */
export async function startRun(
	items: number[],
	contextOf: () => { context: RunContext; pacing?: Pacing },
	perform: PerformRun,
): Promise<Report[]> {
	try {
		const { context, pacing } = contextOf();
		const options = optionsOf(context);
		const reports = await perform(context, options, new Run(context, options, pacing));
		for (const { outcome } of reports) {
			if (outcome.fate === 'accepted' && outcome.hint !== undefined) context.hint(outcome.hint);
		}
		return reports;
	} catch (error) {
		return [{ rows: items.map((item) => ({ item })), outcome: refusedByThrown(error) }];
	}
}
