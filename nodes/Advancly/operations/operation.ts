import type { Field } from '../input/schema';
import type { Options } from '../input/options';
import type { RunContext } from '../n8n/itemContext';
import type { Report } from '../outcome/report';
import type { Run } from '../run/run';

/** An operation of the API as its declaration states it. */
export interface Operation {
	method: 'GET' | 'POST';
	/** Path with the API's prefix. */
	path: string;
	/** The fields of its query and body, as declared. */
	fields: Field[];
}

/** A run of an operation: what n8n hands over, what a person chose, and what the items share. */
export interface OperationRun {
	operation: Operation;
	context: RunContext;
	options: Options;
	run: Run;
}

/**
 * What an operation does with all items of a run. In the reports every row occurs exactly once. It throws only before
 * anything is sent, and then all items are refused.
 */
export type Perform = (operationRun: OperationRun) => Promise<Report[]>;

/** Prepares an operation when the node loads: what its declaration decides is not looked up again in each run. */
export type PrepareOperation = (operation: Operation) => Perform;
