import type { FoldShape } from '../../input/bundle';
import { listNamed, scalarNamed, type Field } from '../../input/schema';
import { DOCUMENTS } from './documents';

/** The fields of an onboarding, by purpose. */
export interface OnboardFields {
	/** The fields of a customer, except its documents, which are read when it is sent. */
	ofCustomer: Field[];
	/** How rows with one person each fold into companies; undefined for individuals. */
	company: FoldShape | undefined;
}

const PEOPLE = 'corporate_customer_people';
const COMPANY_ID = 'business_registration_number';

/** The fields of an onboarding, from its declaration. */
export function onboardFields(fields: Field[]): OnboardFields {
	const ofCustomer = fields.filter(({ name }) => name !== DOCUMENTS);
	const list = listNamed(ofCustomer, PEOPLE);
	if (list === undefined) return { ofCustomer, company: undefined };
	const id = scalarNamed(ofCustomer, COMPANY_ID)!;
	const head = ofCustomer.filter((field) => field !== list);
	return { ofCustomer, company: { noun: 'company', id, head, list, prefix: `${PEOPLE}.` } };
}
