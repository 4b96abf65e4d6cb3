import type { IDataObject } from 'n8n-workflow';

import { isInvalid, type Answered } from '../../http/answer';
import type { BatchResult, BatchSize } from '../../http/batchPace';
import type { FieldSource } from '../../input/source';
import type { ItemContext } from '../../n8n/itemContext';
import type { Failed, Outcome } from '../../outcome/outcome';
import type { Report } from '../../outcome/report';
import type { RowRef } from '../../outcome/rowNumbers';
import type { OperationRun } from '../operation';
import { accepted } from './acceptedRows';
import type { WrittenBundle } from './batches';

/** What a load sends, and for whom. */
export interface Target {
	loadRun: OperationRun;
	source: FieldSource;
	/** The item whose credential the requests use. */
	item: ItemContext;
	customer: IDataObject;
	/** Told what became of bundles once that is certain. */
	settled(batch: WrittenBundle[], outcome: Outcome): Promise<void>;
}

/** Statuses after which a smaller batch may do what this one could not. */
const TOO_LARGE = '413';
const TIMED_OUT = new Set(['408', '504']);

/**
 * Sends a batch and reports on every row of it. One that is too large for the API is halved in every mode, since that
 * is not the rows' fault; one that is refused as invalid is halved until the refused rows stand alone, unless the run
 * stops or the option says no. A batch whose fate is unknown is not sent again, whole or in part.
 */
export async function sendBatch(target: Target, batch: WrittenBundle[]): Promise<Report[]> {
	const { loadRun } = target;
	const { run, options, context } = loadRun;
	const halted = run.halted();
	if (halted !== undefined) return await failed(target, batch, halted);
	if (options.checkOnly) return accepted(target, batch, { request: checked(target, batch) });

	const body = bodyOf(batch);
	const size = { rows: refsOf(target, batch).length, bytes: Buffer.byteLength(body) };
	// Another batch may have lowered the size since this one was made.
	if (batch.length > 1 && exceeds(size, run.batchPace.size(size.rows))) return await inHalves(target, batch);

	const answer = await post(target, body, size);
	if (!('fate' in answer)) {
		await target.settled(batch, { fate: 'accepted', answers: [] });
		return accepted(target, batch, { answer: answer.body });
	}
	const tooLarge = answer.fate === 'refused' && answer.httpCode === TOO_LARGE;
	const split = tooLarge || (options.splitRefused && context.continueOnFail && isInvalid(answer));
	if (!split || batch.length === 1) return await failed(target, batch, run.stopIfFailed<Failed>(answer));
	return await inHalves(target, batch);
}

async function inHalves(target: Target, batch: WrittenBundle[]): Promise<Report[]> {
	const middle = Math.ceil(batch.length / 2);
	const reports = await sendBatch(target, batch.slice(0, middle));
	for (const report of await sendBatch(target, batch.slice(middle))) reports.push(report);
	return reports;
}

/** The halves of a batch are a little more than half of it: each has the frame of a request, and rows differ in length. */
const SLACK = 1.1;

function exceeds(size: BatchSize, most: BatchSize): boolean {
	return size.rows > most.rows * SLACK || size.bytes > most.bytes * SLACK;
}

async function post({ loadRun, customer, item }: Target, body: string, size: BatchSize): Promise<Answered> {
	const { operation, run } = loadRun;
	const sentAt = performance.now();
	const answer = await run.send(item, {
		method: operation.method,
		path: operation.path,
		query: customer,
		body,
		largest: `fewer than ${size.rows} rows in one request: lower 'Rows per Request'`,
	});
	const milliseconds = performance.now() - sentAt;
	run.batchPace.sent({ ...size, milliseconds, result: resultOf(answer) });
	return answer;
}

function bodyOf(batch: WrittenBundle[]): string {
	return `{"data":[${batch.map(({ json }) => json).join(',')}]}`;
}

/** The request that Check Only tells of instead of sending it. */
function checked({ loadRun, customer }: Target, batch: WrittenBundle[]): IDataObject {
	const { method, path } = loadRun.operation;
	return { method, path, query: customer, body: JSON.parse(bodyOf(batch)) as IDataObject };
}

async function failed(target: Target, batch: WrittenBundle[], outcome: Failed): Promise<Report[]> {
	await target.settled(batch, outcome);
	return [{ rows: refsOf(target, batch), outcome }];
}

/** The rows of a batch. */
export function refsOf({ source }: Target, batch: WrittenBundle[]): RowRef[] {
	return batch.flatMap(({ bundle }) => bundle.rows).map(source.ref);
}

function resultOf(answer: Answered): BatchResult {
	if (!('fate' in answer)) return 'accepted';
	if (answer.httpCode === TOO_LARGE) return 'tooLarge';
	const timedOut = answer.timedOut === true || TIMED_OUT.has(answer.httpCode ?? '');
	return timedOut ? 'timedOut' : 'other';
}
