import type { IDataObject } from 'n8n-workflow';

import { readUnit } from '../../input/folded';
import type { Breathe } from '../../input/lookOver';
import type { RowReader } from '../../input/rowReader';
import { isList, type Field } from '../../input/schema';
import type { FoldShape, Unit } from '../../input/unit';
import { refusedByThrown } from '../../outcome/outcome';
import type { UnitFaults } from '../refusedRows';
import type { Known } from './marks';

/** What n8n remembers of a unit from earlier runs, and by which key. */
export interface Remembered {
	key: string;
	known: Known;
}

/**
 * A unit as the JSON that the contract wants, with what n8n remembers of it when that was looked up; or why it cannot be
 * sent.
 */
export type UnitJson = { json: string; remembered?: Remembered } | { faults: UnitFaults };

/** Reads a unit, which is sent whole or not at all: a row of stock, or an order with the rows that are its lines. */
export type ReadUnit = (unit: Unit) => UnitJson | Promise<UnitJson>;

/** The units of one customer, in the order of the input. */
export interface CustomerUnits {
	/** The query that tells the API whose rows these are: phone_number, email or identity_number. */
	customer: IDataObject;
	units: Unit[];
}

const BLANK_ROW = 'the row is blank; fill it in or remove it';

/** Reads a unit that is a row by itself. */
export function rowJson(reader: RowReader, fields: Field[], breathe: Breathe): ReadUnit {
	const read = ({ rows }: Unit): UnitJson => {
		const [row] = rows as [number];
		const faults = (problems: string[]) => ({ faults: new Map([[row, problems]]) });
		try {
			const reading = reader.read(row, fields);
			if ('problems' in reading) return faults(reading.problems);
			const json = JSON.stringify(reading.value);
			return json === '{}' ? faults([BLANK_ROW]) : { json };
		} catch (error) {
			return faults([refusedByThrown(error).reason]);
		}
	};
	if (!fields.some(isList)) return read;
	return async (unit) => {
		await breathe();
		return read(unit);
	};
}

/** Reads a unit whose rows were folded. */
export function foldedJson(reader: RowReader, shape: FoldShape, breathe: Breathe): ReadUnit {
	return async (unit) => {
		await breathe();
		const reading = await readUnit(reader, shape, unit, breathe);
		return 'faults' in reading ? reading : { json: JSON.stringify(reading.value) };
	};
}
