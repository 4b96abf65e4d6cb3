import { maskPersonal } from '../../values/mask';
import { quote } from '../../values/quote';
import type { ItemContext } from '../../n8n/itemContext';
import type { Operation } from '../operation';
import { refusedBeforeSending, type Outcome } from '../../outcome/outcome';
import { readFields, type RawValues } from '../../input/readFields';
import { send } from '../../http/send';
import { positive, settingsOf } from '../../input/options';
import { isNoneFound } from '../onboard/existingCustomer';
import { customersIn } from '../answeredObjects';

/**
 * Gets the one customer that an id, an email address or a phone number identifies. None is a refusal, and so are
 * several: taking one of them for the customer would be a guess.
 *
 * @param operation Get
 * @param context the item, which has its place
 * @param declared the values of the declared fields
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
	if ('fate' in answer) return answer;
	const customers = customersIn(answer.body);
	if (customers.length === 1) return { fate: 'accepted', answers: customers };
	const identifier = by === 'email' ? String(values.email) : maskPersonal(String(values[by]));
	const reason =
		customers.length === 0
			? `No customer was found with ${by} ${identifier}`
			: `${customers.length} customers were found with ${by} ${identifier}`;
	const advice =
		customers.length === 0
			? 'Check the value, and that the customer is onboarded in this environment'
			: "Identify the customer by 'Customer ID', or use Get Many";
	return { fate: 'refused', reason, advice, httpCode: '200' };
}

/**
 * Gets the customers that the filters leave; none is no item.
 *
 * @param operation Get Many
 * @param context the item, which has its place
 * @param declared the values of the declared fields
 */
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
	const limit =
		context.parameter('returnAll') === true ? customers.length : positive(context.parameter('limit'), 50);
	return { fate: 'accepted', answers: customers.slice(0, Math.ceil(limit)) };
}
