import { blankId } from '../../input/blankId';
import { alone, type Bundle } from '../../input/bundle';
import { columnFields, entryColumnFields } from '../../input/columns';
import { columnSource, type ColumnSource } from '../../input/columnSource';
import { fold } from '../../input/fold';
import { quoteHeadings } from '../../input/headings';
import { lookOver } from '../../input/lookOver';
import { noDataIn, type NoData } from '../../input/noData';
import { onlyIdIn } from '../../input/onlyId';
import type { ScalarField } from '../../input/schema';
import { inStretches } from '../../input/stretches';
import type { Report } from '../../outcome/report';
import { problem, type Reading } from '../../values/reading';
import type { OperationRun } from '../operation';
import { refusedRow } from '../refusedRows';
import { foldedJson, rowJson } from './bundleJson';
import { customerInColumns, customerInParameter, ownersIn } from './customers';
import type { LoadFields } from './loadFields';
import type { LoadRows } from './rows';

/** The input items as rows, read by their columns and 'Field Values'; rows of orders are folded. */
export async function itemRows(loadRun: OperationRun, fields: LoadFields): Promise<Reading<LoadRows>> {
	const { context, options, run } = loadRun;
	const { id, order, identifiers } = fields;
	const inColumns = context.item(0).parameter('customerFrom') === 'columns';
	const inParameter = inColumns ? undefined : customerInParameter(loadRun, identifiers, (row) => row);
	const ofOrderItem = order === undefined ? [] : entryColumnFields(order.list, []);
	const own = [...(inColumns ? identifiers : []), ...fields.ofRow];
	const columns = [...columnFields(own), ...ofOrderItem];
	const found = columnSource(columns, context);
	if ('problems' in found) return found;
	const source = found.value;
	if (!source.has(id.name)) return noId(id, source);

	const reader = await lookOver(source, columns, options, context, run.breathe);
	const customerOf = inParameter ?? customerInColumns(reader, identifiers);
	const noDataOf = noDataIn(source, id.name, order?.entryName);
	const refused: Report[] = [];
	const refuse = (row: number, noData: NoData) => refused.push(refusedRow(run, source.ref(row), noData));
	const onlyId = onlyIdIn(source, id.name, fields.ofRow);

	if (order !== undefined) {
		const ownerOf = inColumns ? ownersIn(customerOf) : undefined;
		const folded = await fold(reader, order, noDataOf, run.breathe, ownerOf);
		for (const { row, noData } of folded.refused) refuse(row, noData);
		if (folded.hint !== undefined) context.hint(folded.hint);
		const bundles: Bundle[] = [];
		for (const bundle of folded.bundles) {
			if (bundle.rows.some((row) => onlyId(row) === undefined)) bundles.push(bundle);
			else for (const row of bundle.rows) refuse(row, onlyId(row)!);
		}
		const read = foldedJson(reader, order, run.breathe);
		return { value: { reader, customerOf, shape: order, bundles, read, refused } };
	}
	const bundles: Bundle[] = [];
	await inStretches(source.count, run.breathe, (row) => {
		const noData = noDataOf(row) ?? blankId(source, row, id) ?? onlyId(row);
		if (noData === undefined) bundles.push(alone(row));
		else refuse(row, noData);
	});
	const read = rowJson(reader, fields.ofRow, run.breathe);
	return { value: { reader, customerOf, shape: undefined, bundles, read, refused } };
}

function noId(id: ScalarField, { columns, unmatched }: ColumnSource): Reading<LoadRows> {
	const all = [...new Set([...columns.map(({ column }) => column), ...unmatched])];
	return problem(
		`No column contains ${id.displayName} (${id.name}), so the rows cannot be told apart. The input has: ${quoteHeadings(all)}. ` +
			`Choose a column for it in 'Field Values', or set 'Rows From' to 'JSON' or 'Fields Below'`,
	);
}
