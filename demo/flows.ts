import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Sandbox, StoredCustomer } from '../sandbox/server';
import { readSheet, type Row } from './sheets';

const DOCUMENTS = join(__dirname, 'data/documents');

/** One of the examples: what it reads, and how to recognise its rows in the sheet and in the sandbox. */
export interface Flow {
	title: string;
	workflowId: string;
	/** The node whose items are the rows of the sheet, and the Advancly node they go to. */
	nodes: { rows: string; advancly: string };
	file: string;
	/** What the sandbox must have received for this row if it was accepted. */
	expected: (row: Row) => string;
	/** Everything of this kind that the sandbox has received, in the same form as `expected`. */
	received: (sandbox: Sandbox) => string[];
	/** What a person would call the row. */
	name: (row: Row) => string;
}

function text(value: unknown): string {
	return String(value ?? '');
}

function customersOf(sandbox: Sandbox, type: StoredCustomer['customerType']): StoredCustomer[] {
	return sandbox.customers.filter(({ customerType }) => customerType === type);
}

function emailOf(sandbox: Sandbox, customerId: number): string {
	return text(sandbox.customers.find(({ id }) => id === customerId)?.fields.email);
}

/** SHA-256 of one of the demo's documents, or 'no document' if the file does not exist. */
function digestOf(name: string): string {
	const file = join(DOCUMENTS, name);
	return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'no document';
}

/** Maps each person's email to their company, whose columns are filled in only on its first row. */
function companiesByPerson(): Map<string, string> {
	const companies = new Map<string, string>();
	let company = '';
	for (const row of readSheet('corporates.xlsx')) {
		company = text(row['Business Registration Number']) || company;
		companies.set(text(row['Person Email']), company);
	}
	return companies;
}

/** The examples that the demo runs, in this order, because loads need customers. */
export const FLOWS: Flow[] = [
	{
		title: 'Onboard individuals',
		workflowId: 'advIndividuals01',
		nodes: { rows: 'Rows', advancly: 'Onboard individual' },
		file: 'individuals.xlsx',
		expected: (row) => `${text(row['Customer ID'])} with document ${digestOf(text(row.Document))}`,
		received: (sandbox) =>
			customersOf(sandbox, 'individual').map(
				({ fields, documents }) =>
					`${text(fields.customer_unique_identifier)} with document ${documents.map(({ sha256 }) => sha256).join()}`,
			),
		name: (row) => `${text(row['First Name'])} ${text(row['Last Name'])}`.trim(),
	},
	{
		title: 'Onboard corporates',
		workflowId: 'advCorporates001',
		nodes: { rows: 'Rows', advancly: 'Onboard corporate' },
		file: 'corporates.xlsx',
		expected: (row) => {
			const email = text(row['Person Email']);
			return `${email} of ${companiesByPerson().get(email)}`;
		},
		received: (sandbox) =>
			customersOf(sandbox, 'corporate').flatMap(({ fields }) => {
				const people = fields.corporate_customer_people;
				const number = text(fields.business_registration_number);
				return (Array.isArray(people) ? (people as Row[]) : []).map(
					({ email }) => `${text(email)} of ${number}`,
				);
			}),
		name: (row) =>
			[row['Company Name'], row['Person First Name'], row['Person Last Name']]
				.filter(Boolean)
				.map(text)
				.join(' '),
	},
	{
		title: 'Get or onboard',
		workflowId: 'advGetOrOnboard1',
		nodes: { rows: 'Rows', advancly: 'Get or onboard' },
		file: 'applications.csv',
		expected: (row) => text(row.customer_unique_identifier),
		received: (sandbox) =>
			customersOf(sandbox, 'individual').map(({ fields }) => text(fields.customer_unique_identifier)),
		name: (row) => `${text(row.first_name)} ${text(row.last_name)}`,
	},
	{
		title: 'Load stock',
		workflowId: 'advStockNightly1',
		nodes: { rows: 'Rows', advancly: 'Load stock' },
		file: 'stock.xlsx',
		expected: (row) =>
			`${text(row['Customer Email'])} ${text(row['Product ID'])}: ${text(row['Total Quantity'])}`,
		received: (sandbox) =>
			sandbox.stock.flatMap(({ customerId, rows }) =>
				rows.map(
					(row) => `${emailOf(sandbox, customerId)} ${text(row.product_id)}: ${text(row.total_quantity)}`,
				),
			),
		name: (row) => `product ${text(row['Product ID'])} of ${text(row['Customer Email'])}`,
	},
	{
		title: 'Load orders',
		workflowId: 'advOrdersExport1',
		nodes: { rows: 'Rows', advancly: 'Load orders' },
		file: 'orders.csv',
		expected: (row) => `${text(row['Order ID'])} ${text(row['Product ID'])}: ${text(row.Quantity)}`,
		received: (sandbox) =>
			sandbox.orders.flatMap(({ rows }) =>
				rows.flatMap(({ order_id: id, order_items: lines }) =>
					(Array.isArray(lines) ? (lines as Row[]) : []).map(
						(line) => `${text(id)} ${text(line.product_id)}: ${text(line.quantity)}`,
					),
				),
			),
		name: (row) => `order ${text(row['Order ID'])}, product ${text(row['Product ID'])}`,
	},
];
