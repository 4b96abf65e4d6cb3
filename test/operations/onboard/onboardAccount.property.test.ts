/** The account of onboarded items, for random people and companies, repeated customers, modes, routes and faults. */
import '../../support/noWaits';

import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import fc from 'fast-check';

import { MINIMAL_CORPORATE, MINIMAL_INDIVIDUAL } from '../../support/bodies';
import { anyRun, runAndCheck, SEED } from '../../support/account';
import { bodyOf, type OperationTest } from '../../support/ran';
import type { Script, Step } from '../../support/scriptedApi';
import { anyLine, Sheet, type Line, type Whole } from '../../support/sheet';

const RUNS = 600;

const common = {
	...anyRun,
	slots: fc.integer({ min: 1, max: 5 }),
	skip: fc.boolean(),
	lookUpBy: fc.constantFrom('email' as const, 'phone_number' as const),
};

interface OnboardingRun extends Pick<OperationTest, 'route' | 'continues' | 'parameters' | 'resolve'> {
	slots: number;
	skip: boolean;
	lookUpBy: string;
	steps: Step[];
}

/** Onboards, and checks that what was sent is what was meant. */
async function onboardAndCheck(
	name: 'onboardIndividual' | 'onboardCorporate',
	{ slots, skip, lookUpBy, steps, parameters, ...run }: OnboardingRun,
	sheet: Sheet,
	script: Pick<Script, 'idsIn' | 'found'>,
) {
	const { reports, n8n, api } = await runAndCheck(name, {
		...run,
		parameters: {
			dataToSend: 'autoMapInputData',
			ifCustomerExists: skip ? 'skip' : 'send',
			lookUpBy,
			options: { maxRequestsInFlight: slots },
			...parameters,
		},
		sheet,
		script: { steps, ...script },
		slots,
	});
	for (const request of n8n.requests.filter(({ method }) => method === 'POST')) {
		const [id] = script.idsIn(request)!;
		expect(bodyOf(request)).toEqual(sheet.wholes.get(id!)?.json);
	}
	for (const { outcome } of reports) if (outcome.fate === 'accepted') expect(outcome.answers).toHaveLength(1);
	return api;
}

const person = fc.record({
	line: anyLine,
	customer: fc.nat({ max: 2 }),
	/** What the API takes for the same customer. */
	identifier: fc.nat({ max: 5 }),
	/** Whether phone number and email address are written in another way. */
	otherwise: fc.boolean(),
	throws: fc.nat({ max: 9 }).map((one) => one === 9),
});

/** The row of a create, by its address; a look-up has none. */
function rowIn(options: IHttpRequestOptions): string[] | undefined {
	return options.method === 'GET' ? undefined : [String(bodyOf(options).address).replace('Row ', '')];
}

test(`people: every item leaves once, and no customer is created twice (${RUNS} runs, seed ${SEED})`, async () => {
	const property = fc.asyncProperty(
		fc.record({ ...common, people: fc.array(person, { minLength: 1, maxLength: 12, size: 'max' }) }),
		async ({ people, ...run }) => {
			const sheet = new Sheet();
			people.forEach(({ line, customer, identifier, otherwise, throws }, row) => {
				const email = `c${customer}@b.co`;
				const json: IDataObject = {
					...MINIMAL_INDIVIDUAL,
					address: `Row ${row}`,
					customer_unique_identifier: `ID-${identifier}`,
					email: otherwise ? email.toUpperCase() : email,
					phone_number: otherwise ? `+234803123456${customer}` : `0803123456${customer}`,
				};
				sheet.jsons.push({ ...json, ...(line.quality === 'wrong' ? { first_name: '' } : {}) });
				const wrong = throws || line.quality === 'wrong';
				sheet.part(String(row), line, { customer: email, json, rows: [], wrong });
			});
			const resolve = (_expression: string, item: number) => {
				if (people[item]!.throws) throw new Error("Referenced node doesn't exist");
				return undefined;
			};
			const parameters = { fieldValues: { item: [{ field: 'photo_url', value: '={{ photo() }}' }] } };
			const found: Script['found'] = ({ qs }, taken) => {
				const asked = JSON.stringify(qs).toLowerCase();
				return taken
					.map((id) => ({ id, ...sheet.wholes.get(id)!.json }))
					.filter(({ id }) => {
						const { customer } = people[Number(id)]!;
						return asked.includes(run.lookUpBy === 'email' ? `c${customer}@` : `456${customer}"`);
					});
			};
			const api = await onboardAndCheck('onboardIndividual', { ...run, parameters, resolve }, sheet, {
				idsIn: rowIn,
				found,
			});

			const mayBeTaken = api.sendings
				.filter(({ ids, certain }) => ids.length > 0 && !certain)
				.map(({ ids }) => people[Number(ids[0])]!);
			const customers = mayBeTaken.map(({ customer }) => customer);
			if (run.skip) expect(customers).toEqual([...new Set(customers)]);
			// Of items that share an identifier the API takes the first, so they are sent in their order.
			const sendings = api.sendings.flatMap(({ ids }) => ids.map(Number));
			for (const identifier of new Set(people.map((own) => own.identifier))) {
				const own = sendings.filter((row) => people[row]!.identifier === identifier);
				expect(own).toEqual([...own].sort((one, other) => one - other));
			}
		},
	);
	await fc.assert(property, { seed: SEED, numRuns: RUNS });
});

