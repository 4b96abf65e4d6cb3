/** Onboarding without looking up: what is sent for an item, what is refused before, and in which order items go. */
import { setTimeout as sleep } from 'node:timers/promises';

import type { IDataObject } from 'n8n-workflow';

import { FULL_CORPORATE, FULL_INDIVIDUAL, MINIMAL_CORPORATE, MINIMAL_INDIVIDUAL } from '../../support/bodies';
import { answered, type Reply } from '../../support/fakeItem';
import { filledIn } from '../../support/filledIn';
import { fates, ran, told, type OperationTest } from '../../support/ran';

const ACCEPTED = { borrower_id: 7, message: 'Onboarding successful', status: true, status_code: 201 };
const accepts: Reply = () => answered(201, ACCEPTED);
const AUTO = { dataToSend: 'autoMapInputData' };
const SCAN = Buffer.from('%PDF-1.7 a scan');
const byParameter = {
	customer_documents: { item: [{ documentSource: 'binary', binaryPropertyName: 'scan' }] },
};

async function onboarded(
	run: Partial<OperationTest>,
	operation: 'onboardIndividual' | 'onboardCorporate' = 'onboardIndividual',
) {
	return await ran(operation, { jsons: [{}], parameters: AUTO, continues: true, reply: accepts, ...run });
}

const text = async (json: IDataObject, more: Partial<OperationTest> = {}) => {
	const { reports, sent } = await onboarded({ jsons: [json], ...more });
	return [told(reports)[0], sent];
};

test.each<[string, Partial<OperationTest>, string[]]>([
	['a blank one first', { jsons: [{}, MINIMAL_INDIVIDUAL] }, ['refused 0', 'accepted 1']],
	[
		'whose parameter fails',
		{ jsons: [MINIMAL_INDIVIDUAL], parameters: { ...AUTO, ifCustomerExists: '={{ x() }}' } },
		['refused 0'],
	],
])('reports come in the order of the items: %s', async (_which, run, expected) => {
	expect(fates((await onboarded(run)).reports)).toEqual(expected);
});

describe('the request', () => {
	test('is the body of the contract, and its answer leaves', async () => {
		const { n8n, reports } = await onboarded({ jsons: [FULL_INDIVIDUAL] });
		expect(n8n.requests).toMatchObject([
			{
				method: 'POST',
				baseURL: 'https://api.example.com',
				url: '/api/v2/client/customers/onboard_individual',
				headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
				body: FULL_INDIVIDUAL,
			},
		]);
		expect(reports).toEqual([{ rows: [{ item: 0 }], outcome: { fate: 'accepted', answers: [ACCEPTED] } }]);
	});

	test.each([
		['onboardIndividual', FULL_INDIVIDUAL],
		['onboardCorporate', FULL_CORPORATE],
	] as const)('of %s is the same when its fields are filled in by hand', async (operation, body) => {
		const parameters = { dataToSend: 'defineBelow', ...filledIn(operation, body) };
		const { sent, reports } = await onboarded({ jsons: [{}, {}], parameters }, operation);
		expect([sent, fates(reports)]).toEqual([
			[body, body],
			['accepted 0', 'accepted 1'],
		]);
	});

	test('of a corporate holds its people', async () => {
		expect((await onboarded({ jsons: [FULL_CORPORATE] }, 'onboardCorporate')).sent).toEqual([FULL_CORPORATE]);
	});

	test.each<[string, Partial<OperationTest>, IDataObject[]]>([
		['none', {}, []],
		[
			'from the parameter',
			{ parameters: { ...AUTO, ...byParameter } },
			[{ base64_file_string: SCAN.toString('base64'), filename_with_extension: 'scan.pdf' }],
		],
	])('has the documents of the column and %s', async (_what, more, documents) => {
		const files = { scan: { content: SCAN, fileName: 'scan.pdf' } };
		const held = FULL_INDIVIDUAL.customer_documents as IDataObject[];
		const { sent } = await onboarded({
			jsons: [{ ...MINIMAL_INDIVIDUAL, customerDocuments: JSON.stringify(held) }],
			files,
			...more,
		});
		expect(sent).toEqual([{ ...MINIMAL_INDIVIDUAL, customer_documents: [...held, ...documents] }]);
	});

	test('is, with Check Only, told in place of being sent; a document by name, type and size', async () => {
		const { sent, reports } = await onboarded({
			jsons: [FULL_INDIVIDUAL],
			parameters: { ...AUTO, options: { checkOnly: true } },
		});
		const body = {
			...FULL_INDIVIDUAL,
			customer_documents: [{ document_type_code: '01', filename_with_extension: 'passport.png', bytes: 18 }],
		};
		const request = { method: 'POST', path: '/api/v2/client/customers/onboard_individual', body };
		expect([sent, reports]).toEqual([
			[],
			[{ rows: [{ item: 0 }], outcome: { fate: 'accepted', answers: [{ request }] } }],
		]);
	});

	test('is read as the options say', async () => {
		const jsons = [{ ...MINIMAL_INDIVIDUAL, date_of_birth: '02/03/1990', phone_number: '5550100' }];
		const options = { dateOrder: 'monthFirst', acceptUnknownPhoneNumbers: true };
		expect((await onboarded({ jsons, parameters: { ...AUTO, options } })).sent).toMatchObject([
			{ date_of_birth: '1990-02-03', phone_number: '5550100' },
		]);
	});
});

