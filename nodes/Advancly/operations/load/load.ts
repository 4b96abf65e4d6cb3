import type { IDataObject } from 'n8n-workflow';

import { refusedBeforeSending, refusedByThrown } from '../../outcome/outcome';
import type { Report } from '../../outcome/report';
import type { Reading } from '../../values/reading';
import { addFault, type Unit } from '../../input/unit';
import { STRETCH } from '../../input/lookOver';
import type { OperationRun } from '../operation';
import { customerKey, nobody } from './customers';
import { loadCustomer } from './loadCustomer';
import { LookAhead } from './lookAhead';
import { bringsLists, itemRows, listedRows, loadFields, type LoadFields, type LoadRows } from './rows';
import { finishSkip, hintOfNoDate, skipOf, type Skip } from './skip';
import { refusedRows } from '../refusedRows';
import type { CustomerUnits } from './loadUnit';

/**
 * Loads the rows of all items: folds them into orders, groups these by customer and sends them in batches. Batches of one
 * customer go in order, those of different customers side by side.
 */
export async function load(loadRun: OperationRun): Promise<Report[]> {
	const { operation, context, run } = loadRun;
	const refuseAll = (reason: string): Report[] => [
		{
			rows: Array.from({ length: context.count }, (_, at) => ({ item: context.item(at).itemIndex })),
			outcome: run.note(refusedBeforeSending(reason)),
		},
	];
	const fields = loadFields(operation.fields);
	let found: Reading<LoadRows>;
	let skip: Skip | undefined;
	try {
		skip = await skipOf(loadRun);
		found = bringsLists(loadRun)
			? { value: await listedRows(loadRun, fields) }
			: await itemRows(loadRun, fields);
	} catch (error) {
		return refuseAll(refusedByThrown(error).reason);
	}
	if ('problems' in found) return refuseAll(found.problems.join('. '));
	const rows = found.value;
	const { groups, refused } = await groupByCustomer(loadRun, rows, fields);
	const { ref, ignoredKeys } = rows.reader.source;
	if (skip !== undefined && fields.lines === undefined) hintOfNoDate(rows.reader.source, context);
	const ahead = skip && new LookAhead(groups, rows.read, skip, run);
	const sent = await run.each(groups.length, (index) => ({
		perform: async () => {
			const read = ahead?.readerOf(index) ?? rows.read;
			return await loadCustomer(loadRun, groups[index]!, { ...rows, read }, skip?.loaded);
		},
		rows: () => groups[index]!.units.flatMap((unit) => unit.rows).map(ref),
	}));
	if (skip !== undefined) await finishSkip(skip, context);
	ignoredKeys?.tell(context);
	const reports = [...rows.refused, ...refused];
	for (const report of sent) reports.push(report);
	return reports.sort((one, other) => firstItem(one) - firstItem(other));
}

function firstItem({ rows }: Report): number {
	return rows[0]?.item ?? 0;
}

/** The customer of a unit, which may stand on one of its rows alone. */
function customerOf(unit: Unit, rows: LoadRows): Reading<IDataObject | undefined> {
	let customer: IDataObject | undefined;
	let problems: string[] | undefined;
	for (const row of unit.rows) {
		const reading = rows.customerOf(row);
		if ('problems' in reading) {
			addFault(unit, row, reading.problems.join('; '));
			problems ??= reading.problems;
		} else if (reading.value !== undefined) {
			// A later row may name the customer by further identifiers.
			customer = customer === undefined ? reading.value : { ...reading.value, ...customer };
		}
	}
	return problems === undefined ? { value: customer } : { problems };
}

/** Groups units by customer and keeps their order; the same customer in two notations is one. */
async function groupByCustomer(
	{ run }: OperationRun,
	rows: LoadRows,
	{ identifiers }: LoadFields,
): Promise<{ groups: CustomerUnits[]; refused: Report[] }> {
	const { ref } = rows.reader.source;
	const groups = new Map<string, CustomerUnits>();
	// Most rows name the customer of an earlier row, in the same object.
	const known = new Map<IDataObject, CustomerUnits>();
	const refused: Report[] = [];
	const refuse = (unit: Unit, faults: Map<number, string[]>) => {
		for (const report of refusedRows(unit.rows, faults, ref, rows.shape?.noun ?? 'row')) {
			run.note(report.outcome);
			refused.push(report);
		}
	};
	const groupOf = (customer: IDataObject): CustomerUnits => {
		const key = customerKey(customer);
		const group = groups.get(key) ?? { customer, units: [] };
		groups.set(key, group);
		return group;
	};
	for (const [index, unit] of rows.units.entries()) {
		if (index % STRETCH === 0) await run.breathe();
		const reading = customerOf(unit, rows);
		if ('problems' in reading) {
			refuse(unit, new Map([...(unit.faults ?? [])].map(([row, text]) => [row, [text]])));
		} else if (reading.value === undefined) {
			refuse(unit, new Map(unit.rows.map((row) => [row, [nobody(identifiers)]])));
		} else {
			const group = known.get(reading.value) ?? groupOf(reading.value);
			known.set(reading.value, group);
			group.units.push(unit);
		}
	}
	return { groups: [...groups.values()], refused };
}
