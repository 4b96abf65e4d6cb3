import type { IDataObject } from 'n8n-workflow';

import type { ItemContext } from '../../n8n/itemContext';
import { refusedBeforeSending, type Outcome } from '../../outcome/outcome';
import type { Reading } from '../../values/reading';
import { objectsIn } from '../answeredObjects';
import type { OperationRun } from '../operation';
import { DOCUMENTS, summaryOf, type DocumentsRead } from './documents';

/** A customer that was read, ready to be sent. */
export interface Composed {
	body: IDataObject;
	/** Unique to the customer: the API refuses a second customer with the same one. */
	identifier: string;
	/** Reads the documents when it is the customer's turn, so that only the files of those in flight are in memory. */
	documents: () => Promise<Reading<DocumentsRead>>;
	item: ItemContext;
}

/** Creates a customer with its documents, unless the run was stopped. *Check Only* reports the request instead. */
export async function createCustomer(
	{ operation, run, options }: OperationRun,
	{ body, documents, item }: Composed,
): Promise<Outcome> {
	const halted = run.halted();
	if (halted !== undefined) return halted;
	const read = await documents();
	if ('problems' in read) return refusedBeforeSending(read.problems.join('; '));
	const { method, path } = operation;
	const { documents: files, largest } = read.value;
	if (options.checkOnly) {
		const shown = files.length > 0 ? { ...body, [DOCUMENTS]: files.map(summaryOf) } : body;
		return { fate: 'accepted', answers: [{ request: { method, path, body: shown } }] };
	}
	const whole = files.length > 0 ? { ...body, [DOCUMENTS]: files } : body;
	const answer = await run.send(item, { method, path, body: whole, largest });
	return 'fate' in answer ? answer : { fate: 'accepted', answers: objectsIn(answer.body) };
}
