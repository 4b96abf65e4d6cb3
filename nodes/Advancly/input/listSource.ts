import type { RunContext } from '../n8n/itemContext';
import { refusedByThrown, refusedBeforeSending, type Failed } from '../outcome/outcome';
import type { RowRef } from '../outcome/rowNumbers';
import { problem, type Reading } from '../values/reading';
import { columnFields, keyMatcher, type CellOf } from './columns';
import { entriesIn } from './entries';
import type { Field } from './schema';
import type { FieldSource } from './source';
import { inStretches, type Breathe } from './stretches';

interface ListedRow {
	ref: RowRef;
	position: number;
	cell: CellOf;
	problems: string[];
}

/** The rows of the items' lists, and the items without any. */
interface ListedRows {
	source: FieldSource;
	failed: Array<{ item: number; failed: Failed }>;
}

const NOTHING: CellOf = () => undefined;

/**
 * Reads the rows of the list that each item has in a parameter: a fixedCollection of rows, or JSON.
 *
 * @param parameter its name, and its label in the editor
 */
export async function listSource(
	parameter: { name: string; displayName: string },
	fields: Field[],
	context: RunContext,
	breathe: Breathe,
): Promise<ListedRows> {
	const match = keyMatcher(columnFields(fields));
	const rows: ListedRow[] = [];
	const failed: ListedRows['failed'] = [];

	const cellsOf = (entry: unknown): Reading<CellOf> =>
		typeof entry === 'object' && entry !== null && !Array.isArray(entry)
			? match(entry)
			: problem('the row is not an object');
	const add = async (position: number) => {
		const own = context.item(position);
		const item = own.itemIndex;
		try {
			const found = entriesIn(own.parameter(parameter.name), 'data');
			if ('problems' in found || found.value.length === 0) {
				const why = 'problems' in found ? found.problems.join('; ') : 'there are no rows';
				failed.push({ item, failed: refusedBeforeSending(`'${parameter.displayName}': ${why}`) });
				return;
			}
			await inStretches(found.value.length, breathe, (index) => {
				const cells = cellsOf(found.value[index]);
				const ref = { item, row: index + 1 };
				if ('problems' in cells) rows.push({ ref, position, cell: NOTHING, problems: cells.problems });
				else rows.push({ ref, position, cell: cells.value, problems: [] });
			});
		} catch (error) {
			failed.push({ item, failed: refusedByThrown(error) });
		}
	};
	for (let position = 0; position < context.count; position += 1) {
		await add(position);
		await breathe();
	}

	return {
		source: {
			count: rows.length,
			ref: (row) => rows[row]!.ref,
			position: (row) => rows[row]!.position,
			cell: (row, path) => rows[row]!.cell(path),
			label: (path) => path,
			absence: () => undefined,
			problems: (row) => rows[row]!.problems,
			ignoredKeys: undefined,
		},
		failed,
	};
}
