import { refusedBeforeSending, type Failed } from '../../outcome/outcome';
import type { Report, RowRef } from '../../outcome/report';
import { batchesOf, type Step } from './batches';
import { sendBatch, type Target } from './sendBatch';
import type { SourceRows } from './sourceRows';
import type { Unit } from './unit';

/** How large the batches of a load are. */
export interface BatchLimits {
	rowsPerRequest: number;
	bytesPerRequest: number;
}

/**
 * Loads the rows of one customer, a batch after the other. Each batch is read only when it has its place.
 *
 * @param target what is loaded, and for whom
 * @param rows all rows of the customer
 * @param units the same rows as units
 * @param limits how large a batch may be
 * @returns reports in which every row occurs exactly once
 */
export async function loadCustomer(
	target: Target,
	rows: SourceRows,
	units: Iterable<Unit>,
	limits: BatchLimits,
): Promise<Report[]> {
	const { run } = target;
	const reports: Report[] = [];
	const steps = batchesOf(units, limits.rowsPerRequest, limits.bytesPerRequest);
	for (let more = true; more;) {
		more = await run.inPlace(async () => {
			const halted = run.halted();
			if (halted !== undefined) {
				reports.push(...remaining(rows, reports, halted));
				return false;
			}
			const step = steps.next();
			if (step.done === true) return false;
			reports.push(...(await dealWith(target, step.value)));
			return true;
		});
	}
	return reports;
}

async function dealWith(target: Target, step: Step): Promise<Report[]> {
	if ('send' in step) return await sendBatch(target, step.send);
	const outcome = refusedBeforeSending(step.refusals.join('; '));
	target.run.note(outcome);
	return [{ rows: step.refused.rows, outcome }];
}

/** The rows that no report tells of, when the run stops before their batch is put together. */
function remaining(rows: SourceRows, reports: Report[], outcome: Failed): Report[] {
	const key = ({ item, row }: RowRef) => `${item} ${row ?? ''}`;
	const told = new Set(reports.flatMap((report) => report.rows.map(key)));
	const left = [...rows].map(({ ref }) => ref).filter((ref) => !told.has(key(ref)));
	return left.length === 0 ? [] : [{ rows: left, outcome }];
}
