import type { Answered } from '../../http/answer';
import { parameterSource } from '../../input/parameterSource';
import { lookOver, byName } from '../../input/lookOver';
import type { RowReader } from '../../input/rowReader';
import { positive } from '../../input/options';
import type { ItemContext } from '../../n8n/itemContext';
import { problemsText, refusedBeforeSending, type Failed, type Outcome } from '../../outcome/outcome';
import type { Report } from '../../outcome/report';
import { maskNumbersIn, maskPersonal } from '../../values/mask';
import { quote } from '../../values/quote';
import { customersIn, saysMore, saysNone, type Identifier } from '../answeredObjects';
import { isNoneFound, shows } from '../onboard/existingCustomer';
import type { OperationRun } from '../operation';

/** What Get and Get Many do with one item. */
type ForItem = (getRun: OperationRun, reader: RowReader, item: ItemContext, row: number) => Promise<Outcome>;

async function eachItem(getRun: OperationRun, forItem: ForItem): Promise<Report[]> {
	const { operation, context, options, run } = getRun;
	const source = parameterSource(operation.fields, context);
	const reader = await lookOver(source, byName(operation.fields), options, context, run.breathe);
	return await run.each(context.count, (row) => {
		const item = context.item(row);
		const rows = [{ item: item.itemIndex }];
		return {
			async perform() {
				const outcome = run.halted() ?? (await forItem(getRun, reader, item, row));
				return [{ rows, outcome: run.stopIfFailed(outcome) }];
			},
			rows: () => rows,
		};
	});
}

/**
 * Gets the one customer whose own fields have the given id, email address or phone number. No match and several matches
 * are both refused: choosing one of several would be a guess.
 */
export async function getOneCustomer(getRun: OperationRun): Promise<Report[]> {
	return await eachItem(getRun, async ({ operation, run }, reader, item, row) => {
		const by = String(item.parameter('identifyBy') ?? 'customer_id');
		const fields = operation.fields.filter(({ name }) => name === by);
		if (fields.length === 0)
			return refusedBeforeSending(`'Identify By' is ${quote(by)}, which does not identify a customer`);
		const reading = reader.read(row, fields);
		if ('problems' in reading) return refusedBeforeSending(problemsText(reading.problems));

		const { method, path } = operation;
		const answer = await run.send(item, { method, path, query: reading.value });
		return oneCustomer(answer, by as Identifier, String(reading.value[by]));
	});
}

function oneCustomer(answer: Answered, by: Identifier, identifier: string): Outcome {
	const named = `${by} ${by === 'phone_number' ? maskPersonal(identifier) : maskNumbersIn(identifier)}`;
	// HTTP 404 is clear from its own label; a 404 inside a 2xx response is reported as 'Not found'.
	if ('fate' in answer) {
		return isNoneFound(answer) && answer.httpCode !== '404' ? notFound(answer.reason) : answer;
	}
	const customers = customersIn(answer.body);
	if (customers.length === 0) {
		return saysNone(answer.body) ? notFound(`No customer was found with ${named}`) : NOT_UNDERSTOOD;
	}
	const found = customers.filter((customer) => shows(customer, by, identifier));
	if (found.length === 0) return notFound(`The API returned a different customer, not the one with ${named}`);
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

/** A response that contains no customer and does not say that there is none. */
const NOT_UNDERSTOOD: Failed = {
	fate: 'refused',
	reason: 'The response contains no customer and does not say that none was found',
	advice: 'Wait a few minutes and run the item again; if it keeps happening, ask Advancly',
	httpCode: '200',
};

const NARROW =
	"Get Many reads only one response: use 'Filters' such as 'From Date' and 'To Date' to get the customers in parts";

function moreThan(returned: number): string {
	return `The API returned ${returned === 1 ? '1 customer' : `${returned} customers`} and says that there are more`;
}

/** How many customers Get Many returns when 'Limit' is not set. */
const LIMIT = 50;

/** Gets the customers that match the filters, if any. Adds a hint if the API says that there are more. */
export async function getCustomers(getRun: OperationRun): Promise<Report[]> {
	return await eachItem(getRun, async ({ operation, run }, reader, item, row) => {
		const reading = reader.read(row, operation.fields);
		if ('problems' in reading) return refusedBeforeSending(problemsText(reading.problems));

		const { method, path } = operation;
		const answer = await run.send(item, { method, path, query: reading.value });
		if ('fate' in answer) return isNoneFound(answer) ? { fate: 'accepted', answers: [] } : answer;
		const customers = customersIn(answer.body);
		if (customers.length === 0 && !saysNone(answer.body)) return NOT_UNDERSTOOD;
		const returnAll = item.parameter('returnAll') === true;
		const limit = returnAll ? customers.length : Math.ceil(positive(item.parameter('limit')) ?? LIMIT);
		const answers = customers.slice(0, limit);
		const wantsMore = returnAll || customers.length < limit;
		if (!wantsMore || !saysMore(answer.body, customers.length)) return { fate: 'accepted', answers };
		return { fate: 'accepted', answers, hint: `${moreThan(customers.length)}. ${NARROW}` };
	});
}
