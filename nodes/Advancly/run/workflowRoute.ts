import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { hintOf } from '../n8n/itemContext';
import { requestOptionsOf } from '../n8n/requestOptions';
import { workflowContext } from '../n8n/workflowContext';
import { itemsOf, stoppingError, type Report } from '../outcome/report';
import { rowsText } from '../outcome/rowNumbers';
import { startRun, type PerformRun } from './startRun';

/** The hint about blank rows, for a run that stops on failures. Nothing else reports them there. */
function blankRowsText(reports: Report[]): string {
	const blank = reports.filter(({ outcome }) => outcome.fate !== 'accepted').flatMap(({ rows }) => rows);
	return `Blank rows were left out: ${rowsText(blank)}.`;
}

/**
 * Makes the custom operation that n8n runs in workflows. RoutingNode would start all items at once, and lose item
 * pairing and answers when one fails. This function uses the same declaration but sees all items, and avoids both.
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
