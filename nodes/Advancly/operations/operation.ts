import type { Field } from '../input/schema';
import type { Options } from '../input/options';
import type { RunContext } from '../n8n/itemContext';
import type { Report } from '../outcome/report';
import type { Run } from '../run/run';

/** An operation of the API, as declared. */
export interface Operation {
	method: 'GET' | 'POST';
	/** Path, including the API's prefix. */
	path: string;
	/** The fields of its query and body. */
	fields: Field[];
}

/** A run of an operation: n8n's context, the user's options, and what the items share. */
export interface OperationRun {
	operation: Operation;
	context: RunContext;
	options: Options;
	run: Run;
}

/**
 * Performs an operation on all items of a run. Each row occurs exactly once in the reports. Throws only before anything
 * is sent, in which case all items are refused.
 */
export type Perform = (operationRun: OperationRun) => Promise<Report[]>;

/** Prepares an operation when the node loads, so that runs do not read its declaration again. */
export type PrepareOperation = (operation: Operation) => Perform;
