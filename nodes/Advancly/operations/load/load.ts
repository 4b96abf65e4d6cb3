import type { IDataObject } from 'n8n-workflow';

import type { Report } from '../../outcome/report';
import type { Reading } from '../../values/reading';
import { addFault, type Bundle, type RowFaults } from '../../input/bundle';
import { inStretches } from '../../input/stretches';
import type { Operation, OperationRun, Perform } from '../operation';
import { customerKey, nobody } from './customers';
import { loadCustomer } from './loadCustomer';
import { LookAhead } from './lookAhead';
import { loadFields, type LoadFields } from './loadFields';
import { bringsLists, itemRows, listedRows, type LoadRows } from './rows';
import { finishSkip, hintOfNoDate, skipOf } from './skip';
import { refusedItems, refusedRows } from '../refusedRows';
import type { CustomerBundles } from './bundleJson';

/** Prepares a load of stock or orders. */
export function load({ fields: declared }: Operation): Perform {
	const fields = loadFields(declared);
	return async (loadRun) => await loadItems(loadRun, fields);
}

/**
 * Loads the rows of all items: folds them into orders, groups these by customer and sends them in batches. Batches of one
 * customer are sent in order, those of different customers side by side.
 */
async function loadItems(loadRun: OperationRun, fields: LoadFields): Promise<Report[]> {
	const { context, run } = loadRun;
	const skip = await skipOf(loadRun);
	const found: Reading<LoadRows> = bringsLists(loadRun)
		? { value: await listedRows(loadRun, fields) }
		: await itemRows(loadRun, fields);
	if ('problems' in found) return refusedItems(context, found.problems.join('. '));
	const rows = found.value;
	const { groups, refused } = await groupByCustomer(loadRun, rows, fields);
	const { ref, ignoredKeys } = rows.reader.source;
	if (skip !== undefined && fields.order === undefined) hintOfNoDate(rows.reader.source, context);
	const ahead = skip && new LookAhead(groups, rows.read, skip, run);
	const sent = await run.each(groups.length, (index) => ({
		perform: async () => {
			const read = ahead?.readerOf(index) ?? rows.read;
			return await loadCustomer(loadRun, groups[index]!, { ...rows, read }, skip?.loaded);
		},
		rows: () => groups[index]!.bundles.flatMap((bundle) => bundle.rows).map(ref),
	}));
	if (skip !== undefined) await finishSkip(skip, context);
	ignoredKeys?.tell(context);
	const reports = [...rows.refused, ...refused];
	for (const report of sent) reports.push(report);
	return reports.sort((one, other) => firstItem(one) - firstItem(other));
}

function firstItem({ rows }: Report): number {
	return rows[0]!.item;
}

/** The customer of a bundle, which may stand on one of its rows alone. */
function customerOf(bundle: Bundle, rows: LoadRows): Reading<IDataObject | undefined> {
	let customer: IDataObject | undefined;
	let problems: string[] | undefined;
	for (const row of bundle.rows) {
		const reading = rows.customerOf(row);
		if ('problems' in reading) {
			addFault(bundle, row, reading.problems.join('; '));
			problems ??= reading.problems;
		} else if (reading.value !== undefined) {
			// A later row may name the customer by further identifiers.
			customer = customer === undefined ? reading.value : { ...reading.value, ...customer };
		}
	}
	return problems === undefined ? { value: customer } : { problems };
}

/** Groups bundles by customer and keeps their order; the same customer in two notations is one. */
async function groupByCustomer(
	{ run }: OperationRun,
	rows: LoadRows,
	{ identifiers }: LoadFields,
): Promise<{ groups: CustomerBundles[]; refused: Report[] }> {
	const { ref } = rows.reader.source;
	const groups = new Map<string, CustomerBundles>();
	// Most rows name the customer of an earlier row, in the same object.
	const known = new Map<IDataObject, CustomerBundles>();
	const refused: Report[] = [];
	const refuse = (bundle: Bundle, faults: RowFaults) => {
		for (const report of refusedRows(run, bundle.rows, faults, ref, rows.shape)) refused.push(report);
	};
	const groupOf = (customer: IDataObject): CustomerBundles => {
		const key = customerKey(customer);
		const group = groups.get(key) ?? { customer, bundles: [] };
		groups.set(key, group);
		return group;
	};
	await inStretches(rows.bundles.length, run.breathe, (index) => {
		const bundle = rows.bundles[index]!;
		const reading = customerOf(bundle, rows);
		if ('problems' in reading) {
			refuse(bundle, new Map([...(bundle.faults ?? [])].map(([row, text]) => [row, [text]])));
		} else if (reading.value === undefined) {
			refuse(bundle, new Map(bundle.rows.map((row) => [row, [nobody(identifiers)]])));
		} else {
			const group = known.get(reading.value) ?? groupOf(reading.value);
			known.set(reading.value, group);
			group.bundles.push(bundle);
		}
	});
	return { groups: [...groups.values()], refused };
}
