/** 'If Customer Exists: Skip': what the items of one run share. */
import type { IDataObject } from 'n8n-workflow';

import { answered } from '../../support/fakeItem';
import { ACCEPTED, accepted, ADA, api, BOLA, NONE, skipped } from '../../support/skipping';

describe('two items of the same customer in one run', () => {
	test.each([
		['email', 1],
		['email', 5],
		['phone_number', 5],
	])('by %s, %d in flight: the second gets the answer of the first, marked', async (lookUpBy, places) => {
		const again = { ...ADA, email: 'ADA@EXAMPLE.COM', phone_number: '+234 803 123 4567' };
		const { outcomes, sent } = await skipped([ADA, again], api(NONE), { lookUpBy, places });
		expect(outcomes).toEqual([accepted(ACCEPTED), accepted({ ...ACCEPTED, alreadyExisted: true })]);
		expect(sent).toHaveLength(2);
	});

	test('numbers of two countries that end alike are two customers', async () => {
		const abroad = { ...ADA, customer_unique_identifier: '0014', phone_number: '+448031234567' };
		const { outcomes, sent } = await skipped([ADA, abroad], api(NONE), { lookUpBy: 'phone_number' });
		expect(outcomes).toEqual([accepted(ACCEPTED), accepted(ACCEPTED)]);
		expect(sent.filter((request) => request === 'POST')).toHaveLength(2);
	});

	test('the third does too, and other customers go their own way', async () => {
		const { outcomes, sent } = await skipped([ADA, BOLA, ADA, ADA], api(NONE));
		const marked = accepted({ ...ACCEPTED, alreadyExisted: true });
		expect(outcomes).toEqual([accepted(ACCEPTED), accepted(ACCEPTED), marked, marked]);
		expect(sent.filter((request) => request === 'POST')).toHaveLength(2);
	});

	test('when the first was refused, the second is tried', async () => {
		let created = 0;
		const { outcomes, sent } = await skipped([ADA, ADA], ({ method }) => {
			if (method === 'GET') return answered(200, NONE);
			created += 1;
			return created === 1 ? answered(400, { message: 'Bad', status: false }) : answered(201, ACCEPTED);
		});
		expect(outcomes).toEqual([
			expect.objectContaining({ fate: 'refused', reason: 'Bad' }),
			accepted(ACCEPTED),
		]);
		expect(sent).toEqual([{ email: 'Ada@example.com' }, 'POST', { email: 'Ada@example.com' }, 'POST']);
	});

	test('when the fate of the first is unknown, nothing is sent for the others', async () => {
		const { outcomes, sent } = await skipped([ADA, ADA, ADA], api(NONE, {}, { post: 500 }));
		const second = {
			fate: 'notSent',
			reason: 'An earlier item is the same customer, and its fate is unknown',
			advice: 'Run the item again',
		};
		expect(outcomes[0]).toMatchObject({ fate: 'unknown' });
		expect(outcomes[1]).toEqual(second);
		expect(sent.filter((request) => request === 'POST')).toHaveLength(1);
	});
});

describe('in stop mode', () => {
	const refused = api(NONE, { message: 'Bad', status: false }, { post: 400 });

	test('the first refusal stops an item that waits for the same customer', async () => {
		const { outcomes, sent } = await skipped([ADA, ADA], refused, { continues: false });
		expect(outcomes.map(({ fate }) => fate)).toEqual(['refused', 'notSent']);
		expect(sent).toEqual([{ email: 'Ada@example.com' }, 'POST']);
	});

	test('it stops an item between its look-up and its create', async () => {
		const { outcomes, sent } = await skipped(
			[ADA, BOLA],
			async ({ qs }) => {
				if ((qs as IDataObject).email === ADA.email) return answered(401, { message: 'Bad keys' });
				for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setImmediate(resolve));
				return answered(200, NONE);
			},
			{ continues: false },
		);
		expect(outcomes).toMatchObject([
			{ reason: expect.stringContaining('Bad keys') as string },
			{ fate: 'notSent', reason: 'An earlier item was not accepted' },
		]);
		expect(sent).toEqual([{ email: ADA.email }, { email: BOLA.email }]);
	});
});
