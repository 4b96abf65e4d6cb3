import { onboard } from '../../../nodes/Advancly/operations/onboard/onboard';
import { performItem } from '../../../nodes/Advancly/run/perform';
import type { Outcome } from '../../../nodes/Advancly/outcome/outcome';
import { Run } from '../../../nodes/Advancly/run/run';
import { FULL_INDIVIDUAL, MINIMAL_CORPORATE, MINIMAL_INDIVIDUAL } from '../../sandbox/bodies';
import { answered, FakeApi, type FakeItem, type Reply } from '../../support/fakeItem';
import { OPERATIONS } from '../../support/operations';

const ACCEPTED = { borrower_id: 7, message: 'Onboarding successful', status: true, status_code: 201 };
const accepts: Reply = () => answered(201, ACCEPTED);

interface Onboarding extends FakeItem {
	declared?: Record<string, unknown>;
	operation?: 'onboardIndividual' | 'onboardCorporate';
}

async function onboarded(
	given: Onboarding,
	reply: Reply = accepts,
): Promise<{ outcome: Outcome; api: FakeApi }> {
	const { declared = {}, operation = 'onboardIndividual' } = given;
	const api = new FakeApi(reply);
	const outcome = await onboard(
		OPERATIONS[operation],
		api.item(given),
		(name) => declared[name],
		new Run(1, true, undefined),
	);
	return { outcome, api };
}

const byColumns = (json: FakeItem['json'], more: Record<string, unknown> = {}): Onboarding => ({
	json,
	parameters: { dataToSend: 'autoMapInputData', ...more },
});

describe('the request', () => {
	test('of declared values is the body of the contract', async () => {
		const { outcome, api } = await onboarded({ declared: FULL_INDIVIDUAL, json: { first_name: 'not this' } });
		expect(outcome).toEqual({ fate: 'accepted', answers: [ACCEPTED] });
		expect(api.requests).toEqual([
			{
				method: 'POST',
				baseURL: 'https://api.example.com',
				url: '/api/v2/client/customers/onboard_individual',
				headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
				body: FULL_INDIVIDUAL,
			},
		]);
	});

	test('of columns is the same', async () => {
		const { api } = await onboarded(byColumns(FULL_INDIVIDUAL));
		expect(api.requests[0]!.body).toEqual(FULL_INDIVIDUAL);
	});

	test('of a corporate holds its people', async () => {
		const { api } = await onboarded({ ...byColumns(MINIMAL_CORPORATE), operation: 'onboardCorporate' });
		expect(api.requests[0]).toMatchObject({
			url: '/api/v2/client/customers/onboard_corporate',
			body: MINIMAL_CORPORATE,
		});
	});

	test('has no documents when there are none', async () => {
		const { api } = await onboarded({ declared: { ...MINIMAL_INDIVIDUAL, customer_documents: {} } });
		expect(api.requests[0]!.body).toEqual(MINIMAL_INDIVIDUAL);
	});

	test('of columns takes documents from the column and from the parameter', async () => {
		const [passport] = FULL_INDIVIDUAL.customer_documents as Record<string, unknown>[];
		const { api } = await onboarded({
			...byColumns({ ...MINIMAL_INDIVIDUAL, customerDocuments: JSON.stringify([passport]) }),
			declared: { customer_documents: { item: [{ documentSource: 'binary', binaryPropertyName: 'scan' }] } },
			files: { scan: { content: Buffer.from('a scan'), fileName: 'scan.pdf' } },
		});
		expect(api.requests[0]!.body).toEqual({
			...MINIMAL_INDIVIDUAL,
			customer_documents: [
				passport,
				{ base64_file_string: Buffer.from('a scan').toString('base64'), filename_with_extension: 'scan.pdf' },
			],
		});
	});

	test('by fields takes no document from a column', async () => {
		const { api } = await onboarded({ declared: MINIMAL_INDIVIDUAL, json: FULL_INDIVIDUAL });
		expect(api.requests[0]!.body).toEqual(MINIMAL_INDIVIDUAL);
	});
});

