import { createHash } from 'node:crypto';

import { startSandbox, type Sandbox } from '../../sandbox/server';

import { FULL_CORPORATE, FULL_INDIVIDUAL, MINIMAL_CORPORATE, MINIMAL_INDIVIDUAL } from './bodies';
import { refusal, send } from './client';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: () => new Date('2024-05-31T23:30:00.000Z') });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

const individual = (body: unknown) => send(sandbox, 'POST', '/onboard_individual', body);
const corporate = (body: unknown) => send(sandbox, 'POST', '/onboard_corporate', body);

describe('accepted', () => {
	test.each([
		['minimal', MINIMAL_INDIVIDUAL],
		['full', FULL_INDIVIDUAL],
	])('an individual, %s', async (_size, body) => {
		expect(await individual(body)).toEqual({
			status: 201,
			body: {
				borrower_id: 1,
				first_name: 'Ada',
				last_name: 'Obi',
				company_name: '',
				borrower_phone: '+2348031234567',
				sso_user_id: 'sso-user-1',
				bvn: '22200000001',
				message: 'Onboarding successful',
				status: true,
				status_code: 201,
			},
		});
		expect(sandbox.received.map((request) => request.body)).toEqual([body]);
	});

	test.each([
		['minimal', MINIMAL_CORPORATE],
		['full', FULL_CORPORATE],
	])('a corporate, %s', async (_size, body) => {
		expect(await corporate(body)).toEqual({
			status: 201,
			body: {
				borrower_id: 1,
				first_name: '',
				last_name: '',
				company_name: 'Obi & Sons',
				borrower_phone: '08031234560',
				sso_user_id: 'sso-user-1',
				bvn: null,
				message: 'Onboarding successful',
				status: true,
				status_code: 201,
			},
		});
		expect(sandbox.received.map((request) => request.body)).toEqual([body]);
	});

	test('what is remembered of a customer: the fields as sent, and of a document its size and SHA-256', async () => {
		await individual(FULL_INDIVIDUAL);
		const fields = { ...FULL_INDIVIDUAL };
		delete fields.customer_documents;
		const sha256 = '37c88cdde106b95f9cfa39b73806a7a0698e56886d7f7064a7fb0b59cde9fb7a';
		expect(sandbox.customers).toEqual([
			{
				id: 1,
				customerType: 'individual',
				fields,
				documents: [{ document_type_code: '01', filename_with_extension: 'passport.png', bytes: 18, sha256 }],
				onboardedAt: '2024-05-31T23:30:00.000Z',
			},
		]);
	});

	test('a file of 15 MB', async () => {
		const file = Buffer.alloc(15_000_000, 7);
		const customer_documents = [{ base64_file_string: file.toString('base64') }];
		expect((await individual({ ...MINIMAL_INDIVIDUAL, customer_documents })).status).toBe(201);
		expect(sandbox.customers[0]!.documents).toEqual([
			{
				document_type_code: '',
				filename_with_extension: '',
				bytes: 15_000_000,
				sha256: createHash('sha256').update(file).digest('hex'),
			},
		]);
	});
});

describe('one of each', () => {
	test('a second individual with the same customer_unique_identifier', async () => {
		await individual(MINIMAL_INDIVIDUAL);
		expect(await individual({ ...FULL_INDIVIDUAL, email: 'other@example.com' })).toEqual(
			refusal(409, 'A customer with this customer_unique_identifier already exists'),
		);
		expect(sandbox.customers).toHaveLength(1);
		expect(sandbox.received.map(({ status }) => status)).toEqual([201, 409]);
	});

	test('a second corporate with the same business_registration_number', async () => {
		await corporate(MINIMAL_CORPORATE);
		expect(await corporate(FULL_CORPORATE)).toEqual(
			refusal(409, 'A customer with this business_registration_number already exists'),
		);
		expect(sandbox.customers).toHaveLength(1);
	});

	test('a corporate may have the number that an individual has as identifier', async () => {
		await individual(MINIMAL_INDIVIDUAL);
		const answer = await corporate({ ...MINIMAL_CORPORATE, business_registration_number: '0012' });
		expect(answer.status).toBe(201);
	});
});
