import type { IDataObject } from 'n8n-workflow';

import { refusedByThrown } from '../outcome/outcome';
import { isBlank } from '../values/blank';
import { quote } from '../values/quote';
import type { Reading } from '../values/reading';
import { rowText } from '../outcome/rowNumbers';
import type { Bundle, BundleReading, FoldShape, RowFaults } from './bundle';
import type { RowReader } from './rowReader';
import { isList, type Field } from './schema';
import { inStretches, type Breathe } from './stretches';

const DAY = 'yyyy-mm-dd'.length;

function isMoment(field: Field): boolean {
	return !isList(field) && field.type === 'moment';
}

/** Reads the rows of one bundle into one object. */
class BundleReader {
	private readonly faults: RowFaults = new Map();

	private readonly values: IDataObject = {};

	/** The row that each value of the bundle itself came from. */
	private readonly from = new Map<string, number>();

	constructor(
		private readonly reader: RowReader,
		private readonly shape: FoldShape,
	) {}

	async read({ rows, faults }: Bundle, breathe: Breathe): Promise<BundleReading<IDataObject>> {
		for (const [row, text] of faults ?? []) this.fault(row, [text]);
		const [first] = rows as [number];
		await inStretches(rows.length, breathe, (index) => {
			const row = rows[index]!;
			try {
				this.readHead(row, row === first);
			} catch (error) {
				this.fault(row, [refusedByThrown(error).reason]);
			}
		});
		await this.readEntries(rows, breathe);
		return this.faults.size > 0 ? { faults: this.faults } : { value: this.values };
	}

	private fault(row: number, problems: string[]): void {
		this.faults.set(row, [...(this.faults.get(row) ?? []), ...problems]);
	}

	private readFields(row: number, fields: Field[], prefix?: string, first?: number): Reading<IDataObject> {
		try {
			return this.reader.read(row, fields, prefix, first);
		} catch (error) {
			return { problems: [refusedByThrown(error).reason] };
		}
	}

	/**
	 * Reads the bundle's own fields from a row. In a later row, a blank cell agrees with anything, since many exports
	 * fill these fields only on the first row; a different value is a problem.
	 */
	private readHead(row: number, isFirst: boolean): void {
		const { head } = this.shape;
		const { source } = this.reader;
		const fields = isFirst
			? head
			: head.filter(({ name }) => {
					const cell = source.cell(row, name);
					const origin = this.from.get(name);
					return !isBlank(cell) && (origin === undefined || cell !== source.cell(origin, name));
				});
		const reading = this.readFields(row, fields);
		if ('problems' in reading) {
			this.fault(row, reading.problems);
			return;
		}
		for (const field of fields) this.take(row, field, reading.value[field.name]);
	}

	private take(row: number, field: Field, value: IDataObject[string]): void {
		const { name } = field;
		if (value === undefined) return;
		const origin = this.from.get(name);
		if (origin === undefined) {
			this.values[name] = value;
			this.from.set(name, row);
		} else if (isMoment(field) && this.isSameDay(String(this.values[name]), String(value))) {
			if (String(value) < String(this.values[name])) this.values[name] = value;
		} else if (this.values[name] !== value) {
			const { source } = this.reader;
			const other = `${quote(source.cell(origin, name))} in ${rowText(source.ref(origin))}`;
			const { id, noun } = this.shape;
			const why = isBlank(source.cell(row, id.name), id.type)
				? `, because ${source.label(id.name)} is blank here`
				: '';
			this.fault(row, [
				`${source.label(name)}: is ${quote(source.cell(row, name))} here, but ${other}, and both rows belong to the same ${noun}${why}`,
			]);
		}
	}

	/**
	 * Whether two moments may be the same day: in UTC, where days without a time are midnight, or in the workflow's
	 * zone.
	 */
	private isSameDay(one: string, other: string): boolean {
		if (one.slice(0, DAY) === other.slice(0, DAY)) return true;
		const [first, second] = [one, other].map((moment) => this.reader.dayThere(Date.parse(moment)));
		return first === second;
	}

	private async readEntries(rows: number[], breathe: Breathe): Promise<void> {
		const { list, prefix } = this.shape;
		const { source } = this.reader;
		const [first] = rows as [number];
		if (!isBlank(source.cell(first, list.name), 'text')) {
			const whole = this.readFields(first, [list]);
			if ('problems' in whole) this.fault(first, whole.problems);
			else Object.assign(this.values, whole.value);
			for (const row of rows.slice(1))
				this.fault(row, [`${list.name}: a row above already contains the whole list`]);
			return;
		}
		const entries: IDataObject[] = [];
		await inStretches(rows.length, breathe, (index) => {
			const row = rows[index]!;
			const reading = this.readFields(row, list.entryFields, prefix, first);
			if ('problems' in reading) this.fault(row, reading.problems);
			else if (Object.keys(reading.value).length > 0) entries.push(reading.value);
		});
		if (entries.length > 0) this.values[list.name] = entries;
		else if (list.required) {
			this.fault(first, [`${list.name}: is required, but no row has one`]);
		}
	}
}

/** Reads the rows of one bundle into one object, nested as in the contract. Problems are reported by row. */
export async function readBundle(
	reader: RowReader,
	shape: FoldShape,
	bundle: Bundle,
	breathe: Breathe,
): Promise<BundleReading<IDataObject>> {
	return await new BundleReader(reader, shape).read(bundle, breathe);
}
