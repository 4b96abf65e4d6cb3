/** Onboarding without looking up: what is sent for an item, what is refused before that, and the order of the items. */
import { setTimeout as sleep } from 'node:timers/promises';

import type { IDataObject } from 'n8n-workflow';

import { FULL_CORPORATE, FULL_INDIVIDUAL, MINIMAL_CORPORATE, MINIMAL_INDIVIDUAL } from '../../support/bodies';
import { answered, type Reply } from '../../support/fakeItem';
import { filledIn } from '../../support/filledIn';
import { numbers } from '../../support/people';
import { ran, type OperationTest } from '../../support/ran';

const ACCEPTED = { borrower_id: 7, message: 'Onboarding successful', status: true, status_code: 201 };
const accepts: Reply = () => answered(201, ACCEPTED);
const AUTO = { dataToSend: 'autoMapInputData' };
const BASE64 = Buffer.from('%PDF-1.7 a scan').toString('base64');
const files = { scan: { content: Buffer.from(BASE64, 'base64'), fileName: 'scan.pdf' } };
const SCAN = { base64_file_string: BASE64, filename_with_extension: 'scan.pdf' };
const byParameter = {
	customer_documents: { item: [{ documentSource: 'binary', binaryPropertyName: 'scan' }] },
};
const COMPANY = { ...MINIMAL_CORPORATE };
delete COMPANY.corporate_customer_people;
const WITH_DOCUMENT = { ...MINIMAL_INDIVIDUAL, customer_documents: FULL_INDIVIDUAL.customer_documents! };

interface Onboarding extends Partial<OperationTest> {
	operation?: 'onboardIndividual' | 'onboardCorporate';
}

/** Onboards individuals from columns in a Continue mode, unless the test says otherwise. */
async function onboarded(
	jsons: IDataObject[],
	parameters: IDataObject = {},
	{ operation = 'onboardIndividual', ...run }: Onboarding = {},
) {
	const all = { ...AUTO, ...parameters };
	return await ran(operation, { jsons, parameters: all, continues: true, reply: accepts, ...run });
}

const corporate = { operation: 'onboardCorporate' } as const;

test.each<[string, IDataObject[], IDataObject, string[]]>([
	['a blank one first', [{}, MINIMAL_INDIVIDUAL], {}, ['refused 0', 'accepted 1']],
	['whose parameter fails', [MINIMAL_INDIVIDUAL], { ifCustomerExists: '={{ x() }}' }, ['refused 0']],
])('reports come in the order of the items: %s', async (_which, jsons, parameters, fates) => {
	expect((await onboarded(jsons, parameters)).fates).toEqual(fates);
});

describe('the request', () => {
	test('is the body of the contract, and its answer is returned', async () => {
		const { n8n, reports } = await onboarded([FULL_INDIVIDUAL]);
		expect(n8n.requests).toMatchObject([
			{ method: 'POST', url: '/api/v2/client/customers/onboard_individual', body: FULL_INDIVIDUAL },
		]);
		expect(reports).toEqual([{ rows: [{ item: 0 }], outcome: { fate: 'accepted', answers: [ACCEPTED] } }]);
	});

	test.each([
		['onboardIndividual', FULL_INDIVIDUAL],
		['onboardCorporate', FULL_CORPORATE],
	] as const)('of %s is the same when its fields are filled in by hand', async (operation, body) => {
		const parameters = { ...filledIn(operation, body), dataToSend: 'defineBelow' };
		const { sent, fates } = await onboarded([{}, {}], parameters, { operation });
		expect([sent, fates]).toEqual([
			[body, body],
			['accepted 0', 'accepted 1'],
		]);
	});

	test('of a corporate contains its people', async () => {
		expect((await onboarded([FULL_CORPORATE], {}, corporate)).sent).toEqual([FULL_CORPORATE]);
	});

	test.each<[string, IDataObject, IDataObject[]]>([
		['none', {}, []],
		['from the parameter', byParameter, [SCAN]],
	])('has the documents of the column and %s', async (_what, parameters, documents) => {
		const held = FULL_INDIVIDUAL.customer_documents as IDataObject[];
		const json = { ...MINIMAL_INDIVIDUAL, customerDocuments: JSON.stringify(held) };
		const { sent } = await onboarded([json], parameters, { files });
		expect(sent).toEqual([{ ...MINIMAL_INDIVIDUAL, customer_documents: [...held, ...documents] }]);
	});

	test('is, with Check Only, returned instead of sent; a document by name, type and size', async () => {
		const { sent, reports } = await onboarded([FULL_INDIVIDUAL], { options: { checkOnly: true } });
		const document = { document_type_code: '01', filename_with_extension: 'passport.png', bytes: 18 };
		const body = { ...FULL_INDIVIDUAL, customer_documents: [document] };
		const request = { method: 'POST', path: '/api/v2/client/customers/onboard_individual', body };
		expect([sent, reports]).toEqual([
			[],
			[{ rows: [{ item: 0 }], outcome: { fate: 'accepted', answers: [{ request }] } }],
		]);
	});

	test('is read as the options say', async () => {
		const json = { ...MINIMAL_INDIVIDUAL, date_of_birth: '02/03/1990', phone_number: '5550100' };
		const options = { dateOrder: 'monthFirst', acceptUnknownPhoneNumbers: true };
		expect((await onboarded([json], { options })).sent).toMatchObject([
			{ date_of_birth: '1990-02-03', phone_number: '5550100' },
		]);
	});
});

