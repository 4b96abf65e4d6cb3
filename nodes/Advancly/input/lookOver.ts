import type { RunContext } from '../n8n/itemContext';
import type { ReadingOptions } from '../values/reading';
import { columnReading } from './columnDecisions';
import { entriesInCell, entryCellsOf, type EntryCells } from './entries';
import { evidenceFor, type ColumnEvidence } from './evidence';
import type { Options } from './options';
import { RowReader } from './rowReader';
import { isList, type Field, type ListField, type ScalarField } from './schema';
import { cellIfAny, type FieldSource } from './source';
import { STRETCH, type Breathe } from './stretches';

/** A field and the path of its cells. */
interface PathField {
	path: string;
	field: Field;
}

/** A list and the path of its cells. */
interface PathList {
	path: string;
	field: ListField;
}

/** The fields, each with its name as its path. */
export function byName(fields: Field[]): PathField[] {
	return fields.map((field) => ({ path: field.name, field }));
}

/** The scalar fields of a field: itself, or those of its entries. */
function scalarsIn({ path, field }: PathField): Array<{ path: string; field: ScalarField }> {
	if (!isList(field)) return [{ path, field }];
	return field.entryFields.flatMap((entry) =>
		isList(entry) ? [] : [{ path: `${path}.${entry.name}`, field: entry }],
	);
}

/** Adds the cells of a list's entries to the evidence of their columns. */
function addEntries(
	evidence: Map<string, ColumnEvidence>,
	row: number,
	cell: unknown,
	{ path, field }: PathList,
	cellsOf: EntryCells,
): void {
	const entries = entriesInCell(cell);
	if ('problems' in entries) return;
	for (const entry of entries.value) {
		const cells = cellsOf(field, entry);
		if ('problems' in cells) continue;
		for (const { name } of field.entryFields) evidence.get(`${path}.${name}`)?.add(row, cells.value(name));
	}
}

/**
 * Looks at the cells of the given fields before any is read, so that each is read in the way its column shows. A hint
 * says how a column with ambiguous cells is read.
 */
export async function lookOver(
	source: FieldSource,
	fields: PathField[],
	{ choices, reading: base }: Pick<Options, 'choices' | 'reading'>,
	{ hint }: Pick<RunContext, 'hint'>,
	breathe: Breathe,
): Promise<RowReader> {
	const columns = new Map<string, ReadingOptions>();
	const cellsOf = entryCellsOf(source.ignoredKeys);
	for (const field of fields.filter(({ path }) => source.absence(path) === undefined)) {
		const evidence = new Map<string, ColumnEvidence>();
		for (const { path, field: scalar } of scalarsIn(field)) {
			const column = evidenceFor(scalar.type, base);
			if (column !== undefined) evidence.set(path, column);
		}
		const { path: at, field: own } = field;
		const add = isList(own)
			? (row: number, cell: unknown) => addEntries(evidence, row, cell, { path: at, field: own }, cellsOf)
			: (row: number, cell: unknown) => evidence.get(at)!.add(row, cell);
		const isSettled = () => [...evidence.values()].every((column) => column.isSettled);
		for (let row = 0; row < source.count; row += 1) {
			if (row % STRETCH === 0 && isSettled()) break;
			if (isList(own) || row % STRETCH === 0) await breathe();
			add(row, cellIfAny(source, row, at));
		}
		for (const [path, column] of evidence) {
			const label = isList(own) ? path : source.label(path);
			const read = columnReading(label, column, { choices, base }, source);
			columns.set(path, read.options);
			if (read.hint !== undefined) hint(read.hint);
		}
	}
	return new RowReader(source, base, columns);
}
