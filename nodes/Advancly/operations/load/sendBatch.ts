import { isInvalid, type Answered } from '../../http/answer';
import type { BatchResult, BatchSize } from '../../http/batchPace';
import type { Failed } from '../../outcome/outcome';
import type { Report } from '../../outcome/report';
import { accepted } from './acceptedRows';
import { bodyOf, type WrittenBundle } from './batches';
import { refsOf, type Target } from './target';

/** Statuses after which a smaller batch may succeed. */
const TOO_LARGE = '413';
const TIMED_OUT = new Set(['408', '504']);

/**
 * Sends a batch and reports on each of its rows. A batch that is too large for the API is always halved, since the rows
 * are not at fault. One refused as invalid is halved until the refused rows are isolated, unless the run stops on
 * failures or the option forbids it. A batch whose fate is unknown is not sent again, whole or in part.
 */
export async function sendBatch(target: Target, batch: WrittenBundle[]): Promise<Report[]> {
	const { loadRun } = target;
	const { run, options, context } = loadRun;
	const halted = run.halted();
	if (halted !== undefined) return await failed(target, batch, halted);

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

/** Half a batch may slightly exceed half its size, since each request has its own frame and rows differ in length. */
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

async function failed(target: Target, batch: WrittenBundle[], outcome: Failed): Promise<Report[]> {
	await target.settled(batch, outcome);
	return [{ rows: refsOf(target, batch), outcome }];
}

function resultOf(answer: Answered): BatchResult {
	if (!('fate' in answer)) return 'accepted';
	if (answer.httpCode === TOO_LARGE) return 'tooLarge';
	const timedOut = answer.timedOut === true || TIMED_OUT.has(answer.httpCode ?? '');
	return timedOut ? 'timedOut' : 'other';
}
