import type { IDataObject } from 'n8n-workflow';

import { isBlank } from '../values/blank';
import { readJson } from '../values/json';
import { readValue } from '../values/kinds';
import { problem, type ReadingOptions, type Problems } from '../values/reading';
import { keysToFields } from './columns';
import { rowsOfCollection, type Field } from './schema';

/** The value that the input has for a field, by the API's key; undefined when it has none. */
export type RawValues = (field: string) => unknown;

/** The values as the contract wants them, and every field that cannot be sent as it is. */
export interface FieldsRead {
	values: IDataObject;
	/** One text a field, e.g. `date_of_birth: '31/02/1990' is not a day of the calendar; expected …`. */
	refusals: string[];
}

/**
 * Reads the fields of a request or of a row. Blank values are left out, or refused by name when required; 0 and false
 * are values. All fields are read, so that every wrong one is named.
 *
 * @param fields what the contract lists
 * @param raw what the input has
 * @param options how cells are read
 */
export function readFields(fields: Field[], raw: RawValues, options: ReadingOptions): FieldsRead {
	const values: IDataObject = {};
	const refusals: string[] = [];
	for (const field of fields) {
		const value = raw(field.name);
		if (field.rowFields !== undefined) {
			const { rows, refusals: wrong } = readRows(field, field.rowFields, value, options);
			refusals.push(...wrong);
			if (rows.length > 0) values[field.name] = rows;
			else if (field.required && wrong.length === 0) refusals.push(missing(field));
		} else if (isBlank(value)) {
			if (field.required) refusals.push(missing(field));
		} else {
			const reading = readValue(field.name, value, options);
			if ('problems' in reading) refusals.push(`${field.name}: ${reading.problems.join('; ')}`);
			else values[field.name] = reading.value as IDataObject[string];
		}
	}
	return { values, refusals };
}

function missing({ name }: Field): string {
	return `${name}: is required and was left blank`;
}

/**
 * The rows of an array field, from whatever holds them: a fixedCollection, a list, one object, or any of these as JSON.
 *
 * @returns the rows, undefined when blank, or why they cannot be read
 */
export function rowsIn(value: unknown): { rows: unknown[] } | Problems | undefined {
	const held = rowsOfCollection(value) ?? value;
	if (isBlank(held)) return undefined;
	if (typeof held === 'string') {
		const reading = readJson(held);
		if ('problems' in reading) return reading;
		return rowsIn(reading.value) ?? { rows: [] };
	}
	if (Array.isArray(held)) return { rows: held };
	if (typeof held !== 'object' || held === null) return problem('expected a list of objects');
	return Object.keys(held).length === 0 ? undefined : { rows: [held] };
}

function readRows(
	field: Field,
	rowFields: Field[],
	value: unknown,
	options: ReadingOptions,
): { rows: IDataObject[]; refusals: string[] } {
	const found = rowsIn(value);
	if (found === undefined) return { rows: [], refusals: [] };
	if ('problems' in found) return { rows: [], refusals: [`${field.name}: ${found.problems.join('; ')}`] };

	const rows: IDataObject[] = [];
	const refusals: string[] = [];
	found.rows.forEach((row, index) => {
		const read = readRow(rowFields, row, options);
		rows.push(read.values);
		refusals.push(...read.refusals.map((refusal) => `${field.name}, row ${index + 1}: ${refusal}`));
	});
	return { rows, refusals };
}

/**
 * Reads one row, whose keys may be spelt alike the API's.
 *
 * @param rowFields what the contract lists for a row
 * @param row an object; anything else is refused, and so is a row in which nothing is filled in
 */
export function readRow(rowFields: Field[], row: unknown, options: ReadingOptions): FieldsRead {
	if (typeof row !== 'object' || row === null || Array.isArray(row)) {
		return { values: {}, refusals: ['expected an object with the fields of the row'] };
	}
	const keys = keysToFields(row, rowFields);
	if ('problems' in keys) return { values: {}, refusals: [keys.problems.join('; ')] };
	const read = readFields(rowFields, (name) => keys.values.get(name), options);
	if (read.refusals.length === 0 && Object.keys(read.values).length === 0)
		return { ...read, refusals: [BLANK_ROW] };
	return read;
}

/** n8n makes a blank row for every character when a whole field group is filled by one expression. */
export const BLANK_ROW =
	'the row is blank; fill it in or remove it. When one expression fills the whole list, map each field by itself instead';
