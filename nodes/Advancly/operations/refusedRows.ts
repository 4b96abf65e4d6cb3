import type { FoldShape, RowFaults } from '../input/bundle';
import type { NoData } from '../input/noData';
import type { RunContext } from '../n8n/itemContext';
import { problemsText, refusedBeforeSending } from '../outcome/outcome';
import type { Report } from '../outcome/report';
import { rowText, type RowRef } from '../outcome/rowNumbers';
import type { Run } from '../run/run';

/** Refuses all items of a run for the same reason. */
export function refusedItems(context: RunContext, reason: string): Report[] {
	const rows = Array.from({ length: context.count }, (_, at) => ({ item: context.item(at).itemIndex }));
	return [{ rows, outcome: refusedBeforeSending(reason) }];
}

/** Refuses a row without data. */
export function refusedRow(run: Run, row: RowRef, { reason, blank }: NoData): Report {
	const failed = refusedBeforeSending(reason);
	return { rows: [row], outcome: run.stopIfFailed(blank ? { ...failed, blankRow: true } : failed) };
}

/**
 * Refuses the rows of a bundle that cannot be sent. Each row reports its own problems; a row without any reports which
 * row keeps the bundle from being sent.
 *
 * @param shape how the rows were folded; undefined for a single row
 */
export function refusedRows(
	run: Run,
	rows: number[],
	faults: RowFaults,
	refOf: (row: number) => RowRef,
	shape: FoldShape | undefined,
): Report[] {
	const [[culprit, problems]] = faults as unknown as [[number, string[]]];
	const more = faults.size > 1 ? ` and ${faults.size - 1} more of its rows` : '';
	const because = `The ${shape?.noun} is not sent because of ${rowText(refOf(culprit))}${more}: ${problems[0]!.slice(0, 200)}`;
	const others = rows.filter((row) => !faults.has(row)).map(refOf);
	const refused = (refs: RowRef[], reason: string): Report => ({
		rows: refs,
		outcome: run.stopIfFailed(refusedBeforeSending(reason)),
	});
	const faulty = [...faults].map(([row, own]) => refused([refOf(row)], problemsText(own)));
	return others.length === 0 ? faulty : [refused(others, because), ...faulty];
}