describe('refused before sending', () => {
	const twoEmails = { ...MINIMAL_INDIVIDUAL, Email: 'a@b.co' };

	test.each<[string, IDataObject, IDataObject, string]>([
		[
			'all that is wrong at once: fields, then documents',
			{ ...MINIMAL_INDIVIDUAL, first_name: '', email: 'x' },
			{ customer_documents: { item: [{}] } },
			"first_name: is required but blank; email: 'x' is not an email address; expected one such as name@email.com; customer_documents, entry 1: contains neither base64 nor the name of a file; fill in 'Input Data Field Name'$",
		],
		[
			'columns that cannot be told apart',
			twoEmails,
			{},
			"The columns 'email' and 'Email' both match email. Keep one, or choose one in 'Field Values'",
		],
		[
			'several such columns',
			{ ...twoEmails, Address: 'x' },
			{},
			".*Values'\\. The columns 'address' and 'Address' both match address",
		],
		[
			'a document above the limit',
			FULL_INDIVIDUAL,
			{ options: { documentSizeLimit: 0.000_001 } },
			".*raise 'Document Size Limit'",
		],
		['a blank row', { first_name: ' ', Note: '' }, {}, 'The row is blank'],
	])('%s', async (_what, json, parameters, reason) => {
		const { told, sent } = await onboarded([json], parameters);
		expect(told[0]).toMatch(new RegExp(`^Refused before sending: ${reason}`));
		expect(sent).toEqual([]);
	});

	test('an item that is only a file', async () => {
		const { told, sent } = await onboarded([{}], {}, { files });
		expect([told[0], sent]).toEqual(['Refused before sending: The row is blank', []]);
	});
});

describe('an answer', () => {
	test.each<[string, Reply, string]>([
		[
			'that refuses is reported in its words',
			() => answered(409, { message: 'Customer exists', status: false }),
			'^Refused by the API \\(HTTP 409\\): Customer exists',
		],
		[
			'413 names the largest document',
			() => answered(413, { message: 'Too large' }),
			"Too large. Send a smaller document than 'passport.png', which is 0.0 MB$",
		],
	])('%s', async (_what, reply, words) => {
		expect((await onboarded([FULL_INDIVIDUAL], {}, { reply })).told[0]).toMatch(new RegExp(words));
	});

	test('with an empty error is returned as an item that n8n does not take for a failure', async () => {
		const reply = () => answered(201, { ...ACCEPTED, error: null });
		const { reports } = await onboarded([MINIMAL_INDIVIDUAL], {}, { reply });
		expect(reports[0]!.outcome).toEqual({ fate: 'accepted', answers: [ACCEPTED] });
	});
});

test.each<[string, boolean, Reply, string[], string[]]>([
	[
		'and is accepted',
		true,
		(_options, sending) => answered(sending === 1 ? 201 : 409, ACCEPTED),
		['accepted 0', 'refused 1'],
		['Ada', 'Bola'],
	],
	[
		'and is the only one in stop mode, when it is refused',
		false,
		() => answered(400, { message: 'no' }),
		['refused 0', 'notSent 1'],
		['Ada'],
	],
])(
	'of two items with one identifier, the first with a document, the first is sent first %s',
	async (_what, continues, reply, expected, names) => {
		const jsons = [
			{ ...WITH_DOCUMENT, first_name: 'Ada' },
			{ ...MINIMAL_INDIVIDUAL, first_name: 'Bola' },
		];
		const { fates, sent } = await onboarded(jsons, {}, { continues, reply });
		expect([fates, sent.map((body) => (body as IDataObject).first_name)]).toEqual([expected, names]);
	},
);