/** Some people of a company as they stand together in a sheet. */
interface Chunk {
	company: number;
	people: Line[];
	/** Whether every row has the company's columns, or the first alone. */
	repeats: boolean;
}

const part: fc.Arbitrary<Chunk | 'blank' | 'headings' | 'nobody above'> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			company: fc.nat({ max: 3 }),
			people: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
			repeats: fc.boolean(),
		}),
	},
	{ weight: 1, arbitrary: fc.constantFrom('blank' as const, 'headings' as const, 'nobody above' as const) },
);
const first = fc.record({
	company: fc.constant(9),
	people: fc.array(anyLine, { minLength: 1, maxLength: 1 }),
	repeats: fc.boolean(),
});

const NOISE: Record<string, IDataObject> = {
	blank: { company_name: '', 'Person Address': ' ' },
	headings: { company_name: 'Company Name', 'Person Address': 'Person Address' },
	'nobody above': { 'Person Address': 'Row 99' },
};

function companySheet(parts: (Chunk | string)[]): Sheet {
	const sheet = new Sheet();
	const companies = new Map<number, Whole>();
	parts.forEach((own, index) => {
		if (typeof own === 'string') {
			const kind = own === 'nobody above' && typeof parts[index - 1] === 'object' ? 'headings' : own;
			sheet.refused(String(sheet.jsons.length), kind === 'blank');
			sheet.jsons.push(NOISE[kind]!);
			return;
		}
		const head: IDataObject = { ...MINIMAL_CORPORATE, business_registration_number: `RC ${own.company}` };
		delete head.corporate_customer_people;
		const json = { ...head, corporate_customer_people: [] as IDataObject[] };
		const company: Whole = companies.get(own.company) ?? { customer: '', json, rows: [], wrong: false };
		companies.set(own.company, company);
		own.people.forEach((line, at) => {
			const row = String(sheet.jsons.length);
			sheet.jsons.push({
				...(at === 0 || own.repeats ? head : {}),
				'Person Address': `Row ${row}`,
				'Director Date of Birth': line.quality === 'wrong' ? 'soon' : '14/04/1992',
			});
			const person = { date_of_birth: '1992-04-14', address: `Row ${row}` };
			(company.json.corporate_customer_people as IDataObject[]).push(person);
			sheet.part(row, line, company);
		});
	});
	return sheet;
}

/** The rows of the people of a create; a look-up has none. */
function peopleIn(options: IHttpRequestOptions): string[] | undefined {
	if (options.method === 'GET') return undefined;
	const people = bodyOf(options).corporate_customer_people as IDataObject[];
	return people.map(({ address }) => String(address).replace('Row ', ''));
}

test(`companies: every row leaves once, with its company (${RUNS} runs, seed ${SEED})`, async () => {
	const property = fc.asyncProperty(
		fc.record({
			...common,
			first,
			parts: fc.array(part, { maxLength: 10, size: 'max' }),
			skip: fc.constant(false),
		}),
		async ({ first: own, parts, ...run }) => {
			const sheet = companySheet([own, ...parts]);
			await onboardAndCheck('onboardCorporate', run, sheet, { idsIn: peopleIn });
		},
	);
	await fc.assert(property, { seed: SEED, numRuns: RUNS });
});
