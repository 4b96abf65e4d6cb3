import type { Field } from '../../input/schema';
import type { ItemContext } from '../../n8n/itemContext';
import type { Operation } from '../operation';
import { fromParameters, namedColumns } from '../../input/fieldSources';
import type { RawValues } from '../../input/readFields';
import type { Report } from '../../outcome/report';
import type { Run } from '../../run/run';
import { refusedByThrown } from '../../outcome/thrown';
import { settingsOf, type Settings } from '../../input/options';
import { groupByCustomer } from './customers';
import { loadCustomer } from './loadCustomer';
import { foldOrders } from './orders';
import { rowsFromItems, rowsFromList, type InputItems, type Rows } from './rows';
import { NO_ROWS, SourceRows, type SourceRow } from './sourceRows';
import { singleRows, type Unit } from './unit';

/** A load: its operation, and the items whose rows it sends. */
export interface Load {
	operation: Operation;
	/** The input items, of which there is at least one. */
	items: InputItems;
	/** The context of an input item; made when it is needed, since a load may have 100,000 items. */
	contextOf(item: number): ItemContext;
	run: Run;
	/** Told which columns of the input stand for no field. */
	onIgnored?(columns: string[]): void;
}

/** The contract's array of rows, and the key by which rows of a flat sheet are lines of one order. */
const DATA = 'data';
const ORDER_IDENTIFIER = 'order_id';

/**
 * Loads the rows of all items: groups them by customer and sends them in batches. Batches of one customer go in order,
 * those of different customers side by side.
 *
 * @returns reports in which every row occurs exactly once; it throws only before anything is sent, when the parameters
 * that hold for all items cannot be read
 */
export async function loadRows(load: Load): Promise<Report[]> {
	const { operation, items, contextOf, run } = load;
	const context = contextOf(items.first);
	const settings = settingsOf(context);
	const rowFields = operation.fields.find(({ name }) => name === DATA)?.rowFields ?? [];
	const identifiers = operation.fields.filter(({ name }) => name !== DATA);
	const fromItems = context.parameter('rowsFrom') === 'inputItems';
	const fromColumns = fromItems && context.parameter('customerFrom') === 'columns';

	const { rows, failed, ignored } = fromItems
		? rowsFromItems(
				items,
				[...(fromColumns ? identifiers : []), ...columnFields(rowFields)],
				namedColumns(context),
			)
		: rowsFromLists(load);
	if (ignored.length > 0) load.onIgnored?.(ignored);

	const identify = fromColumns ? cellsOf : customerParameter(identifiers, contextOf);
	const grouped = groupByCustomer(rows, identifiers, identify, settings.reading);
	const reports: Report[] = [
		...failed.map(({ item, failed: outcome }) => ({ rows: [{ item }], outcome })),
		...grouped.failed.map(({ row, failed: outcome }) => ({ rows: [row.ref], outcome })),
	];
	if (reports.length > 0 && !context.continueOnFail) run.note(reports[0]!.outcome);

	const splitRefused = settings.splitRefused && context.continueOnFail;
	const sent = await Promise.all(
		grouped.groups.map(async ({ customer, rows: own }) => {
			const target = { operation, context, customer, splitRefused, run };
			return await loadCustomer(target, own, unitsOf(own, rowFields, settings, fromItems), settings);
		}),
	);
	return [...reports, ...sent.flat()].sort((one, other) => firstItem(one) - firstItem(other));
}

function firstItem({ rows }: Report): number {
	return rows[0]?.item ?? 0;
}

/** The fields that a column can hold: those of a row, and those of the lines nested in it. */
function columnFields(rowFields: Field[]): Field[] {
	return [...rowFields, ...rowFields.flatMap(({ rowFields: nested = [] }) => nested)];
}

function rowsFromLists({ items, contextOf }: Load): Rows {
	const rows: SourceRow[] = [];
	const failed: Rows['failed'] = [];
	for (const index of items.jsons.keys()) {
		const own = rowsOfItem(contextOf(items.first + index));
		for (const row of own.rows) rows.push(row);
		for (const failure of own.failed) failed.push(failure);
	}
	return { rows: SourceRows.of(rows), failed, ignored: [] };
}

function rowsOfItem(context: ItemContext): Rows {
	const { itemIndex } = context;
	try {
		return context.parameter('rowsFrom') === 'fields'
			? rowsFromList(context.parameter(DATA), 'Data', itemIndex)
			: rowsFromList(context.parameter('rows'), 'Rows', itemIndex);
	} catch (error) {
		return {
			rows: NO_ROWS,
			failed: [{ item: itemIndex, failed: refusedByThrown(error) }],
			ignored: [],
		};
	}
}

function cellsOf(row: SourceRow): RawValues {
	return (field) => row.cell(field);
}

/** The identifiers from the parameter 'Customer' of the row's item, which may hold expressions. */
function customerParameter(
	identifiers: Operation['fields'],
	contextOf: Load['contextOf'],
): (row: SourceRow) => RawValues {
	let item = -1;
	let raw: RawValues = () => undefined;
	return ({ ref }) => {
		if (ref.item !== item) {
			raw = fromParameters(identifiers, contextOf(ref.item));
			item = ref.item;
		}
		return raw;
	};
}

/** Rows of input items are folded into orders when the operation nests lines; rows of a list nest them already. */
function unitsOf(rows: SourceRows, rowFields: Field[], { reading }: Settings, fold: boolean): Iterable<Unit> {
	const lines = rowFields.find(({ rowFields: nested }) => nested !== undefined);
	if (!fold || lines === undefined) return singleRows(rows, rowFields, reading);
	const order = rowFields.filter((field) => field !== lines);
	return foldOrders(rows, { identifier: ORDER_IDENTIFIER, order, lines }, reading);
}