test('a company with one row per person is sent once, with the documents of its first row', async () => {
	const jsons = [
		{ ...COMPANY, 'Person First Name': 'Ada' },
		{ 'Person First Name': 'Ben' },
		{ 'Person First Name': '' },
	];
	const { sent, fates } = await onboarded(jsons, byParameter, { ...corporate, files });
	const people = [{ first_name: 'Ada' }, { first_name: 'Ben' }];
	expect(sent).toEqual([{ ...COMPANY, corporate_customer_people: people, customer_documents: [SCAN] }]);
	expect(fates).toEqual(['accepted 0 1', 'refused 2']);

	const bad = [{ ...jsons[0], 'Person Email': 'x' }, jsons[1]!];
	expect((await onboarded(bad, {}, corporate)).told[1]).toBe(
		"Refused before sending: The company is not sent because of item 0: Person Email (corporate_customer_people.email): 'x' is not an email address; expected one such as name@email.com",
	);
});

test('rows are folded only by columns of people below the column of the registration number', async () => {
	const listed = { ...MINIMAL_CORPORATE, corporate_customer_people: [{ first_name: 'Ada' }] };
	expect((await onboarded([listed, listed], {}, corporate)).sent).toEqual([listed, listed]);
	const unnumbered: IDataObject = { ...COMPANY, 'Person First Name': 'Ada' };
	delete unnumbered.business_registration_number;
	expect((await onboarded([unnumbered], {}, corporate)).told[0]).toMatch(
		/business_registration_number: no column has this name; .* corporate_customer_people: no column has this name/,
	);
});

test.each([
	['workflow', 1],
	['routed', 0],
] as const)(
	'by the %s route, objects from a column lose keys that the API does not have; one hint per list names them where n8n shows hints',
	async (route, times) => {
		const jsons = ['Ada', 'Ben'].map((name, at) => ({
			...MINIMAL_CORPORATE,
			business_registration_number: `RC00${at}`,
			corporate_customer_people: [{ 'First Name': name, id: `rec${at}`, 'Customer Email': 'a@b.co' }],
			customer_documents: JSON.stringify([{ ...SCAN, size: 5 }]),
		}));
		const { sent, hints } = await onboarded(jsons, {}, { ...corporate, route });
		expect(sent).toEqual(
			jsons.map((json, at) => ({
				...json,
				corporate_customer_people: [{ first_name: ['Ada', 'Ben'][at] }],
				customer_documents: [SCAN],
			})),
		);
		const all = [
			"Keys of corporate_customer_people that were not sent: 'id', 'Customer Email'. 'Customer Email': is it email? Rename the key with an expression in 'Field Values'.",
			"Keys of customer_documents that were not sent: 'size'.",
		];
		expect(hints).toEqual(times === 1 ? all : []);
	},
);

test.each<[string, IDataObject, IDataObject, string[]]>([
	[
		'either, for one person',
		{ 'Person Type': 1, 'Director First Name': 'Ada' },
		{ person_type: 1, first_name: 'Ada' },
		[],
	],
	[
		'both, for two people: none is put together from both, and a hint names what was not sent',
		{ 'Director First Name': 'Ben', 'Director Surname': 'Eze', 'Person First Name': 'Ada' },
		{ first_name: 'Ada' },
		[
			"Each row of this sheet has columns for two people: those that begin with 'Person' were read, those that begin with 'Director' were not. Give each person a separate row.",
			"Columns that were not sent: 'Director First Name', 'Director Surname'.",
		],
	],
])('columns of a person may begin with Person or Director: %s', async (_whose, columns, person, all) => {
	const { sent, hints } = await onboarded([{ ...COMPANY, ...columns }], {}, corporate);
	expect(sent).toEqual([{ ...COMPANY, corporate_customer_people: [person] }]);
	expect(hints).toEqual(all);
});

test.each<[string, IDataObject, IDataObject, number]>([
	['a column', WITH_DOCUMENT, {}, 5],
	['the parameter', MINIMAL_INDIVIDUAL, byParameter, 5],
	['neither', MINIMAL_INDIVIDUAL, {}, Infinity],
	[
		'a column, and the option',
		{ ...MINIMAL_INDIVIDUAL, customer_documents: '' },
		{ options: { maxRequestsInFlight: 8 } },
		8,
	],
])('documents in %s: how many customers are under way at once', async (_where, json, parameters, most) => {
	let [inFlight, mostInFlight] = [0, 0];
	const jsons = numbers(60).map((at) => ({ ...json, customer_unique_identifier: `ID-${at}` }));
	const { sent } = await onboarded(jsons, parameters, {
		files,
		reply: async () => {
			inFlight += 1;
			mostInFlight = Math.max(mostInFlight, inFlight);
			await sleep(50);
			inFlight -= 1;
			return answered(201, ACCEPTED);
		},
	});
	expect(sent).toHaveLength(60);
	if (most === Infinity) expect(mostInFlight).toBeGreaterThan(5);
	else expect(mostInFlight).toBe(most);
});
