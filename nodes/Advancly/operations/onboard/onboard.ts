import { readAlone, type Bundle, type RowFaults } from '../../input/bundle';
import { readBundle } from '../../input/readBundle';
import type { ItemContext } from '../../n8n/itemContext';
import type { Outcome } from '../../outcome/outcome';
import type { Report } from '../../outcome/report';
import type { Reading } from '../../values/reading';
import type { Operation, OperationRun, Perform } from '../operation';
import { refusedItems, refusedRows } from '../refusedRows';
import type { Composed } from './createCustomer';
import { customersOf, type Customers } from './customers';
import { DOCUMENTS, readDocuments, type DocumentsRead } from './documents';
import { onboardFields, type OnboardFields } from './onboardFields';
import { onboardCustomer, type EarlierCustomers } from './onboardCustomer';

/** Customers with documents in flight at once by default: each takes five times the size of its files in memory. */
const MOST_WITH_DOCUMENTS = 5;

/** Prepares the onboarding of people or companies. */
export function onboard({ fields: declared }: Operation): Perform {
	const fields = onboardFields(declared);
	return async (onboarding) => await onboardItems(onboarding, fields);
}

/** Onboards the customers of all items: one per item, or companies with one row per person. */
async function onboardItems(onboarding: OperationRun, fields: OnboardFields): Promise<Report[]> {
	const { context, run } = onboarding;
	const found = await customersOf(onboarding, fields);
	if ('problems' in found) return refusedItems(context, found.problems.join('. '));
	const customers = found.value;
	const earlier: EarlierCustomers = new Map();
	const { source } = customers.reader;
	const { readAhead } = source;
	const names = customers.fields.map(({ name }) => name);
	const most = mostAtOnce(onboarding, customers);
	const jobOf = (index: number) => {
		const bundle = customers.bundles[index]!;
		return {
			perform: async () => run.tell(await onboardBundle(onboarding, customers, bundle, earlier)),
			rows: () => bundle.rows.map(source.ref),
			readAhead: readAhead && (() => readAhead(bundle.rows[0]!, names)),
		};
	};
	const reports = await run.each(customers.bundles.length, jobOf, most);
	source.ignoredKeys?.tell(context);
	for (const report of customers.refused) reports.push(report);
	return reports.sort((one, other) => one.rows[0]!.item - other.rows[0]!.item);
}

function mostAtOnce({ context, options }: OperationRun, { reader: { source } }: Customers): number {
	if (options.maxRequestsInFlight !== undefined) return options.maxRequestsInFlight;
	const inColumn = source.ignoredKeys !== undefined && source.absence(DOCUMENTS) === undefined;
	const inParameter = Object.keys(context.stored(DOCUMENTS) ?? {}).length > 0;
	return inColumn || inParameter ? MOST_WITH_DOCUMENTS : Infinity;
}

async function onboardBundle(
	onboarding: OperationRun,
	customers: Customers,
	bundle: Bundle,
	earlier: EarlierCustomers,
): Promise<Report[]> {
	const { run, context } = onboarding;
	const { source } = customers.reader;
	const rows = bundle.rows.map(source.ref);
	const halted = run.halted();
	if (halted !== undefined) return [{ rows, outcome: halted }];

	const [first] = bundle.rows as [number];
	const item = context.item(source.position(first));
	const documents = async () => await documentsOf(onboarding, customers, first, item);
	// A single row is read without `await`, so that rows take their turns in order.
	const reading =
		customers.shape === undefined
			? readAlone(customers, first)
			: await readBundle(customers.reader, customers.shape, bundle, run.breathe);
	if ('faults' in reading) {
		const read = await documents();
		if ('problems' in read) addFaults(reading.faults, first, read.problems);
		return refusedRows(run, bundle.rows, reading.faults, source.ref, customers.shape);
	}
	const { customer_unique_identifier: id, business_registration_number: number } = reading.value;
	const composed: Composed = { body: reading.value, identifier: String(id ?? number), documents, item };
	const outcome = await run.inTurn(composed.identifier, async () => {
		const result = await onboardCustomer(onboarding, composed, earlier);
		// Before the next turn begins, which must not send after a failure that stops the node.
		return run.stopIfFailed<Outcome>(result);
	});
	return [{ rows, outcome }];
}

function addFaults(faults: RowFaults, row: number, problems: string[]): void {
	faults.set(row, [...(faults.get(row) ?? []), ...problems]);
}

/** Reads the documents of a customer, from a column and from the parameter, which usually names files. */
async function documentsOf(
	{ options }: OperationRun,
	{ reader }: Customers,
	row: number,
	item: ItemContext,
): Promise<Reading<DocumentsRead>> {
	const { source } = reader;
	const { ignoredKeys } = source;
	const column = ignoredKeys === undefined ? [] : [{ held: source.cell(row, DOCUMENTS), ignoredKeys }];
	const sources = [...column, { held: item.parameter(DOCUMENTS), ignoredKeys: undefined }];
	return await readDocuments(sources, item, options.reading, options.documentSizeLimit);
}
