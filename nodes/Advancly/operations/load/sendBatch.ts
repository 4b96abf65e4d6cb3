import type { IDataObject } from 'n8n-workflow';

import type { ItemContext } from '../../n8n/itemContext';
import type { Operation } from '../operation';
import type { Report } from '../../outcome/report';
import type { Run } from '../../run/run';
import { isInvalid } from '../../http/answer';
import { send } from '../../http/send';
import type { ReadUnit } from './batches';

/** What a load sends, and for whom. */
export interface Target {
	operation: Operation;
	/** The item whose credential the requests use. */
	context: ItemContext;
	customer: IDataObject;
	/** Whether a batch that is refused as invalid is halved. */
	splitRefused: boolean;
	run: Run;
}

/**
 * Sends a batch that has its place. Refused as invalid, it is halved until the refused rows stand alone and the others
 * are loaded. A batch whose fate is unknown is not sent again, whole or in part.
 *
 * @param target what is loaded, and for whom
 * @param batch the units, in order
 * @returns a report for every request that decided about units
 */
export async function sendBatch(target: Target, batch: ReadUnit[]): Promise<Report[]> {
	const { operation, context, customer, run } = target;
	const rows = batch.flatMap(({ unit }) => unit.rows);
	const halted = run.halted();
	if (halted !== undefined) return [{ rows, outcome: halted }];

	const answer = await send(context, {
		method: operation.method,
		path: operation.path,
		query: customer,
		body: `{"data":[${batch.map(({ json }) => json).join(',')}]}`,
		largest: `fewer than ${rows.length} rows in one request: lower 'Rows per Request'`,
	});
	if (!('fate' in answer)) {
		const accepted = { customer, ...countOf(rows.length, batch.length), answer: answer.body };
		return [{ rows, outcome: { fate: 'accepted', answers: [accepted] } }];
	}
	if (!target.splitRefused || batch.length === 1 || !isInvalid(answer)) {
		run.note(answer);
		return [{ rows, outcome: answer }];
	}
	const middle = Math.ceil(batch.length / 2);
	const firstHalf = await sendBatch(target, batch.slice(0, middle));
	return [...firstHalf, ...(await sendBatch(target, batch.slice(middle)))];
}

/** Rows of the input, and the orders they were folded into when these are fewer. */
function countOf(rows: number, units: number): IDataObject {
	return rows === units ? { rows } : { rows, orders: units };
}
