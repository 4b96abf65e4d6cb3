import type { IDataObject } from 'n8n-workflow';

import { addFault, type Bundle, type RowFaults } from '../../input/bundle';
import { inStretches } from '../../input/stretches';
import type { Report } from '../../outcome/report';
import type { Reading } from '../../values/reading';
import type { OperationRun } from '../operation';
import { refusedRows } from '../refusedRows';
import type { CustomerBundles } from './bundleJson';
import { customerKey, noCustomer } from './customers';
import type { LoadFields } from './loadFields';
import type { LoadRows } from './rows';

/** The customer of a bundle, which may be named on only one of its rows. */
function customerOf(bundle: Bundle, rows: LoadRows): Reading<IDataObject | undefined> {
	let customer: IDataObject | undefined;
	let problems: string[] | undefined;
	for (const row of bundle.rows) {
		const reading = rows.customerOf(row);
		if ('problems' in reading) {
			addFault(bundle, row, reading.problems.join('; '));
			problems ??= reading.problems;
		} else if (reading.value !== undefined) {
			// A later row may add identifiers of the customer.
			customer = customer === undefined ? reading.value : { ...reading.value, ...customer };
		}
	}
	return problems === undefined ? { value: customer } : { problems };
}

/** Groups bundles by customer, keeping their order. Different spellings of a customer form one group. */
export async function groupByCustomer(
	{ run }: OperationRun,
	rows: LoadRows,
	{ identifiers }: LoadFields,
): Promise<{ groups: CustomerBundles[]; refused: Report[] }> {
	const { ref } = rows.reader.source;
	const groups = new Map<string, CustomerBundles>();
	// Most rows share the customer object of an earlier row.
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
			refuse(bundle, new Map(bundle.rows.map((row) => [row, [noCustomer(identifiers)]])));
		} else {
			const group = known.get(reading.value) ?? groupOf(reading.value);
			known.set(reading.value, group);
			group.bundles.push(bundle);
		}
	});
	return { groups: [...groups.values()], refused };
}
