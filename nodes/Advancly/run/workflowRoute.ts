import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { hintOf } from '../n8n/itemContext';
import { requestOptionsOf } from '../n8n/requestOptions';
import { workflowContext } from '../n8n/workflowContext';
import { itemsOf, stoppingError, type Report } from '../outcome/report';
import { rowsText } from '../outcome/rowNumbers';
import { startRun, type PerformRun } from './startRun';

/** What a run says that stops on failures, but not on blank rows: nothing else tells of them. */
function blankRowsText(reports: Report[]): string {
	const blank = reports.filter(({ outcome }) => outcome.fate !== 'accepted').flatMap(({ rows }) => rows);
	return `Blank rows were left out: ${rowsText(blank)}.`;
}

/**
 * The custom operation that n8n runs in workflows. n8n's RoutingNode would start all items at once and lose pairing and
 * answers when one fails; this reads the same declaration, sees all items, and does neither.
 */
export function workflowRoute(
	perform: PerformRun,
): (this: IExecuteFunctions) => Promise<INodeExecutionData[][]> {
	return async function (this: IExecuteFunctions) {
		const items = this.getInputData();
		const node = this.getNode();
		const contextOf = () => {
			const { defaults, pacing } = requestOptionsOf(this.getNodeParameter('requestOptions', 0, {}));
			return { context: workflowContext(this, defaults), pacing };
		};
		const reports = await startRun([...items.keys()], contextOf, perform);
		const error = this.continueOnFail() ? undefined : stoppingError(node, reports);
		if (error !== undefined) throw error;
		const kept = this.continueOnFail()
			? reports
			: reports.filter(({ outcome }) => outcome.fate === 'accepted');
		if (kept.length < reports.length) this.addExecutionHints(hintOf(blankRowsText(reports)));
		return [kept.flatMap((report) => itemsOf(node, report, (item) => items[item]!.binary))];
	};
}
