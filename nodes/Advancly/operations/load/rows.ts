import { columnFields, entryColumnFields } from '../../input/columns';
import { columnSource, type ColumnSource } from '../../input/columnSource';
import { fold } from '../../input/fold';
import { alone, type FoldShape, type Unit } from '../../input/unit';
import { quoteHeadings } from '../../input/headings';
import { listSource } from '../../input/listSource';
import { noDataIn } from '../../input/noData';
import { onlyIdIn } from '../../input/onlyId';
import { lookOver, placed, STRETCH } from '../../input/lookOver';
import type { RowReader } from '../../input/rowReader';
import { isList, type Field, type ListField, type ScalarField } from '../../input/schema';
import { refusedBeforeSending } from '../../outcome/outcome';
import type { Report } from '../../outcome/report';
import { isBlank } from '../../values/blank';
import { problem, type Reading } from '../../values/reading';
import type { OperationRun } from '../operation';
import { foldedJson, rowJson, type ReadUnit } from './loadUnit';
import { customerInColumns, customerInParameter, ownersIn, type CustomerOf } from './customers';

/** The fields of a load by what they are for. */
export interface LoadFields {
	/** The query that says whose rows they are. */
	identifiers: Field[];
	/** The fields of a row, `order_items` among them. */
	row: Field[];
	/** The field that identifies a row: product_id or order_id. */
	id: ScalarField;
	/** The list of an order's lines; undefined for stock. */
	lines: ListField | undefined;
}

/** The rows of a load before they are sent. */
export interface LoadRows {
	reader: RowReader;
	customerOf: CustomerOf;
	/** How rows were folded, when they were: rows of input items into orders. */
	shape: FoldShape | undefined;
	units: Unit[];
	read: ReadUnit;
	/** Reports on rows that are not sent. */
	refused: Report[];
}

/** The rows that each item brings as a list, in JSON or by hand. */
export async function listedRows(load: OperationRun, fields: LoadFields): Promise<LoadRows> {
	const { context, options, run } = load;
	const byHand = context.item(0).parameter('rowsFrom') === 'fields';
	const parameter = byHand ? { name: 'data', displayName: 'Data' } : { name: 'rows', displayName: 'Rows' };
	const breathe = async () => await run.breathe();
	const { source, failed } = await listSource(parameter, fields.row, context, breathe);
	const reader = await lookOver(source, placed(fields.row), options, context, breathe);
	const units = Array.from({ length: source.count }, (_, row) => alone(row));
	const refused = failed.map(({ item, failed: outcome }) => ({
		rows: [{ item }],
		outcome: run.note(outcome),
	}));
	const customerOf = customerInParameter(load, fields.identifiers, source.position);
	return { reader, customerOf, shape: undefined, units, read: rowJson(reader, fields.row, breathe), refused };
}

/** The rows that are the input items: by columns and 'Field Values', folded into orders where these have lines. */
export async function itemRows(load: OperationRun, fields: LoadFields): Promise<Reading<LoadRows>> {
	const { context, options, run } = load;
	const breathe = async () => await run.breathe();
	const inColumns = context.item(0).parameter('customerFrom') === 'columns';
	const lineFields = fields.lines === undefined ? [] : entryColumnFields(fields.lines, []);
	const own = [...(inColumns ? fields.identifiers : []), ...fields.row];
	const columns = [...columnFields(own), ...lineFields];
	const found = columnSource(columns, context);
	if ('problems' in found) return found;
	const source = found.value;
	if (!source.has(fields.id.name)) return noId(fields.id, source);

	const reader = await lookOver(source, columns, options, context, breathe);
	const customerOf = inColumns
		? customerInColumns(reader, fields.identifiers)
		: customerInParameter(load, fields.identifiers, source.position);
	const noDataOf = noDataIn(source, fields.id.name);
	const refuse = (row: number, reason: string, blank: boolean): Report => {
		const failed = refusedBeforeSending(reason);
		return { rows: [source.ref(row)], outcome: run.note(blank ? { ...failed, blankRow: true } : failed) };
	};
	const refused: Report[] = [];
	const onlyId = onlyIdIn(source, fields.id.name, fields.row);

	if (fields.lines !== undefined) {
		const { id, lines } = fields;
		const head = fields.row.filter((field) => field !== lines);
		const shape: FoldShape = { noun: 'order', id, head, list: lines, prefix: '', entryName: 'product_id' };
		const ownerOf = inColumns ? ownersIn(customerOf) : undefined;
		const folded = await fold(reader, shape, noDataOf, breathe, ownerOf);
		for (const { row, noData } of folded.refused) refused.push(refuse(row, noData.reason, noData.blank));
		const units: Unit[] = [];
		for (const unit of folded.units) {
			if (unit.rows.some((row) => onlyId(row) === undefined)) units.push(unit);
			else for (const row of unit.rows) refused.push(refuse(row, onlyId(row)!, false));
		}
		return { value: { reader, customerOf, shape, units, read: foldedJson(reader, shape, breathe), refused } };
	}
	const units: Unit[] = [];
	for (let row = 0; row < source.count; row += 1) {
		if (row % STRETCH === 0) await breathe();
		const noData = noDataOf(row);
		const reason = noData?.reason ?? blankId(source, row, fields.id) ?? onlyId(row);
		if (reason === undefined) units.push(alone(row));
		else refused.push(refuse(row, reason, noData?.blank === true));
	}
	return {
		value: {
			reader,
			customerOf,
			shape: undefined,
			units,
			read: rowJson(reader, fields.row, breathe),
			refused,
		},
	};
}

/** Why a row without an id is not sent; a computed id that fails is refused when the row is read. */
function blankId(source: ColumnSource, row: number, { name, type }: ScalarField): string | undefined {
	try {
		return isBlank(source.cell(row, name), type)
			? `${source.label(name)} is blank; fill it in or remove the row`
			: undefined;
	} catch {
		return undefined;
	}
}

function noId(id: ScalarField, { columns, unmatched }: ColumnSource): Reading<LoadRows> {
	const all = [...new Set([...columns.map(({ column }) => column), ...unmatched])];
	return problem(
		`No column holds ${id.displayName} (${id.name}), so the rows cannot be told apart; the input has: ${quoteHeadings(all)}. ` +
			`Choose its column in 'Field Values', or set 'Rows From' to 'JSON' or 'Fields Below'`,
	);
}

/** The fields of a load, from its declaration. */
export function loadFields(fields: Field[]): LoadFields {
	const data = fields.find((field): field is ListField => isList(field) && field.name === 'data');
	const row = data?.entryFields ?? [];
	const lines = row.find(isList);
	const wanted = lines === undefined ? 'product_id' : 'order_id';
	const id = row.find((field): field is ScalarField => !isList(field) && field.name === wanted);
	if (id === undefined) throw new Error(`The load does not declare ${wanted}`);
	return { identifiers: fields.filter((field) => field !== data), row, id, lines };
}

/** Whether each item brings a list of rows. */
export function bringsLists({ context }: OperationRun): boolean {
	return context.item(0).parameter('rowsFrom') !== 'inputItems';
}
