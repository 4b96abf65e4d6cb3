import type { IDataObject } from 'n8n-workflow';

import type { Report } from '../../outcome/report';
import type { RowRef } from '../../outcome/rowNumbers';
import type { WrittenBundle } from './batches';
import type { Target } from './target';

/**
 * Reports on a batch that was accepted: one item for the request, or one a row with the row's columns.
 *
 * @param told what each item says of the request: its answer, or the request itself when it was only checked
 */
export function accepted(target: Target, batch: WrittenBundle[], told: IDataObject): Report[] {
	return target.loadRun.options.outputItems === 'row'
		? eachRow(target, batch, told)
		: wholeRequest(target, batch, told);
}

/** One item for a request; where each item has an output of its own, one for each that has rows in it. */
function wholeRequest(
	{ customer, loadRun, source }: Target,
	batch: WrittenBundle[],
	told: IDataObject,
): Report[] {
	const rows = batch.flatMap(({ bundle }) => bundle.rows).map(source.ref);
	// Orders are counted where several rows are one.
	const orders = rows.length === batch.length ? {} : { orders: batch.length };
	const report = (own: RowRef[], counted: IDataObject): Report => ({
		rows: own,
		outcome: { fate: 'accepted', answers: [{ customer, rows: own.length, ...counted, ...told }] },
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

function eachRow({ loadRun, source }: Target, batch: WrittenBundle[], told: IDataObject): Report[] {
	return batch.flatMap(({ bundle, json }) => {
		const content = JSON.parse(json) as IDataObject;
		const { request } = told as { request?: IDataObject };
		const own = request === undefined ? told : { request: { ...request, body: { data: [content] } } };
		return bundle.rows.map((row): Report => {
			const ref = source.ref(row);
			const columns = { ...(ref.row === undefined ? loadRun.context.json(source.position(row)) : content) };
			// A row that was refused and corrected still has the column with the reason, which n8n would take for a failure.
			delete columns.error;
			return { rows: [ref], outcome: { fate: 'accepted', answers: [{ ...columns, ...own }] } };
		});
	});
}