describe('refused before sending', () => {
	test('all that is wrong at once: fields, then documents', async () => {
		const json = { ...MINIMAL_INDIVIDUAL, first_name: '', email: 'x' };
		const parameters = { ...AUTO, customer_documents: { item: [{}] } };
		expect(await text(json, { parameters })).toEqual([
			"Refused before sending: first_name: is required but blank; email: 'x' is not an email address; expected one such as name@email.com; customer_documents, entry 1: contains neither base64 nor the name of a file; fill in 'Input Data Field Name'",
			[],
		]);
	});

	test.each<[string, IDataObject, Partial<OperationTest>, string]>([
		[
			'columns that cannot be told apart',
			{ ...MINIMAL_INDIVIDUAL, Email: 'a@b.co' },
			{},
			"The columns 'email' and 'Email' both match email. Keep one, or choose one in 'Field Values'",
		],
		[
			'a document above the limit',
			FULL_INDIVIDUAL,
			{ parameters: { ...AUTO, options: { documentSizeLimit: 0.000_001 } } },
			"raise 'Document Size Limit'",
		],
		[
			'several such columns',
			{ ...MINIMAL_INDIVIDUAL, Email: 'a@b.co', Address: 'x' },
			{},
			"Values'\\. The columns 'address' and 'Address' both match address",
		],
		['a blank row', { first_name: ' ', Note: '' }, {}, 'The row is blank'],
		['an item that is only a file', {}, { files: { data: { content: SCAN } } }, 'The row is blank'],
	])('%s', async (_what, json, more, reason) => {
		expect(await text(json, more)).toEqual([
			expect.stringMatching(new RegExp(`^Refused before sending: .*${reason}`)),
			[],
		]);
	});
});

describe('an answer', () => {
	test.each<[string, Reply, string]>([
		[
			'that refuses is told in its words',
			() => answered(409, { message: 'Customer exists', status: false }),
			'^Refused by the API \\(HTTP 409\\): Customer exists',
		],
		[
			'413 names the largest document',
			() => answered(413, { message: 'Too large' }),
			"Too large. Send a smaller document than 'passport.png', which is 0.0 MB$",
		],
	])('%s', async (_what, reply, words) => {
		expect((await text(FULL_INDIVIDUAL, { reply }))[0]).toMatch(new RegExp(words));
	});

	test('with an empty error leaves as an item that n8n does not take for a failure', async () => {
		const { reports } = await onboarded({
			jsons: [MINIMAL_INDIVIDUAL],
			reply: () => answered(201, { ...ACCEPTED, error: null }),
		});
		expect(reports[0]!.outcome).toEqual({ fate: 'accepted', answers: [ACCEPTED] });
	});
});

describe('of two items with one identifier, the first with a document, the first in the sheet goes first', () => {
	const jsons = ['Ada', 'Bola'].map((first_name, at) => ({
		...MINIMAL_INDIVIDUAL,
		first_name,
		...(at === 0 ? { customer_documents: FULL_INDIVIDUAL.customer_documents as IDataObject[] } : {}),
	}));

	test.each<[string, boolean, Reply, string[], string[]]>([
		[
			'and is accepted',
			true,
			(_options, sending) => answered(sending === 1 ? 201 : 409, ACCEPTED),
			['accepted 0', 'refused 1'],
			['Ada', 'Bola'],
		],
		[
			'and in stop mode alone, when it is refused',
			false,
			() => answered(400, { message: 'no' }),
			['refused 0', 'notSent 1'],
			['Ada'],
		],
	])('%s', async (_what, continues, reply, expected, names) => {
		const { reports, sent } = await onboarded({ jsons, continues, reply });
		expect([fates(reports), sent.map((body) => (body as IDataObject).first_name)]).toEqual([expected, names]);
	});
});

