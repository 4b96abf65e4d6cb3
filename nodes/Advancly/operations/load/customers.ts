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

/** Returns the customer that a row names, as the query of the request; undefined if it names none. */
export type CustomerOf = (row: number) => Reading<IDataObject | undefined>;

/** The parameter that names the customer when columns do not. */
const CUSTOMER = 'customer';

/** Normalises an identifier so that different spellings compare equal: the case of an email address is ignored. */
function normalForm(identifier: string, value: unknown): string {
	return identifier === 'email' ? String(value).toLowerCase() : String(value);
}

/** A key that is equal for all spellings of the same customer. */
export function customerKey(customer: IDataObject): string {
	const names = Object.keys(customer).sort();
	return JSON.stringify(names.map((name) => [name, normalForm(name, customer[name])]));
}

/** A node in a tree of readings: each level branches on the cell of one identifier. */
class Seen {
	reading: Reading<IDataObject | undefined> | undefined;

	private readonly next = new Map<unknown, Seen>();

	with(cell: unknown): Seen {
		const known = this.next.get(cell) ?? new Seen();
		this.next.set(cell, known);
		return known;
	}
}

/** Reads customers and caches them by their cells, since most rows repeat those of an earlier row. */
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
		// Blank identifiers are left out; if none remains, the row names no customer.
		return Object.keys(reading.value).length > 0 ? reading : { value: undefined };
	}
}

/** Reads the customer from the columns of each row. */
export function customerInColumns(reader: RowReader, identifiers: Field[]): CustomerOf {
	const customers = new CustomerReader(reader, identifiers);
	return (row) => customers.at(row);
}

/** Reads the customer from the parameter 'Customer', whose expressions are resolved for the row's item. */
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

/** Reads the owner that a row names, normalised: rows of one order may spell the same phone number differently. */
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
 * The problem of a row that names no customer. The contract requires none of the three identifiers, but one is needed
 * to say whose row it is.
 */
export function noCustomer(identifiers: Field[]): string {
	return `Customer: none of ${identifiers.map(({ name }) => name).join(', ')} is filled in. Fill in at least one of them`;
}
