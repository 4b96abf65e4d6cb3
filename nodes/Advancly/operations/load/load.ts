import type { Report } from '../../outcome/report';
import type { Reading } from '../../values/reading';
import type { Operation, OperationRun, Perform } from '../operation';
import { refusedItems } from '../refusedRows';
import { groupByCustomer } from './groupByCustomer';
import { itemRows } from './itemRows';
import { listedRows } from './listedRows';
import { loadCustomer } from './loadCustomer';
import { loadFields, type LoadFields } from './loadFields';
import { LookAhead } from './lookAhead';
import type { LoadRows } from './rows';
import { finishSkip, hintOfNoDate, skipOf } from './skip';

/** Prepares a load of stock or orders. */
export function load({ fields: declared }: Operation): Perform {
	const fields = loadFields(declared);
	return async (loadRun) => await loadItems(loadRun, fields);
}

/**
 * Loads the rows of all items: folds them into orders, groups them by customer and sends them in batches. Batches of
 * one customer are sent in order, those of different customers in parallel.
 */
async function loadItems(loadRun: OperationRun, fields: LoadFields): Promise<Report[]> {
	const { context, run } = loadRun;
	const skip = await skipOf(loadRun);
	const found: Reading<LoadRows> =
		context.item(0).parameter('rowsFrom') === 'inputItems'
			? await itemRows(loadRun, fields)
			: { value: await listedRows(loadRun, fields) };
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
