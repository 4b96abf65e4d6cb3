import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../input/schema';
import { refusedBeforeSending, type Failed } from '../../outcome/outcome';
import { readFields, type RawValues } from '../../input/readFields';
import { refusedByThrown } from '../../outcome/thrown';
import type { ReadingOptions } from '../../values/reading';
import type { SourceRow, SourceRows } from './sourceRows';

/** The rows of one customer, in the order of the input. */
export interface CustomerRows {
	/** The query that tells the API whose rows these are: phone_number, email or identity_number. */
	customer: IDataObject;
	rows: SourceRows;
}

/** Rows by customer, and the rows whose customer cannot be told. */
export interface Grouped {
	groups: CustomerRows[];
	failed: Array<{ row: SourceRow; failed: Failed }>;
}

/**
 * Reads whose row it is from its identifiers. The contract marks none of the three as required; without any, the API
 * could not know the customer.
 */
function readCustomer(
	identifiers: Field[],
	raw: RawValues,
	options: ReadingOptions,
): { customer: IDataObject } | Failed {
	const { values, refusals } = readFields(identifiers, raw, options);
	if (refusals.length > 0) return refusedBeforeSending(`Customer: ${refusals.join('; ')}`);
	if (Object.keys(values).length > 0) return { customer: values };
	const names = identifiers.map(({ name }) => name).join(', ');
	return refusedBeforeSending(`Customer: none of ${names} is filled in`, 'Fill in at least one of them');
}

/**
 * Groups rows by customer and keeps their order.
 *
 * @param rows of the input
 * @param identifiers the fields of the query that tell the customer
 * @param rawOf the identifiers of a row as the input has them; it may throw, as expressions do
 * @param options how cells are read
 */
export function groupByCustomer(
	rows: SourceRows,
	identifiers: Field[],
	rawOf: (row: SourceRow) => RawValues,
	options: ReadingOptions,
): Grouped {
	const read = new Map<string, { customer: IDataObject } | Failed>();
	const customerOf = (row: SourceRow) => {
		try {
			const raw = rawOf(row);
			// Most rows repeat the identifiers of an earlier row, which need not be read again.
			const written = JSON.stringify(identifiers.map(({ name }) => raw(name) ?? null));
			const known = read.get(written) ?? readCustomer(identifiers, raw, options);
			read.set(written, known);
			return known;
		} catch (error) {
			return refusedByThrown(error);
		}
	};
	const customers = new Map<string, IDataObject>();
	const failed: Grouped['failed'] = [];
	const groups = rows.groupBy((row) => {
		const known = customerOf(row);
		if ('fate' in known) {
			failed.push({ row, failed: known });
			return undefined;
		}
		const key = JSON.stringify(known.customer);
		customers.set(key, known.customer);
		return key;
	});
	return { groups: [...groups].map(([key, own]) => ({ customer: customers.get(key)!, rows: own })), failed };
}