test('a company with a row for each person leaves once a row, and its documents stand on the first', async () => {
	const company = { ...MINIMAL_CORPORATE };
	delete company.corporate_customer_people;
	const jsons = [
		{ ...company, 'Person First Name': 'Ada' },
		{ 'Person First Name': 'Ben' },
		{ 'Person First Name': '' },
	];
	const files = { scan: { content: SCAN, fileName: 'scan.pdf' } };
	const run = await onboarded({ jsons, files, parameters: { ...AUTO, ...byParameter } }, 'onboardCorporate');
	const people = [{ first_name: 'Ada' }, { first_name: 'Ben' }];
	const documents = [{ base64_file_string: SCAN.toString('base64'), filename_with_extension: 'scan.pdf' }];
	expect(run.sent).toEqual([
		{ ...company, corporate_customer_people: people, customer_documents: documents },
	]);
	expect(fates(run.reports)).toEqual(['accepted 0 1', 'refused 2']);

	const bad = [{ ...jsons[0], 'Person Email': 'x' }, jsons[1]!];
	expect(told((await onboarded({ jsons: bad }, 'onboardCorporate')).reports)[1]).toBe(
		"Refused before sending: The company is not sent because of item 0: Person Email (corporate_customer_people.email): 'x' is not an email address; expected one such as name@email.com",
	);
});

test.each([
	['workflow', 1],
	['routed', 0],
] as const)(
	'by the %s route, objects from a column lose keys that the API does not have; a hint a list tells of them where n8n shows hints',
	async (route, times) => {
		const document = {
			base64_file_string: SCAN.toString('base64'),
			filename_with_extension: 'scan.pdf',
		};
		const jsons = ['Ada', 'Ben'].map((name, at) => ({
			...MINIMAL_CORPORATE,
			business_registration_number: `RC00${at}`,
			corporate_customer_people: [{ 'First Name': name, id: `rec${at}`, 'Customer Email': 'a@b.co' }],
			customer_documents: JSON.stringify([{ ...document, size: 5 }]),
		}));
		const { sent, hints } = await onboarded({ jsons, route }, 'onboardCorporate');
		expect(sent).toEqual(
			jsons.map((json, at) => ({
				...json,
				corporate_customer_people: [{ first_name: ['Ada', 'Ben'][at] }],
				customer_documents: [document],
			})),
		);
		const told = [
			"Keys of corporate_customer_people that were not sent: 'id', 'Customer Email'. 'Customer Email': is it email? Rename the key with an expression in 'Field Values'.",
			"Keys of customer_documents that were not sent: 'size'.",
		];
		expect(hints).toEqual(times === 1 ? told : []);
	},
);

describe('columns of a person may begin with Person or Director', () => {
	const company = { ...MINIMAL_CORPORATE };
	delete company.corporate_customer_people;

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
	])('%s', async (_whose, columns, person, told) => {
		const { sent, hints } = await onboarded({ jsons: [{ ...company, ...columns }] }, 'onboardCorporate');
		expect(sent).toEqual([{ ...company, corporate_customer_people: [person] }]);
		expect(hints).toEqual(told);
	});
});

test.each<[string, IDataObject, Partial<OperationTest>, number]>([
	['a column', { customer_documents: FULL_INDIVIDUAL.customer_documents }, {}, 5],
	['the parameter', {}, { parameters: { ...AUTO, ...byParameter } }, 5],
	['neither', {}, {}, Infinity],
	[
		'a column, and the option',
		{ customer_documents: '' },
		{ parameters: { ...AUTO, options: { maxRequestsInFlight: 8 } } },
		8,
	],
])('documents in %s: how many customers are under way at once', async (_where, more, run, most) => {
	let [inFlight, mostInFlight] = [0, 0];
	const { sent } = await onboarded({
		jsons: Array.from({ length: 60 }, (_none, at) => ({
			...MINIMAL_INDIVIDUAL,
			customer_unique_identifier: `ID-${at}`,
			...more,
		})),
		files: { scan: { content: SCAN, fileName: 'scan.pdf' } },
		reply: async () => {
			inFlight += 1;
			mostInFlight = Math.max(mostInFlight, inFlight);
			await sleep(50);
			inFlight -= 1;
			return answered(201, ACCEPTED);
		},
		...run,
	});
	expect(sent).toHaveLength(60);
	if (most === Infinity) expect(mostInFlight).toBeGreaterThan(5);
	else expect(mostInFlight).toBe(most);
});
