import type { RunContext } from '../n8n/itemContext';
import { columnOf, holdsExpression } from '../n8n/parameterReader';
import { problem, type Reading } from '../values/reading';
import { withoutMark } from './headings';

/** An entry of 'Field Values', which fills a field whatever the columns are called. */
export interface FieldValue {
	path: string;
	/** The column, if the value is just a column. */
	column: string | undefined;
	/** Whether the value uses a column, alone or with other content. */
	uses(column: string): boolean;
	/** Whether an expression computes the value, from any columns. */
	computes: boolean;
	/** The value for a row; undefined when the entry is empty, which leaves the field out. Throws when an expression fails. */
	valueOf(row: number): unknown;
}

const NAME = 'fieldValues';

/** Resolves a column's name. The first heading of a file may begin with an invisible byte order mark. */
function columnMeant(named: string | undefined, columns: ReadonlySet<string>): string | undefined {
	if (named === undefined || columns.has(named)) return named;
	const bare = withoutMark(named);
	return [...columns].find((column) => withoutMark(column) === bare) ?? named;
}

function entryOf(
	context: RunContext,
	columns: ReadonlySet<string>,
	entry: unknown,
	index: number,
): FieldValue {
	const { field, value } = entry as { field?: unknown; value?: unknown };
	const column = columnMeant(columnOf(value), columns);
	const computes = column === undefined && holdsExpression(value);
	const valueOf = (): FieldValue['valueOf'] => {
		if (column !== undefined) {
			return columns.has(column) ? (row) => context.json(row)[column] : () => undefined;
		}
		if (computes) return (row) => context.item(row).parameter(NAME, 'item', index, 'value');
		return () => (value === '' ? undefined : value);
	};
	return {
		path: String(field ?? ''),
		column,
		computes,
		uses: (name) => name === column || (computes && String(value).includes(name)),
		valueOf: valueOf(),
	};
}

/**
 * Reads the entries of 'Field Values' as the workflow stores them. A single expression for all of them is a problem,
 * and so are two entries for one field.
 */
export function fieldValues(context: RunContext, columns: ReadonlySet<string>): Reading<FieldValue[]> {
	if (typeof context.stored(NAME) === 'string') {
		return problem("'Field Values' is a single expression. Add an entry for each field instead");
	}
	const entries = context.stored(NAME, 'item');
	const values = Array.isArray(entries)
		? entries.map((entry, index) => entryOf(context, columns, entry, index))
		: [];
	const paths = values.map(({ path }) => path);
	const twice = paths.find((path, index) => paths.indexOf(path) !== index);
	return twice === undefined
		? { value: values }
		: problem(`'Field Values' fills ${twice} twice. Remove one of the entries`);
}
