import { columnFields, columnsOf, entryColumnFields, type ColumnField } from '../../input/columns';
import { columnSource, type ColumnSource } from '../../input/columnSource';
import { fold } from '../../input/fold';
import { bareHeading } from '../../input/headings';
import { alone, type FoldShape, type Bundle } from '../../input/bundle';
import { parameterSource } from '../../input/parameterSource';
import { noDataIn, type NoData } from '../../input/noData';
import { lookOver, byName } from '../../input/lookOver';
import type { RowReader } from '../../input/rowReader';
import type { Field, ListField } from '../../input/schema';
import { inStretches } from '../../input/stretches';
import type { RunContext } from '../../n8n/itemContext';
import type { Report } from '../../outcome/report';
import type { Reading } from '../../values/reading';
import type { OperationRun } from '../operation';
import { refusedRow } from '../refusedRows';
import type { OnboardFields } from './onboardFields';

/** The customers of a run before they are read. */
export interface Customers {
	reader: RowReader;
	/** The fields of a customer, except its documents. */
	fields: Field[];
	/** How rows with one person each were folded into companies, if they were. */
	shape: FoldShape | undefined;
	bundles: Bundle[];
	/** Reports on rows without a customer. */
	refused: Report[];
}

/** Prefixes of headings that mean a person of a company. */
const PERSON_PREFIXES = ['Person ', 'Director '];

const TWO_PEOPLE =
	"Each row of this sheet has columns for two people: those that begin with 'Person' were read, those that begin with 'Director' were not. Give each person a separate row.";

/**
 * The fields of a person, as columns. If both prefixes have a column for the same field, each row has two people. Only
 * the columns of the first are then read, so that no person is made up from both.
 */
function personFields(list: ListField, context: RunContext): ColumnField[] {
	const columns = columnsOf(context.count, (position) => context.json(position));
	const present = new Set([...columns].map(bareHeading));
	const found = PERSON_PREFIXES.map((prefix) =>
		entryColumnFields(list, [prefix]).map(({ headings }) => headings.some((name) => present.has(name))),
	);
	const hasTwo = list.entryFields.some((_field, at) => found.every((fields) => fields[at]));
	if (hasTwo) context.hint(TWO_PEOPLE);
	return entryColumnFields(list, hasTwo ? PERSON_PREFIXES.slice(0, 1) : PERSON_PREFIXES);
}

/** Whether each row of a sheet is a person: one column is about a person, and one identifies the company. */
function hasRowPerPerson(company: FoldShape, people: ColumnField[], source: ColumnSource): boolean {
	return source.has(company.id.name) && people.some(({ path }) => source.has(path));
}

/** The customers of a run, one per item, from the parameters of the node. */
async function definedBelow(onboarding: OperationRun, { ofCustomer }: OnboardFields): Promise<Customers> {
	const { context, options, run } = onboarding;
	const source = parameterSource(onboarding.operation.fields, context);
	const reader = await lookOver(source, byName(ofCustomer), options, context, run.breathe);
	const bundles = Array.from({ length: context.count }, (_, row) => alone(row));
	return { reader, fields: ofCustomer, shape: undefined, bundles, refused: [] };
}

/** The customers of a run from the columns of its items: one per item, or companies with one row per person. */
async function autoMapped(
	onboarding: OperationRun,
	{ ofCustomer: fields, company }: OnboardFields,
): Promise<Reading<Customers>> {
	const { operation, context, options, run } = onboarding;
	const people = company === undefined ? [] : personFields(company.list, context);
	const found = columnSource([...columnFields(operation.fields), ...people], context);
	if ('problems' in found) return found;
	const source = found.value;
	const reader = await lookOver(source, [...columnFields(fields), ...people], options, context, run.breathe);

	const noDataOf = noDataIn(source);
	const refused: Report[] = [];
	const refuse = (row: number, noData: NoData) => refused.push(refusedRow(run, source.ref(row), noData));
	if (company !== undefined && hasRowPerPerson(company, people, source)) {
		const folded = await fold(reader, company, noDataOf, run.breathe);
		for (const { row, noData } of folded.refused) refuse(row, noData);
		return { value: { reader, fields, shape: company, bundles: folded.bundles, refused } };
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
 * The customers of a run, from the source that *Data to Send* selects.
 *
 * @returns a problem if the columns cannot be told apart
 */
export async function customersOf(
	onboarding: OperationRun,
	fields: OnboardFields,
): Promise<Reading<Customers>> {
	const isAutoMap = onboarding.context.item(0).parameter('dataToSend') === 'autoMapInputData';
	return isAutoMap ? await autoMapped(onboarding, fields) : { value: await definedBelow(onboarding, fields) };
}
