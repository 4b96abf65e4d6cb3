import type { IDataObject } from 'n8n-workflow';

import { onboard } from '../../nodes/Advancly/operations/onboard/onboard';
import { performItem } from '../../nodes/Advancly/run/perform';
import type { Outcome } from '../../nodes/Advancly/outcome/outcome';
import { Run } from '../../nodes/Advancly/run/run';
import { MINIMAL_INDIVIDUAL } from '../sandbox/bodies';
import { answered, FakeApi, type Reply } from './fakeItem';
import { OPERATIONS } from './operations';

/** Two people who have nothing in common. */
export const ADA = { ...MINIMAL_INDIVIDUAL, email: 'Ada@example.com', phone_number: '08031234567' };
export const BOLA = {
	...MINIMAL_INDIVIDUAL,
	customer_unique_identifier: '0013',
	email: 'bola@example.com',
	phone_number: '08031234568',
};

/** The API's answer to a create. */
export const ACCEPTED = { borrower_id: 7, status: true };

/** The API's answer to a look-up that finds nobody. */
export const NONE = { message: 'Customers retrieved', status: true, status_code: 200, data: [] };

/** How a run with 'If Customer Exists: Skip' is set up. */
export interface Skipping {
	lookUpBy?: string;
	continues?: boolean;
	places?: number;
	signal?: AbortSignal;
}

/** Onboards people with 'Skip'; tells what became of them and what was sent, look-ups by their query. */
export async function skipped(
	jsons: IDataObject[],
	reply: Reply,
	{ lookUpBy, continues = true, places = 5, signal }: Skipping = {},
) {
	const api = new FakeApi(async (options, sending) => {
		// The answer takes a while, so that the other items of the run get under way.
		await new Promise((resolve) => setImmediate(resolve));
		return await reply(options, sending);
	});
	const run = new Run(places, continues, signal);
	const parameters = { dataToSend: 'autoMapInputData', options: { ifCustomerExists: 'skip', lookUpBy } };
	const reports = await Promise.all(
		jsons.map(async (json, itemIndex) => {
			const context = api.item({ json, itemIndex, parameters, signal, continueOnFail: continues });
			return await performItem(onboard, OPERATIONS.onboardIndividual, context, () => () => undefined, run);
		}),
	);
	return {
		outcomes: reports.map(({ outcome }) => outcome),
		sent: api.requests.map(({ method, qs }) => (method === 'GET' ? qs : method)),
	};
}

/** Answers look-ups one way and creates another. */
export function api(
	lookedUp: unknown,
	created: unknown = ACCEPTED,
	statuses: { get?: number; post?: number } = {},
): Reply {
	return ({ method }) =>
		method === 'GET' ? answered(statuses.get ?? 200, lookedUp) : answered(statuses.post ?? 201, created);
}

/** The outcome of an item that was accepted. */
export const accepted = (...answers: IDataObject[]): Outcome => ({ fate: 'accepted', answers });
