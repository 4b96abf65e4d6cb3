import { deepStrictEqual, match } from 'node:assert/strict';

import { onboarded, shown } from '../../sandbox/answers';
import type { JsonObject } from '../../sandbox/json';
import type { Sandbox } from '../../sandbox/server';
import { asked, posted, requestsOf, sorted } from '../support/requests';
import type { Script, ToolCall } from './support/modelServer';

export const EMAIL = 'ada@example.com';

const ADA = {
	first_name: 'Ada',
	last_name: 'Obi',
	gender: 'female',
	date_of_birth: '1990-02-28',
	customer_unique_identifier: 'CUST-0042',
	phone_number: '08031234567',
	email: EMAIL,
	address: '1 Marina Road',
};

/** What the tool that onboards sends besides what the model says. */
const FIXED = { country_code: 'NG', customer_onboarding_type: 1, create_wallet: false };

const THREE_ROWS: JsonObject[] = [
	{ product_id: '007', total_quantity: 39, unit_price: 18 },
	{ product_id: '008', total_quantity: 0, unit_price: 1250.5 },
	{ product_id: '009', total_quantity: 12, unit_price: 0.25 },
];
const ONE_ROW: JsonObject[] = [{ product_id: '010', total_quantity: 1, unit_price: 2 }];

function get(email: string): ToolCall {
	return { name: 'Get_customer', arguments: { email } };
}

function onboard(check_only: boolean, wrong: JsonObject = {}): ToolCall {
	return { name: 'Onboard_customer', arguments: { ...ADA, ...wrong, check_only } };
}

function load(rows: JsonObject[]): ToolCall {
	return { name: 'Load_stock', arguments: { customer_email: ADA.email, rows } };
}

/** What the model does, turn by turn; in the last it calls three tools at once, one of which is refused. */
export const SCRIPT: Script = [
	[get(ADA.email)],
	[onboard(true, { phone_number: '0803 123' })],
	[onboard(true)],
	[onboard(false)],
	[get(ADA.email)],
	[load(THREE_ROWS)],
	[onboard(false)],
	[get(ADA.email), load(ONE_ROW), get('nobody@example.com')],
];

function loaded(rows: number) {
	const answer = { message: `Loaded stock: ${rows}`, status: true, status_code: 200 };
	return { customer: { email: ADA.email }, rows, answer };
}

/** Compares what the calls of the script were answered, in their order, and what the sandbox received. */
export function checkScript(answers: string[], { customers, received, stock }: Sandbox): void {
	deepStrictEqual(answers.length, SCRIPT.flat().length);
	const refused: Record<number, RegExp> = {
		0: /No customer was found with email ada@example\.com/,
		1: /Refused before sending: Phone Number \(phone_number\): /,
		6: /A customer with this customer_unique_identifier already exists/,
		9: /No customer was found with email nobody@example\.com/,
	};
	for (const [index, words] of Object.entries(refused)) match(answers[Number(index)]!, words);

	const ada = customers[0]!;
	const onboarding = posted('onboardIndividual', { ...ADA, ...FIXED });
	const { method, path, body } = onboarding;
	const checked = { request: { method, path, body } };
	const accepted = answers.filter((_answer, index) => !(index in refused));
	const expected = [[checked], [onboarded(ada)], [shown(ada)], [loaded(3)], [shown(ada)], [loaded(1)]];
	deepStrictEqual(JSON.parse(`[${accepted.join()}]`), expected);

	const looking = asked('get', { email: ADA.email });
	const loadOf = (rows: JsonObject[]) => posted('loadStock', { data: rows }, { email: ADA.email });
	const requests = requestsOf(received);
	deepStrictEqual(requests.slice(0, 5), [looking, onboarding, looking, loadOf(THREE_ROWS), onboarding]);
	const last = [looking, loadOf(ONE_ROW), asked('get', { email: 'nobody@example.com' })];
	deepStrictEqual(sorted(requests.slice(5)), sorted(last));
	deepStrictEqual(stock[0]!.rows, [...THREE_ROWS, ...ONE_ROW]);
}
