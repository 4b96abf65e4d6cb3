import type { IDataObject } from 'n8n-workflow';

import { readCell } from '../values/cell';
import { quote } from '../values/quote';
import { wallClock } from '../values/dates/zone';
import { problem, type Problems, type Reading, type ReadingOptions } from '../values/reading';
import type { CellOf } from './columns';
import { Countries } from './countries';
import { entriesInCell, entryCellsOf, type EntryCells } from './entries';
import { isList, type Field, type ListField } from './schema';
import type { FieldSource } from './source';

/** How many problems of a list are collected, at most. */
const MOST_PROBLEMS = 100;

/** n8n makes an empty entry for every character when one expression fills a whole list. */
const EMPTY_ENTRY =
	'the entry is empty; fill it in or remove it. If one expression fills the whole list, map each field separately instead';

/** Reads the rows of a source, each cell as its column shows it must be read. */
export class RowReader {
	private readonly countries: Countries;

	private readonly entryCells: EntryCells;

	/**
	 * @param base how cells are read where their column does not decide
	 * @param columns how the cells of a path are read, where its column was looked over (see `lookOver`)
	 */
	constructor(
		readonly source: FieldSource,
		private readonly base: ReadingOptions,
		private readonly columns: ReadonlyMap<string, ReadingOptions> = new Map(),
	) {
		this.countries = new Countries((path) => this.optionsFor(path));
		this.entryCells = entryCellsOf(source.ignoredKeys);
	}

	/**
	 * Reads fields of a row. Blank values are left out, or are a problem when required. All fields are read, so that
	 * every problem is reported. Throws when an expression fails.
	 *
	 * @param prefix what the path of each field begins with
	 * @param first the bundle's first row, whose country applies to an entry that names none
	 */
	read(row: number, fields: Field[], prefix = '', first = row): Reading<IDataObject> {
		const problems = [...this.source.problems(row)];
		if (problems.length > 0) return { problems };
		const cellOf: CellOf = (path) => this.source.cell(row, path);
		const country =
			this.countries.named(cellOf, prefix) ??
			this.countries.named((path) => this.source.cell(first, path), '');
		return this.readCells(fields, cellOf, { prefix, label: (path) => this.source.label(path), country });
	}

	/** How the cells of a path are read, whatever the row's country. */
	optionsFor(path: string): ReadingOptions {
		return this.columns.get(path) ?? this.base;
	}

	/** The day of an instant in the workflow's zone, in days since 1970. */
	dayThere(instant: number): number {
		return Math.floor((wallClock(instant, this.base.timezone) ?? instant) / 86_400_000);
	}

	private readCells(
		fields: Field[],
		cellOf: CellOf,
		at: { prefix: string; label: (path: string) => string; country: string | undefined },
	): Reading<IDataObject> {
		const values: IDataObject = {};
		const problems: string[] = [];
		for (const field of fields) {
			const path = at.prefix + field.name;
			const cell = cellOf(path);
			const reading = isList(field)
				? this.readEntries(field, cell, path, at.country)
				: readCell(field.type, cell, this.countries.optionsFor(field, this.optionsFor(path), cellOf, at));
			if ('value' in reading) values[field.name] = reading.value as IDataObject[string];
			else if ('problems' in reading) {
				for (const text of reading.problems) problems.push(`${at.label(path)}: ${text}`);
			} else if (field.required) {
				problems.push(`${at.label(path)}: ${this.missing(path, reading.blank)}`);
			}
		}
		return problems.length > 0 ? { problems } : { value: values };
	}

	private missing(path: string, written: string): string {
		const absence = this.source.absence(path);
		if (absence !== undefined) return absence;
		const quoted = quote(written);
		return quoted === "''" ? 'is required but blank' : `is required but blank (it says ${quoted})`;
	}

	private readEntries(
		list: ListField,
		cell: unknown,
		path: string,
		country: string | undefined,
	): Reading<IDataObject[]> | { blank: string } {
		const entries = entriesInCell(cell);
		if ('problems' in entries) return entries;
		if (entries.value.length === 0) return { blank: '' };
		const values: IDataObject[] = [];
		const problems: string[] = [];
		for (const [index, entry] of entries.value.entries()) {
			// The list is refused anyway, and nobody reads that many texts.
			if (problems.length >= MOST_PROBLEMS) break;
			const reading = this.readEntry(list, entry, path, country);
			if ('value' in reading) values.push(reading.value);
			else for (const text of reading.problems) problems.push(`entry ${index + 1}: ${text}`);
		}
		return problems.length > 0 ? { problems } : { value: values };
	}

	private readEntry(
		list: ListField,
		entry: unknown,
		path: string,
		country: string | undefined,
	): Reading<IDataObject> | Problems {
		const cells = this.entryCells(list, entry);
		if ('problems' in cells) return cells;
		const prefix = `${path}.`;
		const cellOf: CellOf = (own) => cells.value(own.slice(prefix.length));
		const own = this.countries.named(cellOf, prefix) ?? country;
		const label = (at: string) => at.slice(prefix.length);
		const reading = this.readCells(list.entryFields, cellOf, { prefix, label, country: own });
		if ('problems' in reading || Object.keys(reading.value).length > 0) return reading;
		return problem(EMPTY_ENTRY);
	}
}
