import { blankId } from '../../input/blankId';
import { columnFields, entryColumnFields } from '../../input/columns';
import { columnSource, type ColumnSource } from '../../input/columnSource';
import { fold } from '../../input/fold';
import { alone, type Bundle, type FoldShape } from '../../input/bundle';
import { quoteHeadings } from '../../input/headings';
import { listSource } from '../../input/listSource';
import { noDataIn, type NoData } from '../../input/noData';
import { onlyIdIn } from '../../input/onlyId';
import { lookOver, byName } from '../../input/lookOver';
import type { RowReader } from '../../input/rowReader';
import type { ScalarField } from '../../input/schema';
import { inStretches } from '../../input/stretches';
import type { RunContext } from '../../n8n/itemContext';
import { holdsExpression } from '../../n8n/parameterReader';
import type { Report } from '../../outcome/report';
import type { RowRef } from '../../outcome/rowNumbers';
import { problem, type Reading } from '../../values/reading';
import type { OperationRun } from '../operation';
import { refusedRow } from '../refusedRows';
import { foldedJson, rowJson, type ReadBundle } from './bundleJson';
import { customerInColumns, customerInParameter, ownersIn, type CustomerOf } from './customers';
import type { LoadFields } from './loadFields';

/** The rows of a load before they are sent. */
export interface LoadRows {
	reader: RowReader;
	customerOf: CustomerOf;
	/** How rows were folded, when they were: rows of input items into orders. */
	shape: FoldShape | undefined;
	bundles: Bundle[];
	read: ReadBundle;
	/** Reports on rows that are not sent. */
	refused: Report[];
}

/** The rows that each item brings as a list, in JSON or by hand. */
export async function listedRows(loadRun: OperationRun, fields: LoadFields): Promise<LoadRows> {
	const { context, options, run } = loadRun;
	const byHand = context.item(0).parameter('rowsFrom') === 'fields';
	const parameter = byHand ? { name: 'data', displayName: 'Data' } : { name: 'rows', displayName: 'Rows' };
	const { source, failed } = await listSource(parameter, fields.ofRow, context, run.breathe);
	const reader = await lookOver(source, byName(fields.ofRow), options, context, run.breathe);
	const bundles = Array.from({ length: source.count }, (_, row) => alone(row));
	const refused = failed.map(({ item, failed: outcome }) => ({
		rows: [{ item }],
		outcome: run.stopIfFailed(outcome),
	}));
	const customerOf = customerInParameter(loadRun, fields.identifiers, source.position);
	const { id } = fields;
	const read = rowJson(reader, fields.ofRow, run.breathe, (row) =>
		byHand && isMapped(context, source.ref(row), id) ? blankId(source, row, id) : undefined,
	);
	return { reader, customerOf, shape: undefined, bundles, read, refused };
}

/** Whether an expression fills in a field of a row by hand: one that is left empty is left out on purpose. */
function isMapped({ stored }: RunContext, { row }: RowRef, { name }: ScalarField): boolean {
	return holdsExpression(stored('data', 'item', row! - 1, name));
}

/** The rows that are the input items: by columns and 'Field Values', folded into orders where these have items. */
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
		`No column holds ${id.displayName} (${id.name}), so the rows cannot be told apart; the input has: ${quoteHeadings(all)}. ` +
			`Choose its column in 'Field Values', or set 'Rows From' to 'JSON' or 'Fields Below'`,
	);
}

/** Whether each item brings a list of rows. */
export function bringsLists({ context }: OperationRun): boolean {
	return context.item(0).parameter('rowsFrom') !== 'inputItems';
}
