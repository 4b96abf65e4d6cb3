import type { IDataObject } from 'n8n-workflow';

import { readCell } from '../values/cell';
import type { ValueType } from '../values/readers';
import { problem, type Problems, type Reading, type ReadingOptions } from '../values/reading';
import { columnReading } from './columnDecisions';
import { columnFields, keyMatcher, type CellOf } from './columns';
import { entriesIn } from './entries';
import { ColumnEvidence, questionOf } from './evidence';
import type { Options } from './options';
import { isList, type Field, type ListField, type ScalarField } from './schema';
import type { FieldSource } from './source';

/** The types that are read by the rules of a country. */
const BY_COUNTRY = new Set<ValueType>([
	'phone',
	'accountNumber',
	'identityNumber',
	'taxNumber',
	'bankCode',
	'postalCode',
]);

/** The field that names the country by whose rules the others are read, unless they name another. */
const COUNTRY = 'country_code';

/** n8n makes an empty entry for every character when one expression fills a whole list. */
const EMPTY_ENTRY =
	'the entry is empty; fill it in or remove it. When one expression fills the whole list, map each field by itself instead';

/** A field and where its cells are found. */
export interface PlacedField {
	path: string;
	field: Field;
}

/** Lets n8n do other work between stretches of ours. */
export type Breathe = () => Promise<void>;

/** How many rows are looked at between two breaths. */
export const STRETCH = 256;

/** Reads the rows of a source: what the columns say together decides how each cell is read. */
export class RowReader {
	private readonly columns = new Map<string, ReadingOptions>();

	private readonly byCountry = new Map<ReadingOptions, Map<string, ReadingOptions>>();

	private readonly matchers = new Map<ListField, ReturnType<typeof keyMatcher>>();

	constructor(
		readonly source: FieldSource,
		private readonly options: Options,
	) {}

	/**
	 * Looks at all cells of the given fields before any is read; in time proportional to them.
	 *
	 * @param hint told how a column is read whose cells leave it open
	 */
	async lookOver(fields: PlacedField[], breathe: Breathe, hint: (message: string) => void): Promise<void> {
		const { source } = this;
		for (const { path, field } of fields) {
			if (source.absence(path) !== undefined) continue;
			const columns = isList(field)
				? field.entryFields.flatMap((entry) =>
						isList(entry) ? [] : [{ path: `${path}.${entry.name}`, field: entry }],
					)
				: [{ path, field }];
			const evidence = new Map(
				columns.flatMap((column) => {
					const question = questionOf(column.field.type);
					return question === undefined ? [] : [[column.path, new ColumnEvidence(question)] as const];
				}),
			);
			for (let row = 0; evidence.size > 0 && row < source.count; row += 1) {
				if (row % STRETCH === 0) await breathe();
				this.addCells(evidence, row, path, field);
			}
			for (const column of columns) {
				const settings = { choices: this.options.choices, base: this.options.reading };
				const label = isList(field) ? column.path : source.label(path);
				const { options, hint: told } = columnReading(
					column.field,
					label,
					evidence.get(column.path),
					settings,
					source,
				);
				this.columns.set(column.path, options);
				if (told !== undefined) hint(told);
			}
		}
	}

	private addCells(evidence: Map<string, ColumnEvidence>, row: number, path: string, field: Field): void {
		let cell: unknown;
		try {
			cell = this.source.cell(row, path);
		} catch {
			// An expression failed: its row says so when it is read.
			return;
		}
		if (!isList(field)) {
			evidence.get(path)!.add(row, cell);
			return;
		}
		const entries = entriesIn(cell);
		if ('problems' in entries) return;
		for (const entry of entries.value) {
			const cells = this.cellsOf(field, entry);
			if ('problems' in cells) continue;
			for (const { name } of field.entryFields) evidence.get(`${path}.${name}`)?.add(row, cells.value(name));
		}
	}

