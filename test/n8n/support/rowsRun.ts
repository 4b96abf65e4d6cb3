import type { IDataObject, INode, INodeParameters, OnError } from 'n8n-workflow';

import { itemsOf, originsOf, type Execution } from '../../../tools/n8n';
import { ADVANCLY, manualTrigger, node } from './nodes';
import type { Stage } from './stage';
import { endOfExecution, inARow, startByHand, type Workflow } from './workflows';

export interface RowsRun {
	parameters: INodeParameters;
	rows: IDataObject[];
	onError?: OnError;
	/** A node between the rows and the node under test, e.g. one that makes a file. */
	between?: INode;
	settings?: Workflow['settings'];
}

/** An item that left the node, and the numbers from 0 of the rows that n8n finds by its pairing. */
export interface Emitted {
	json: IDataObject;
	rows: number[];
}

const ROWS = 'Rows';
const NODE = 'Advancly';

function rowsWorkflow({ credentials }: Stage, run: RowsRun): Workflow {
	const { parameters, rows, onError = 'stopWorkflow', between, settings } = run;
	const advancly = node(NODE, ADVANCLY, 1, { resource: 'customer', ...parameters }, { credentials, onError });
	const nodes = [manualTrigger(ROWS), ...(between ? [between] : []), advancly];
	const pinData = { [ROWS]: rows.map((json) => ({ json })) };
	return inARow(`Test ${String(parameters.operation)}`, nodes, { pinData, settings });
}

/** Feeds the node under test with the rows in the n8n of a stage, and returns the id of the execution. */
export async function startRows(stage: Stage, run: RowsRun): Promise<string> {
	return await startByHand(stage.server, rowsWorkflow(stage, run));
}

/** Feeds the node under test with the rows in the n8n of a stage, and waits until the execution has ended. */
export async function runRows(stage: Stage, run: RowsRun): Promise<Execution> {
	return await endOfExecution(stage.server, await startRows(stage, run));
}

/** What left the node under test by an output. */
export function emittedBy(execution: Execution, output = 0): Emitted[] {
	return itemsOf(execution, NODE, output).map((item) => ({
		json: item.json,
		rows: originsOf(execution, NODE, item, ROWS),
	}));
}

/** Why an execution stopped; undefined when it did not. */
export function errorOf({ data }: Execution): string | undefined {
	return data.resultData.error?.message;
}
