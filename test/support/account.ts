import type { IDataObject } from 'n8n-workflow';
import fc from 'fast-check';

import { itemsOf, stoppingError, type Report } from '../../nodes/Advancly/outcome/report';
import type { RowRef } from '../../nodes/Advancly/outcome/rowNumbers';
import { rowsNamed } from './pairing';
import { NODE } from './fakeItem';
import type { OperationName } from './operations';
import { nameOf, ran, type OperationTest } from './ran';
import { anyStep, ScriptedApi, type Script } from './scriptedApi';
import type { Sheet } from './sheet';

/** The rows that the reports give one of these fates. */
export function rowsWith(reports: Report[], ...fates: string[]): string[] {
	return reports
		.filter(({ outcome }) => fates.includes(outcome.fate))
		.flatMap(({ rows }) => rows.map(nameOf));
}

/** Checks that every input row has a fate in exactly one report, and that output items are paired with their rows. */
function expectBalanced(reports: Report[], rowsIn: string[]): void {
	const reported = rowsWith(reports, 'accepted', 'refused', 'notSent', 'unknown');
	expect([...reported].sort()).toEqual([...rowsIn].sort());
	const account = stoppingError(NODE, reports)?.description;
	if (typeof account === 'string') {
		expect(rowsNamed(account, 'Accepted').sort()).toEqual(rowsWith(reports, 'accepted').sort());
		expect(rowsNamed(account, 'Refused').sort()).toEqual(rowsWith(reports, 'refused').sort());
		expect(rowsNamed(account, 'Not sent').sort()).toEqual(rowsWith(reports, 'notSent').sort());
		expect(rowsNamed(account, 'Fate unknown').sort()).toEqual(rowsWith(reports, 'unknown').sort());
	}
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

/** Whether an answer comes without sending: its customer or row existed already, or it was only checked. */
function wasNotSent({ alreadyExisted, alreadyLoaded, request }: IDataObject): boolean {
	return alreadyExisted === true || alreadyLoaded === true || request !== undefined;
}

/**
 * Checks that what the API took is reported as accepted or unknown, that what it may have taken is sent only once, and
 * that nothing is sent after cancellation.
 */
function expectHonest(reports: Report[], api: ScriptedApi): void {
	const sent = reports.filter(({ outcome }) => !('answers' in outcome) || !outcome.answers.some(wasNotSent));
	const accepted = rowsWith(sent, 'accepted');
	const unknown = new Set(rowsWith(reports, 'unknown'));
	expect(new Set(api.taken).size).toBe(api.taken.length);
	expect(api.taken).toEqual(expect.arrayContaining(accepted));
	const unreported = api.taken.filter((id) => !accepted.includes(id) && !unknown.has(id));
	expect(unreported).toEqual([]);

	const mayBeTaken = new Set<string>();
	for (const { ids, certain, afterCancel } of api.sendings) {
		expect(afterCancel).toBe(false);
		expect(ids.filter((id) => mayBeTaken.has(id))).toEqual([]);
		if (!certain) for (const id of ids) mayBeTaken.add(id);
	}
	const neverSent = rowsWith(reports, 'notSent').filter((id) => mayBeTaken.has(id));
	expect(neverSent).toEqual([]);
}

export const SEED = 20_240_531;

/** How an operation is run against a script: by which route, in which mode, and what the API does. */
export const anyRun = {
	route: fc.constantFrom('workflow' as const, 'routed' as const),
	continues: fc.boolean(),
	steps: fc.array(anyStep, { maxLength: 30 }),
};

interface ScriptedRun extends Omit<OperationTest, 'jsons' | 'signal' | 'reply'> {
	sheet: Sheet;
	script: Omit<Script, 'bad'>;
	slots: number;
}

/** Runs an operation, and checks that its account is complete and true, and that stop mode stops at a failure. */
export async function runAndCheck(name: OperationName, { sheet, script, slots, ...run }: ScriptedRun) {
	const controller = new AbortController();
	const { jsons, quantities, wholes, bad, blank } = sheet;
	const api = new ScriptedApi({ ...script, bad }, controller);
	const { reports, n8n } = await ran(name, { ...run, jsons, signal: controller.signal, reply: api.reply });
	const names = [...quantities.keys()];
	expectBalanced(reports, names);
	expectHonest(reports, api);
	expect(api.mostInFlight).toBeLessThanOrEqual(slots);
	const accepted = new Set(rowsWith(reports, 'accepted'));
	const isWrong = (id: string) => wholes.get(id)?.wrong ?? true;
	expect([...accepted, ...rowsWith(reports, 'unknown')].filter(isWrong)).toEqual([]);
	if (run.continues !== true) {
		const stops = names.some((id) => !accepted.has(id) && !blank.has(id));
		expect(stoppingError(NODE, reports) !== undefined).toBe(stops);
	}
	return { reports, n8n, api, accepted };
}

/** Checks that every input item is reported: once as a whole, or once for each of its rows. */
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
