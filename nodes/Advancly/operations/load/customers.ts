import type { IDataObject } from 'n8n-workflow';

import { parameterSource } from '../../input/parameterSource';
import { RowReader } from '../../input/rowReader';
import type { Field } from '../../input/schema';
import type { OwnerOf } from '../../input/bundle';
import { holdsExpression } from '../../n8n/parameterReader';
import { refusedByThrown } from '../../outcome/outcome';
import type { Reading } from '../../values/reading';
import { phoneEnding } from '../../values/samePhone';
import type { OperationRun } from '../operation';

/** The customer that a row names: the query of the request; undefined when the row names none. */
export type CustomerOf = (row: number) => Reading<IDataObject | undefined>;

/** The parameter that holds the customer when the columns do not. */
const CUSTOMER = 'customer';

/** What two notations of an identifier have in common: an email address is the same whatever its case. */
function normalForm(identifier: string, value: unknown): string {
	return identifier === 'email' ? String(value).toLowerCase() : String(value);
}

/** What all notations of one customer have in common, as one text. */
export function customerKey(customer: IDataObject): string {
	const names = Object.keys(customer).sort();
	return JSON.stringify(names.map((name) => [name, normalForm(name, customer[name])]));
}

/** What was read of rows whose first cells are the same, by the cell that comes next. */
class Seen {
	reading: Reading<IDataObject | undefined> | undefined;

	private readonly next = new Map<unknown, Seen>();

	with(cell: unknown): Seen {
		const known = this.next.get(cell) ?? new Seen();
		this.next.set(cell, known);
		return known;
	}
}

/** Reads customers, once for the same cells: most rows repeat those of an earlier row. */
class CustomerReader {
	private readonly seen = new Seen();

	constructor(
		private readonly reader: RowReader,
		private readonly identifiers: Field[],
	) {}

	at(row: number): Reading<IDataObject | undefined> {
		try {
			const cells = this.identifiers.map(({ name }) => this.reader.source.cell(row, name));
			const seen = cells.reduce<Seen>((known, cell) => known.with(cell), this.seen);
			return (seen.reading ??= this.read(row));
		} catch (error) {
			return { problems: [refusedByThrown(error).reason] };
		}
	}

	private read(row: number): Reading<IDataObject | undefined> {
		const reading = this.reader.read(row, this.identifiers);
		if ('problems' in reading) return { problems: reading.problems.map((text) => `Customer: ${text}`) };
		// Blank identifiers are left out; without any, the row names no customer.
		return Object.keys(reading.value).length > 0 ? reading : { value: undefined };
	}
}

/** The customer from the columns of each row. */
export function customerInColumns(reader: RowReader, identifiers: Field[]): CustomerOf {
	const customers = new CustomerReader(reader, identifiers);
	return (row) => customers.at(row);
}

/** The customer from the parameter 'Customer', which may hold expressions of the row's item. */
export function customerInParameter(
	{ context, options }: OperationRun,
	identifiers: Field[],
	positionOf: (row: number) => number,
): CustomerOf {
	const reader = new RowReader(parameterSource(identifiers, context), options.reading);
	const customers = new CustomerReader(reader, identifiers);
	if (!holdsExpression(context.stored(CUSTOMER))) {
		const same = customers.at(0);
		return () => same;
	}
	let last: { position: number; customer: Reading<IDataObject | undefined> } | undefined;
	return (row) => {
		const position = positionOf(row);
		if (last?.position !== position) last = { position, customer: customers.at(position) };
		return last.customer;
	};
}

/** What a row says of its owner, in normal forms: within an order, a phone number has many notations. */
export function ownersIn(customerOf: CustomerOf): OwnerOf {
	const formOf = (name: string, value: unknown) =>
		name === 'phone_number' ? phoneEnding(String(value)) : normalForm(name, value);
	return (row) => {
		const reading = customerOf(row);
		if ('problems' in reading || reading.value === undefined) return undefined;
		return new Map(Object.entries(reading.value).map(([name, value]) => [name, formOf(name, value)]));
	};
}

/**
 * Why a row without a customer cannot be sent. The contract requires none of the three, but one must say whose the row
 * is.
 */
export function nobody(identifiers: Field[]): string {
	return `Customer: none of ${identifiers.map(({ name }) => name).join(', ')} is filled in. Fill in at least one of them`;
}
