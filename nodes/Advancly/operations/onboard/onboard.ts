import type { IDataObject } from 'n8n-workflow';

import { DOCUMENTS, readDocuments } from './documents';
import type { ItemContext } from '../../n8n/itemContext';
import type { Operation } from '../operation';
import { notSent, refusedBeforeSending, type Failed, type Outcome } from '../../outcome/outcome';
import { fromColumns } from '../../input/fieldSources';
import { readFields, type RawValues } from '../../input/readFields';
import type { Run } from '../../run/run';
import { send } from '../../http/send';
import { settingsOf, type Settings } from '../../input/options';
import { commonForm, findCustomer, type LookUpKey } from './existingCustomer';
import { objectsIn } from '../answeredObjects';

const FIRST_UNKNOWN = 'An earlier item is the same customer, and its fate is unknown';

interface Composed {
	body: IDataObject;
	largest?: string;
}

/**
 * Onboards the customer of one item.
 *
 * @param operation Onboard Individual or Onboard Corporate
 * @param context the item, which has its place
 * @param declared the values of the declared fields, for 'Define Below'
 * @param run remembers the customers of this run, for 'If Customer Exists: Skip'
 */
export async function onboard(
	operation: Operation,
	context: ItemContext,
	declared: RawValues,
	run: Run,
): Promise<Outcome> {
	const settings = settingsOf(context);
	const composed = await compose(operation, context, declared, settings);
	if ('fate' in composed) return composed;
	// What no two customers share; the API refuses the second.
	const identifier = String(
		composed.body.customer_unique_identifier ?? composed.body.business_registration_number,
	);
	return await run.inTurn(identifier, async () => {
		const outcome = settings.skipExisting
			? await onboardOnce(operation, context, composed, settings, run)
			: (run.halted() ?? (await create(operation, context, composed)));
		// Told before the next in turn begins, which must not when the node stops.
		run.note(outcome);
		return outcome;
	});
}

/** Reads all values of the item; every wrong field is named in the one refusal. */
async function compose(
	operation: Operation,
	context: ItemContext,
	declared: RawValues,
	settings: Settings,
): Promise<Composed | Failed> {
	const autoMap = context.parameter('dataToSend') === 'autoMapInputData';
	const raw = autoMap ? fromColumns(operation.fields, context) : declared;
	if ('problems' in raw)
		return refusedBeforeSending(raw.problems.join('; '), 'Rename the columns or change the list');

	const fields = operation.fields.filter(({ name }) => name !== DOCUMENTS);
	const { values, refusals } = readFields(fields, raw, settings.reading);
	const sources = autoMap ? [raw(DOCUMENTS), declared(DOCUMENTS)] : [raw(DOCUMENTS)];
	const read = await readDocuments(sources, context, settings.reading, settings.documentSizeLimit);
	const wrong = [...refusals, ...read.refusals];
	if (wrong.length > 0) return refusedBeforeSending(wrong.join('; '));
	return {
		body: read.documents.length > 0 ? { ...values, [DOCUMENTS]: read.documents } : values,
		largest: read.largest,
	};
}

async function create(
	operation: Operation,
	context: ItemContext,
	{ body, largest }: Composed,
): Promise<Outcome> {
	const { method, path } = operation;
	const answer = await send(context, { method, path, body, largest });
	return 'fate' in answer ? answer : { fate: 'accepted', answers: objectsIn(answer.body) };
}

/** Sends only a customer that neither Advancly nor an earlier item of this run has; another is returned, marked. */
async function onboardOnce(
	operation: Operation,
	context: ItemContext,
	composed: Composed,
	{ lookUpBy }: Settings,
	run: Run,
): Promise<Outcome> {
	const identifier = String(composed.body[lookUpBy]);
	const key = `${lookUpBy} ${commonForm(lookUpBy, identifier, String(composed.body.country_code))}`;
	const earlier = run.customers.get(key);
	const onboarded = async (): Promise<{ outcome: Outcome; known: Outcome }> => {
		const first = await earlier;
		if (first?.fate === 'accepted') return { outcome: marked(first.answers), known: first };
		if (first?.fate === 'unknown') return { outcome: notSent(FIRST_UNKNOWN), known: first };
		const outcome = await findOrCreate(operation, context, composed, lookUpBy, run);
		return { outcome, known: outcome };
	};
	const both = onboarded();
	run.customers.set(
		key,
		both.then(({ known }) => known),
	);
	const { outcome } = await both;
	run.note(outcome);
	return outcome;
}

async function findOrCreate(
	operation: Operation,
	context: ItemContext,
	composed: Composed,
	lookUpBy: LookUpKey,
	run: Run,
): Promise<Outcome> {
	const stopped = run.halted();
	if (stopped !== undefined) return stopped;
	const { country_code: country, [lookUpBy]: identifier } = composed.body;
	const found = await findCustomer(context, lookUpBy, String(identifier), String(country));
	if ('fate' in found) return found;
	if (found.customer !== undefined) return marked([found.customer]);
	return run.halted() ?? (await create(operation, context, composed));
}

function marked(customers: IDataObject[]): Outcome {
	return { fate: 'accepted', answers: customers.map((customer) => ({ ...customer, alreadyExisted: true })) };
}
