import type { IDataObject } from 'n8n-workflow';

import { readUnit } from '../../input/folded';
import type { FoldShape, Unit } from '../../input/unit';
import type { RowReader } from '../../input/rowReader';
import type { Field } from '../../input/schema';
import { refusedByThrown } from '../../outcome/outcome';
import type { Run } from '../../run/run';
import type { UnitFaults } from '../refusedRows';

/** What is sent whole or not at all: a row of stock, or an order with the rows that are its lines. */
export interface LoadUnit {
	/** Its rows by their number in the source. */
	rows: number[];
	customer: IDataObject;
	/** Reads the unit, once: JSON as the contract wants it, or why it cannot be sent. */
	read(): Promise<{ json: string } | { faults: UnitFaults }>;
}

const BLANK_ROW = 'the row is blank; fill it in or remove it';

/** Each row as a unit of its own. */
export function rowUnit(reader: RowReader, fields: Field[], row: number, customer: IDataObject): LoadUnit {
	return {
		rows: [row],
		customer,
		async read() {
			const faults = (problems: string[]) => ({ faults: new Map([[row, problems]]) });
			try {
				const reading = reader.read(row, fields);
				if ('problems' in reading) return faults(reading.problems);
				return Object.keys(reading.value).length > 0
					? { json: JSON.stringify(reading.value) }
					: faults([BLANK_ROW]);
			} catch (error) {
				return faults([refusedByThrown(error).reason]);
			}
		},
	};
}

/** Rows that were folded into one. */
export function foldedUnit(
	reader: RowReader,
	shape: FoldShape,
	unit: Unit,
	customer: IDataObject,
	run: Pick<Run, 'breathe'>,
): LoadUnit {
	return {
		rows: unit.rows,
		customer,
		async read() {
			const reading = await readUnit(reader, shape, unit, async () => await run.breathe());
			return 'faults' in reading ? reading : { json: JSON.stringify(reading.value) };
		},
	};
}
