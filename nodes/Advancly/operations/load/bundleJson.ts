import type { IDataObject } from 'n8n-workflow';

import { readBundle } from '../../input/readBundle';
import type { Breathe } from '../../input/stretches';
import type { NoData } from '../../input/noData';
import type { RowReader } from '../../input/rowReader';
import { isList, type Field } from '../../input/schema';
import { readAlone, type Bundle, type BundleReading, type FoldShape } from '../../input/bundle';
import { refusedByThrown } from '../../outcome/outcome';
import type { Known } from './marks';

/** What n8n remembers about a bundle from earlier runs, and its key there. */
interface Remembered {
	key: string;
	known: Known;
}

/** A bundle as the contract's JSON, with what n8n remembers about it if that was looked up. */
export interface BundleJson {
	json: string;
	remembered?: Remembered;
}

/** Reads a bundle, which is sent whole or not at all: a row of stock, or an order with the rows of its items. */
export type ReadBundle = (bundle: Bundle) => BundleReading<BundleJson> | Promise<BundleReading<BundleJson>>;

/** The bundles of one customer, in the order of the input. */
export interface CustomerBundles {
	/** The query that identifies the customer to the API: phone_number, email or identity_number. */
	customer: IDataObject;
	bundles: Bundle[];
}

const BLANK_ROW = 'the row is blank; fill it in or remove it';

/**
 * Returns a reader for bundles of a single row.
 *
 * @param noDataOf returns why a row is not sent although it can be read
 */
export function rowJson(
	reader: RowReader,
	fields: Field[],
	breathe: Breathe,
	noDataOf: (row: number) => NoData | undefined = () => undefined,
): ReadBundle {
	const read = ({ rows }: Bundle): BundleReading<BundleJson> => {
		const [row] = rows as [number];
		const faults = (problems: string[]) => ({ faults: new Map([[row, problems]]) });
		try {
			const reading = readAlone({ reader, fields }, row);
			if ('faults' in reading) return reading;
			const json = JSON.stringify(reading.value);
			if (json === '{}') return faults([BLANK_ROW]);
			const noData = noDataOf(row);
			return noData === undefined ? { value: { json } } : faults([noData.reason]);
		} catch (error) {
			return faults([refusedByThrown(error).reason]);
		}
	};
	if (!fields.some(isList)) return read;
	return async (bundle) => {
		await breathe();
		return read(bundle);
	};
}

/** Returns a reader for bundles of folded rows. */
export function foldedJson(reader: RowReader, shape: FoldShape, breathe: Breathe): ReadBundle {
	return async (bundle) => {
		await breathe();
		const reading = await readBundle(reader, shape, bundle, breathe);
		return 'faults' in reading ? reading : { value: { json: JSON.stringify(reading.value) } };
	};
}
