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
				borrower_phone: '012345678',
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
		const sha256 = createHash('sha256').update('a passport').digest('hex');
		expect(sandbox.customers).toEqual([
			{
				id: 1,
				customerType: 'individual',
				fields,
				documents: [{ document_type_code: '01', filename_with_extension: 'passport.png', bytes: 10, sha256 }],
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

describe('refused, and nothing remembered', () => {
	test.each(Object.keys(MINIMAL_INDIVIDUAL))('an individual without %s', async (field) => {
		expect(await individual({ ...FULL_INDIVIDUAL, [field]: undefined })).toEqual(
			refusal(400, `${field} is required`),
		);
		expect(sandbox.customers).toEqual([]);
	});

	test.each(Object.keys(MINIMAL_CORPORATE))('a corporate without %s', async (field) => {
		expect(await corporate({ ...FULL_CORPORATE, [field]: undefined })).toEqual(
			refusal(400, `${field} is required`),
		);
		expect(sandbox.customers).toEqual([]);
	});

	const texts = Object.entries(FULL_INDIVIDUAL).filter(([, value]) => typeof value === 'string');
	test.each(texts)('an individual whose %s is a number', async (field) => {
		expect(await individual({ ...FULL_INDIVIDUAL, [field]: 7 })).toEqual(
			refusal(400, `${field} must be string`),
		);
		expect(sandbox.customers).toEqual([]);
	});

	test.each([
		['first_name', '', 'first_name must NOT have fewer than 1 characters'],
		['first_name', ' \t', 'first_name must match pattern "\\S"'],
		['customer_onboarding_type', '1', 'customer_onboarding_type must be integer'],
		['customer_onboarding_type', 1.5, 'customer_onboarding_type must be integer'],
		['create_wallet', 'true', 'create_wallet must be boolean'],
		['date_of_birth', '1990-02-30', 'date_of_birth must match format "date"'],
		['date_of_birth', '1990-02-28T00:00:00Z', 'date_of_birth must match pattern "^\\d{4}-\\d{2}-\\d{2}$"'],
		['partner_date_registered', '', 'partner_date_registered must match pattern "^\\d{4}-\\d{2}-\\d{2}$"'],
		['city', null, 'city must be string'],
		['bvn', '22200000001', 'bvn is not a field of the contract'],
		['customer_documents', {}, 'customer_documents must be array'],
		['customer_documents', [{}], 'customer_documents/0 must NOT have fewer than 1 properties'],
		['customer_documents', [{ type: '01' }], 'customer_documents/0/type is not a field of the contract'],
		[
			'customer_documents',
			[{ base64_file_string: 'data:image/png;base64,AAAA' }],
			'customer_documents/0/base64_file_string must match format "base64"',
		],
	])('an individual whose %s is %j', async (field, value, message) => {
		expect(await individual({ ...FULL_INDIVIDUAL, [field]: value })).toEqual(refusal(400, message));
		expect(sandbox.customers).toEqual([]);
	});

	test.each([
		[[], 'corporate_customer_people must NOT have fewer than 1 items'],
		[[{}], 'corporate_customer_people/0 must NOT have fewer than 1 properties'],
		[[{ person_type: '1' }], 'corporate_customer_people/0/person_type must be integer'],
		[
			[{ first_name: 'a' }, { individual_tax_identification_number: '1' }],
			'corporate_customer_people/1/individual_tax_identification_number is not a field of the contract',
		],
	])('a corporate whose people are %j', async (corporate_customer_people, message) => {
		expect(await corporate({ ...FULL_CORPORATE, corporate_customer_people })).toEqual(refusal(400, message));
		expect(sandbox.customers).toEqual([]);
	});

	test('all wrong fields are named together', async () => {
		const body = { ...MINIMAL_INDIVIDUAL, email: undefined, gender: 1, nickname: 'A', bank_code: 58 };
		expect(await individual(body)).toEqual(
			refusal(
				400,
				'email is required; nickname is not a field of the contract; gender must be string; bank_code must be string',
			),
		);
	});

	test('a key that only a prototype has', async () => {
		const body = JSON.stringify(MINIMAL_INDIVIDUAL).replace('{', '{"__proto__":{"email":"x"},');
		expect(await individual(body)).toEqual(refusal(400, '__proto__ is not a field of the contract'));
	});

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
