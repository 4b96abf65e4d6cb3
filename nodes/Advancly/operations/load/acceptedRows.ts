import type { IDataObject } from 'n8n-workflow';

import type { Report } from '../../outcome/report';
import type { RowRef } from '../../outcome/rowNumbers';
import type { WrittenBundle } from './batches';
import type { Target } from './target';

/**
 * Reports an accepted batch as one item for the request, or as one per row with the row's columns.
 *
 * @param details what each item says about the request: the response, or the request itself if it was only checked
 */
export function accepted(target: Target, batch: WrittenBundle[], details: IDataObject): Report[] {
	return target.loadRun.options.outputItems === 'row'
		? eachRow(target, batch, details)
		: wholeRequest(target, batch, details);
}

/** One item for the request; if each input item has its own output, one per input item that has rows in it. */
function wholeRequest(
	{ customer, loadRun, source }: Target,
	batch: WrittenBundle[],
	details: IDataObject,
): Report[] {
	const rows = batch.flatMap(({ bundle }) => bundle.rows).map(source.ref);
	// Orders are counted only if some have several rows.
	const orders = rows.length === batch.length ? {} : { orders: batch.length };
	const report = (own: RowRef[], counted: IDataObject): Report => ({
		rows: own,
		outcome: { fate: 'accepted', answers: [{ customer, rows: own.length, ...counted, ...details }] },
	});
	if (!loadRun.context.outputPerItem) return [report(rows, orders)];
	const byItem = new Map<number, RowRef[]>();
	for (const row of rows) {
		const own = byItem.get(row.item);
		if (own === undefined) byItem.set(row.item, [row]);
		else own.push(row);
	}
	return byItem.size === 1 ? [report(rows, orders)] : [...byItem.values()].map((own) => report(own, {}));
}

function eachRow({ loadRun, source }: Target, batch: WrittenBundle[], details: IDataObject): Report[] {
	return batch.flatMap(({ bundle, json }) => {
		const content = JSON.parse(json) as IDataObject;
		const { request } = details as { request?: IDataObject };
		const own = request === undefined ? details : { request: { ...request, body: { data: [content] } } };
		return bundle.rows.map((row): Report => {
			const ref = source.ref(row);
			const columns = { ...(ref.row === undefined ? loadRun.context.json(source.position(row)) : content) };
			// A row that was refused and corrected may still have an `error` column, which n8n takes for a failure.
			delete columns.error;
			return { rows: [ref], outcome: { fate: 'accepted', answers: [{ ...columns, ...own }] } };
		});
	});
}
