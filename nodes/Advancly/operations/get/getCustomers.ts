import { maskNumbersIn, maskPersonal } from '../../values/mask';
import { quote } from '../../values/quote';
import type { ItemContext } from '../../n8n/itemContext';
import type { Operation } from '../operation';
import { refusedBeforeSending, type Failed, type Outcome } from '../../outcome/outcome';
import { readFields, type RawValues } from '../../input/readFields';
import { send } from '../../http/send';
import { positive, settingsOf } from '../../input/options';
import { isNoneFound, shows } from '../onboard/existingCustomer';
import { customersIn, saysMore, saysNone, type Identifier } from '../answeredObjects';

/**
 * Gets the one customer that an id, an email address or a phone number identifies, and that shows it. None is a refusal,
 * and so are several: taking one of them for the customer would be a guess.
 */
export async function getCustomer(
	operation: Operation,
	context: ItemContext,
	declared: RawValues,
): Promise<Outcome> {
	const by = String(context.parameter('identifyBy') ?? 'customer_id');
	const fields = operation.fields.filter(({ name }) => name === by);
	if (fields.length === 0)
		return refusedBeforeSending(`'Identify By' is ${quote(by)}, which identifies no customer`);
	const { values, refusals } = readFields(fields, declared, settingsOf(context).reading);
	if (refusals.length > 0) return refusedBeforeSending(refusals.join('; '));

	const answer = await send(context, { method: operation.method, path: operation.path, query: values });
	const identifier = String(values[by]);
	const named = `${by} ${by === 'phone_number' ? maskPersonal(identifier) : maskNumbersIn(identifier)}`;
	// HTTP 404 says itself what it is; a 2xx is called a refusal by nobody.
	if ('fate' in answer) {
		return isNoneFound(answer) && answer.httpCode !== '404' ? notFound(answer.reason) : answer;
	}
	const customers = customersIn(answer.body);
	if (customers.length === 0) {
		return saysNone(answer.body) ? notFound(`No customer was found with ${named}`) : NOT_UNDERSTOOD;
	}
	const found = customers.filter((customer) => shows(customer, by as Identifier, identifier));
	if (found.length === 0) return notFound(`The API answered with a customer that does not show ${named}`);
	if (found.length === 1) return { fate: 'accepted', answers: found };
	return {
		fate: 'refused',
		reason: `${found.length} customers were found with ${named}`,
		advice: "Identify the customer by 'Customer ID', or use Get Many",
		httpCode: '200',
	};
}

function notFound(reason: string): Failed {
	const advice = 'Check the value, and that the customer is onboarded in this environment';
	return { fate: 'refused', label: 'Not found', reason, advice };
}

/** An answer that holds no customer and does not say that there is none. */
const NOT_UNDERSTOOD: Failed = {
	fate: 'refused',
	reason: 'The answer holds no customer and does not say that there is none',
	advice: 'Wait a few minutes and run the item again; if it stays, ask Advancly',
	httpCode: '200',
};

/** Gets the customers that the filters leave; none is no item. The hint says so when the API has more. */
export async function getManyCustomers(
	operation: Operation,
	context: ItemContext,
	declared: RawValues,
): Promise<Outcome> {
	const { values, refusals } = readFields(operation.fields, declared, settingsOf(context).reading);
	if (refusals.length > 0) return refusedBeforeSending(refusals.join('; '));

	const answer = await send(context, { method: operation.method, path: operation.path, query: values });
	if ('fate' in answer) return isNoneFound(answer) ? { fate: 'accepted', answers: [] } : answer;
	const customers = customersIn(answer.body);
	if (customers.length === 0 && !saysNone(answer.body)) return NOT_UNDERSTOOD;
	const returnAll = context.parameter('returnAll') === true;
	const limit = returnAll ? customers.length : Math.ceil(positive(context.parameter('limit'), 50));
	const answers = customers.slice(0, limit);
	const wantsMore = returnAll || customers.length < limit;
	if (!wantsMore || !saysMore(answer.body, customers.length)) return { fate: 'accepted', answers };
	return { fate: 'accepted', answers, hint: `${moreThan(customers.length)}. ${NARROW}` };
}

const NARROW =
	"Get Many takes what one answer holds: narrow 'Filters', e.g. with From Date and To Date, and get each part";

function moreThan(held: number): string {
	return `The API answered with ${held === 1 ? '1 customer' : `${held} customers`} and says that there are more`;
}
