import { columnFields, columnsOf, entryColumnFields, type ColumnField } from '../../input/columns';
import { columnSource, type ColumnSource } from '../../input/columnSource';
import { fold } from '../../input/fold';
import { bareHeading } from '../../input/headings';
import { alone, type FoldShape, type Bundle } from '../../input/bundle';
import { parameterSource } from '../../input/parameterSource';
import { noDataIn, type NoData } from '../../input/noData';
import { lookOver, byName } from '../../input/lookOver';
import type { RowReader } from '../../input/rowReader';
import { listNamed, scalarNamed, type Field, type ListField } from '../../input/schema';
import { inStretches } from '../../input/stretches';
import type { RunContext } from '../../n8n/itemContext';
import type { Report } from '../../outcome/report';
import type { Reading } from '../../values/reading';
import type { OperationRun } from '../operation';
import { refusedRow } from '../refusedRows';
import { DOCUMENTS } from './documents';

/** The customers of a run before they are read. */
export interface Customers {
	reader: RowReader;
	/** The fields of a customer, but for its documents. */
	fields: Field[];
	/** How rows were folded, when they were: a company and its people, a row each. */
	shape: FoldShape | undefined;
	bundles: Bundle[];
	/** Reports on rows that hold no customer. */
	refused: Report[];
}

/** What a heading begins with to mean a person of a company, and the fields by which rows are one company. */
const PERSON_HEADINGS = ['Person ', 'Director '];
const COMPANY_ID = 'business_registration_number';
const PEOPLE = 'corporate_customer_people';

const TWO_PEOPLE =
	"A row of this sheet has columns for two people: those that begin with 'Person' were read, those that begin with 'Director' were not. Give each person a row.";

/**
 * The fields of a person by columns. Where both beginnings have a column for one field, a row has two people; only the
 * columns of the first are read then, since a person put together from both would be nobody.
 */
function personFields(list: ListField, context: RunContext): ColumnField[] {
	const columns = columnsOf(context.count, (position) => context.json(position));
	const present = new Set([...columns].map(bareHeading));
	const found = PERSON_HEADINGS.map((beginning) =>
		entryColumnFields(list, [beginning]).map(({ headings }) => headings.some((name) => present.has(name))),
	);
	const hasTwo = list.entryFields.some((_field, at) => found.every((fields) => fields[at]));
	if (hasTwo) context.hint(TWO_PEOPLE);
	return entryColumnFields(list, hasTwo ? PERSON_HEADINGS.slice(0, 1) : PERSON_HEADINGS);
}

/** How the rows of a sheet fold into companies; undefined when no column is a person's, or none says which company. */
function companyShape(fields: Field[], people: ColumnField[], source: ColumnSource): FoldShape | undefined {
	const id = scalarNamed(fields, COMPANY_ID);
	const list = listNamed(fields, PEOPLE);
	if (id === undefined || list === undefined || !source.has(id.name)) return undefined;
	if (!people.some(({ path }) => source.has(path))) return undefined;
	const head = fields.filter((field) => field !== list);
	return { noun: 'company', id, head, list, prefix: `${PEOPLE}.` };
}

/** The customers of a run, an item each, from the parameters of the node. */
async function definedBelow(onboarding: OperationRun, fields: Field[]): Promise<Customers> {
	const { context, options, run } = onboarding;
	const source = parameterSource(onboarding.operation.fields, context);
	const reader = await lookOver(source, byName(fields), options, context, run.breathe);
	const bundles = Array.from({ length: context.count }, (_, row) => alone(row));
	return { reader, fields, shape: undefined, bundles, refused: [] };
}

/** The customers of a run from the columns of its items: an item each, or companies with a row for each person. */
async function autoMapped(onboarding: OperationRun, fields: Field[]): Promise<Reading<Customers>> {
	const { operation, context, options, run } = onboarding;
	const list = listNamed(fields, PEOPLE);
	const people = list === undefined ? [] : personFields(list, context);
	const found = columnSource([...columnFields(operation.fields), ...people], context);
	if ('problems' in found) return found;
	const source = found.value;
	const reader = await lookOver(source, [...columnFields(fields), ...people], options, context, run.breathe);

	const noDataOf = noDataIn(source);
	const refused: Report[] = [];
	const refuse = (row: number, noData: NoData) => refused.push(refusedRow(run, source.ref(row), noData));
	const shape = companyShape(fields, people, source);
	if (shape !== undefined) {
		const folded = await fold(reader, shape, noDataOf, run.breathe);
		for (const { row, noData } of folded.refused) refuse(row, noData);
		return { value: { reader, fields, shape, bundles: folded.bundles, refused } };
	}
	const bundles: Bundle[] = [];
	await inStretches(source.count, run.breathe, (row) => {
		const noData = noDataOf(row);
		if (noData === undefined) bundles.push(alone(row));
		else refuse(row, noData);
	});
	return { value: { reader, fields, shape: undefined, bundles, refused } };
}

/**
 * The customers of a run, by *Data to Send*.
 *
 * @returns a problem when the columns cannot be told apart
 */
export async function customersOf(onboarding: OperationRun): Promise<Reading<Customers>> {
	const fields = onboarding.operation.fields.filter(({ name }) => name !== DOCUMENTS);
	const isAutoMap = onboarding.context.item(0).parameter('dataToSend') === 'autoMapInputData';
	return isAutoMap ? await autoMapped(onboarding, fields) : { value: await definedBelow(onboarding, fields) };
}
