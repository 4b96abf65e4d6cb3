import type { IDataObject } from 'n8n-workflow';

import { accountOf, itemsOf, type Report } from '../../nodes/Advancly/outcome/report';
import type { RowRef } from '../../nodes/Advancly/outcome/rowNumbers';
import { rowsNamed } from './pairing';
import { nameOf } from './ran';
import type { ScriptedApi } from './scriptedApi';
import { NODE } from './fakeItem';

/** The rows of the reports with a fate. */
export function rowsWith(reports: Report[], ...fates: string[]): string[] {
	return reports
		.filter(({ outcome }) => fates.includes(outcome.fate))
		.flatMap(({ rows }) => rows.map(nameOf));
}

/**
 * The account of a run: accepted + refused + not sent + fate unknown = rows in. Every row stands in exactly one report,
 * and the items that leave lead back to it by their pairing.
 *
 * @param reports of the run
 * @param rowsIn the rows that went in, as `item` or `item/row`
 */
export function expectBalanced(reports: Report[], rowsIn: string[]): void {
	const told = rowsWith(reports, 'accepted', 'refused', 'notSent', 'unknown');
	expect([...told].sort()).toEqual([...rowsIn].sort());
	const account = accountOf(reports);
	expect(rowsNamed(account, 'Accepted').sort()).toEqual(rowsWith(reports, 'accepted').sort());
	expect(rowsNamed(account, 'Refused').sort()).toEqual(rowsWith(reports, 'refused').sort());
	expect(rowsNamed(account, 'Not sent').sort()).toEqual(rowsWith(reports, 'notSent').sort());
	expect(rowsNamed(account, 'Fate unknown').sort()).toEqual(rowsWith(reports, 'unknown').sort());
	for (const report of reports) {
		const items = itemsOf(NODE, report, () => undefined);
		const paired = items.map(({ pairedItem }) => [pairedItem].flat().map((pair) => (pair as RowRef).item));
		const own = report.rows.map(({ item }) => item);
		if (report.outcome.fate === 'accepted') {
			expect(items.length).toBeGreaterThan(0);
			for (const pairs of paired) expect(pairs).toEqual([...new Set(own)]);
		} else {
			expect(paired).toEqual(own.map((item) => [item]));
			for (const { json } of items) expect(Object.keys(json)).toEqual(['error']);
		}
	}
}

/** Whether an answer is of a customer or row that was there before, for which nothing was sent. */
function wasThere({ alreadyExisted, alreadyLoaded }: IDataObject): boolean {
	return alreadyExisted === true || alreadyLoaded === true;
}

/**
 * What was sent against what was said: what the API took is what was reported accepted and a part of what is of unknown
 * fate; a row that may have been taken is never sent again; and nothing leaves after cancellation.
 */
export function expectHonest(reports: Report[], api: ScriptedApi): void {
	const sent = reports.filter(({ outcome }) => !('answers' in outcome) || !outcome.answers.some(wasThere));
	const accepted = rowsWith(sent, 'accepted');
	const unknown = new Set(rowsWith(reports, 'unknown'));
	expect(new Set(api.taken).size).toBe(api.taken.length);
	expect(api.taken).toEqual(expect.arrayContaining(accepted));
	const unsaid = api.taken.filter((id) => !accepted.includes(id) && !unknown.has(id));
	expect(unsaid).toEqual([]);

	const mayBeTaken = new Set<string>();
	for (const { ids, certain, afterCancel } of api.sendings) {
		expect(afterCancel).toBe(false);
		expect(ids.filter((id) => mayBeTaken.has(id))).toEqual([]);
		if (!certain) for (const id of ids) mayBeTaken.add(id);
	}
	const neverSent = rowsWith(reports, 'notSent').filter((id) => mayBeTaken.has(id));
	expect(neverSent).toEqual([]);
}

/** Every input item is told of: as a whole once, or by each of its rows once. */
export function expectComplete(reports: Report[], items: number): void {
	const rowsOf = new Map<number, (number | undefined)[]>();
	for (const { item, row } of reports.flatMap(({ rows }) => rows))
		rowsOf.set(item, [...(rowsOf.get(item) ?? []), row]);
	expect([...rowsOf.keys()].sort((one, other) => one - other)).toEqual(
		Array.from({ length: items }, (_none, item) => item),
	);
	for (const rows of rowsOf.values()) {
		const listed = [...rows].sort((one, other) => (one ?? 0) - (other ?? 0));
		expect(listed).toEqual(rows[0] === undefined ? [undefined] : listed.map((_row, index) => index + 1));
	}
	const paired = reports
		.flatMap((report) => itemsOf(NODE, report, () => undefined))
		.flatMap(({ pairedItem }) => [pairedItem].flat());
	expect(new Set(paired.map((pair) => (pair as RowRef).item)).size).toBe(items);
}