describe('refused before sending', () => {
	test('all that is wrong at once: fields, then documents', async () => {
		const { outcome, api } = await onboarded({
			declared: { ...MINIMAL_INDIVIDUAL, first_name: '', email: 'x', customer_documents: { item: [{}] } },
		});
		expect(outcome).toEqual({
			fate: 'refused',
			reason: [
				'first_name: is required and was left blank',
				"email: 'x' is not an email address; expected one such as name@email.com",
				"customer_documents, row 1: holds neither base64 nor the name of a file; fill in 'Input Data Field Name'",
			].join('; '),
			advice: 'Correct it and run the item again',
		});
		expect(api.requests).toEqual([]);
	});

	test('columns that cannot be told apart', async () => {
		const { outcome, api } = await onboarded(byColumns({ ...MINIMAL_INDIVIDUAL, Email: 'a@b.co' }));
		expect(outcome).toEqual({
			fate: 'refused',
			reason: "Two columns, 'email' and 'Email', hold the field email",
			advice: 'Rename the columns or change the list',
		});
		expect(api.requests).toEqual([]);
	});

	test('a document above the limit of the item', async () => {
		const { outcome, api } = await onboarded({
			...byColumns(FULL_INDIVIDUAL, { options: { documentSizeLimit: 0.000_001 } }),
		});
		expect(outcome).toMatchObject({
			fate: 'refused',
			reason: expect.stringContaining("raise 'Document Size Limit'") as string,
		});
		expect(api.requests).toEqual([]);
	});
});

test('cells are read as the options of the item say', async () => {
	const options = { dateOrder: 'monthFirst', acceptShortNumbers: true };
	const json = { ...MINIMAL_INDIVIDUAL, date_of_birth: '02/28/1990', phone_number: '8031234567' };
	const { api } = await onboarded(byColumns(json, { options }));
	expect(api.requests[0]!.body).toMatchObject({ date_of_birth: '1990-02-28', phone_number: '8031234567' });
});

test('what the API refuses is told in its words; a 413 names the largest document', async () => {
	const refuses: Reply = () => answered(413, { message: 'Too large', status: false });
	const { outcome } = await onboarded(byColumns(FULL_INDIVIDUAL), refuses);
	expect(outcome).toMatchObject({
		fate: 'refused',
		reason: 'Too large',
		advice: "Send a smaller document than 'passport.png', which is 0.0 MB",
	});
});

test('an answer that has an error as well leaves as an item that n8n does not take for a failure', async () => {
	const { outcome } = await onboarded(byColumns(MINIMAL_INDIVIDUAL), () =>
		answered(201, { ...ACCEPTED, error: null }),
	);
	expect(outcome).toEqual({ fate: 'accepted', answers: [ACCEPTED] });
});

describe('two items that cannot both be accepted, in flight together', () => {
	const both = async (continues: boolean, reply: Reply) => {
		const api = new FakeApi(async (options, sending) => {
			await new Promise((resolve) => setImmediate(resolve));
			return await reply(options, sending);
		});
		const run = new Run(5, continues, undefined);
		const reports = await Promise.all(
			['Ada', 'Bola'].map(async (first_name, itemIndex) => {
				const context = api.item({ ...byColumns({ ...MINIMAL_INDIVIDUAL, first_name }), itemIndex });
				return await performItem(onboard, OPERATIONS.onboardIndividual, context, () => () => undefined, run);
			}),
		);
		const sent = api.requests.map(({ body }) => (body as Record<string, unknown>).first_name);
		return { fates: reports.map(({ outcome }) => outcome.fate), sent };
	};
	const takesFirst: Reply = (_options, sending) => answered(sending === 1 ? 201 : 409, ACCEPTED);
	const refuses: Reply = () => answered(400, { message: 'no', status: false });

	test('go one after the other: the first in the sheet is accepted', async () => {
		expect(await both(true, takesFirst)).toEqual({ fates: ['accepted', 'refused'], sent: ['Ada', 'Bola'] });
	});

	test('in stop mode the second stays unsent when the first is refused', async () => {
		expect(await both(false, refuses)).toEqual({ fates: ['refused', 'notSent'], sent: ['Ada'] });
	});
});