	/**
	 * Reads fields of a row. Blank values are left out, or named when required; all fields are read, so that every wrong
	 * one is named. Throws when an expression fails.
	 *
	 * @param prefix what the path of each field begins with
	 * @param countryPath where the country stands by whose rules the row is read
	 */
	read(row: number, fields: Field[], prefix = '', countryPath = COUNTRY): Reading<IDataObject> {
		const problems = [...this.source.problems(row)];
		if (problems.length > 0) return { problems };
		const cellOf: CellOf = (path) => this.source.cell(row, path);
		const country = this.countryIn(cellOf, countryPath);
		return this.readCells(fields, cellOf, { prefix, label: (path) => this.source.label(path), country });
	}

	/** How the cells of a path are read, as far as no country has a say. */
	optionsFor(path: string): ReadingOptions {
		return this.columns.get(path) ?? this.options.reading;
	}

	/** The country that a cell names, as ISO code; undefined when it names none that is known. */
	private countryIn(cellOf: CellOf, path: string): string | undefined {
		const reading = readCell('countryCode', cellOf(path), this.options.reading);
		return 'value' in reading ? String(reading.value) : undefined;
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
				: this.readScalar(field, cell, path, this.countryFor(field, cellOf, at));
			if ('value' in reading) values[field.name] = reading.value as IDataObject[string];
			else if ('problems' in reading) {
				for (const text of reading.problems) problems.push(`${at.label(path)}: ${text}`);
			} else if (field.required) {
				problems.push(`${at.label(path)}: ${this.missing(path, reading.blank)}`);
			}
		}
		return problems.length > 0 ? { problems } : { value: values };
	}

	private countryFor(
		{ type, countryFrom }: ScalarField,
		cellOf: CellOf,
		{ prefix, country }: { prefix: string; country: string | undefined },
	): string | undefined {
		if (!BY_COUNTRY.has(type)) return undefined;
		return countryFrom === COUNTRY ? country : (this.countryIn(cellOf, prefix + countryFrom) ?? country);
	}

	private missing(path: string, written: string): string {
		const absence = this.source.absence(path);
		if (absence !== undefined) return absence;
		return written === '' ? 'is required and is blank' : `is required and is blank (it says '${written}')`;
	}

	private readScalar(field: ScalarField, cell: unknown, path: string, country: string | undefined) {
		const options = this.optionsFor(path);
		return readCell(field.type, cell, country === undefined ? options : this.inCountry(options, country));
	}

	private inCountry(options: ReadingOptions, country: string): ReadingOptions {
		const known = this.byCountry.get(options) ?? new Map<string, ReadingOptions>();
		this.byCountry.set(options, known);
		const own = known.get(country) ?? { ...options, country };
		known.set(country, own);
		return own;
	}

	private cellsOf(list: ListField, entry: unknown): Reading<CellOf> {
		if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
			return problem('expected an object with the fields of the entry');
		}
		const match =
			this.matchers.get(list) ?? keyMatcher(columnFields(list.entryFields), !this.source.foreignLists);
		this.matchers.set(list, match);
		return match(entry);
	}

	private readEntries(
		list: ListField,
		cell: unknown,
		path: string,
		country: string | undefined,
	): Reading<IDataObject[]> | { blank: string } {
		const entries = entriesIn(cell);
		if ('problems' in entries) return entries;
		if (entries.value.length === 0) return { blank: '' };
		const values: IDataObject[] = [];
		const problems: string[] = [];
		entries.value.forEach((entry, index) => {
			const reading = this.readEntry(list, entry, path, country);
			if ('value' in reading) values.push(reading.value);
			else for (const text of reading.problems) problems.push(`entry ${index + 1}: ${text}`);
		});
		return problems.length > 0 ? { problems } : { value: values };
	}

	private readEntry(
		list: ListField,
		entry: unknown,
		path: string,
		country: string | undefined,
	): Reading<IDataObject> | Problems {
		const cells = this.cellsOf(list, entry);
		if ('problems' in cells) return cells;
		const prefix = `${path}.`;
		const cellOf: CellOf = (own) => cells.value(own.slice(prefix.length));
		const own = this.countryIn(cellOf, prefix + COUNTRY) ?? country;
		const label = (at: string) => at.slice(prefix.length);
		const reading = this.readCells(list.entryFields, cellOf, { prefix, label, country: own });
		if ('problems' in reading || Object.keys(reading.value).length > 0) return reading;
		return problem(EMPTY_ENTRY);
	}
}
