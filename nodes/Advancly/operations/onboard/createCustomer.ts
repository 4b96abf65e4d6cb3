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
	/** What no two customers share; the API refuses the second. */
	identifier: string;
	/** The documents, which are read when it is the customer's turn: memory holds the files of those in flight. */
	documents: () => Promise<Reading<DocumentsRead>>;
	item: ItemContext;
}

/** Reads the documents of a customer and sends it, unless the run was stopped; with *Check Only* it reports the request. */
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
		const told = files.length > 0 ? { ...body, [DOCUMENTS]: files.map(summaryOf) } : body;
		return { fate: 'accepted', answers: [{ request: { method, path, body: told } }] };
	}
	const whole = files.length > 0 ? { ...body, [DOCUMENTS]: files } : body;
	const answer = await run.send(item, { method, path, body: whole, largest });
	return 'fate' in answer ? answer : { fate: 'accepted', answers: objectsIn(answer.body) };
}
