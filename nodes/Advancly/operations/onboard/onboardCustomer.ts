import type { IDataObject } from 'n8n-workflow';

import type { ApiRequest } from '../../http/send';
import { notSent, refusedBeforeSending, type Outcome } from '../../outcome/outcome';
import { rowText } from '../../outcome/rowNumbers';
import type { OperationRun } from '../operation';
import { createCustomer, type Composed } from './createCustomer';
import { commonForm, findCustomer, type LookUpKey } from './existingCustomer';

/** A customer that this run has already handled or is handling. */
interface Earlier {
	identifier: string;
	itemIndex: number;
	outcome: Outcome;
}

/** The customers of a run by look-up value. An entry that was accepted or whose fate is unknown is not replaced. */
export type EarlierCustomers = Map<string, Promise<Earlier>>;

/** Returns found and created customers in the same shape. */
function marked(customers: IDataObject[], alreadyExisted: boolean): Outcome {
	return {
		fate: 'accepted',
		answers: customers.map((customer) => ({
			...customer,
			borrower_id: customer.borrower_id ?? customer.id ?? customer.customer_id ?? null,
			alreadyExisted,
		})),
	};
}

/** Onboards a customer as the parameter *If Customer Exists* says. */
export async function onboardCustomer(
	onboarding: OperationRun,
	composed: Composed,
	earlierCustomers: EarlierCustomers,
): Promise<Outcome> {
	return onboarding.context.item(0).parameter('ifCustomerExists') === 'skip'
		? await onboardOnce(onboarding, composed, earlierCustomers)
		: await createCustomer(onboarding, composed);
}

/**
 * Onboards a customer unless Advancly or an earlier item of this run already has it; then returns the existing one as
 * such. If two items have the same email or phone number but different identifiers, the second is refused: they cannot
 * be told apart.
 */
async function onboardOnce(
	onboarding: OperationRun,
	composed: Composed,
	earlierCustomers: EarlierCustomers,
): Promise<Outcome> {
	const by: LookUpKey = composed.item.parameter('lookUpBy') === 'phone_number' ? 'phone_number' : 'email';
	const { identifier, item } = composed;
	const country = String(composed.body.country_code);
	const key = `${by} ${commonForm(by, String(composed.body[by]), country)}`;
	const earlier = earlierCustomers.get(key);
	const deal = async (): Promise<Earlier> => {
		const first = await earlier;
		const mine = (outcome: Outcome): Earlier => ({ identifier, itemIndex: item.itemIndex, outcome });
		if (first === undefined || first.outcome.fate === 'refused' || first.outcome.fate === 'notSent') {
			return mine(await findOrCreate(onboarding, composed, by));
		}
		return first;
	};
	const dealt = deal();
	earlierCustomers.set(key, dealt);
	const { outcome, identifier: its, itemIndex } = await dealt;
	if (itemIndex === item.itemIndex) return outcome;
	if (its !== identifier) {
		return refusedBeforeSending(
			`${rowText({ item: itemIndex })} has the same ${by} but a different Customer Unique Identifier or registration number, so the two cannot be told apart`,
			"Set 'Look Up By' to a field in which they differ, or 'If Customer Exists' to 'Send Anyway'",
		);
	}
	if (outcome.fate === 'accepted') return marked(outcome.answers, true);
	return notSent(`${rowText({ item: itemIndex })} is the same customer, and its fate is unknown`);
}

async function findOrCreate(onboarding: OperationRun, composed: Composed, by: LookUpKey): Promise<Outcome> {
	const { run, options } = onboarding;
	const { body, item, identifier } = composed;
	const halted = run.halted();
	if (halted !== undefined) return halted;
	const { country_code: country, [by]: looked } = body;
	const send = async (request: ApiRequest) => await run.send(item, request);
	const found = await findCustomer(send, by, String(looked), String(country));
	if ('fate' in found) return found;
	const { customer } = found;
	if (customer !== undefined) {
		const { customer_unique_identifier: ofPerson, business_registration_number: ofCompany } = customer;
		if (String(ofPerson ?? ofCompany ?? identifier) === identifier) return marked([customer], true);
		return refusedBeforeSending(
			`Advancly already has this ${by} for a customer with a different Customer Unique Identifier or registration number`,
			"Set 'Look Up By' to a field in which they differ, or 'If Customer Exists' to 'Send Anyway'",
		);
	}
	const outcome = await createCustomer(onboarding, composed);
	return outcome.fate === 'accepted' && !options.checkOnly ? marked(outcome.answers, false) : outcome;
}
