import { setTimeout as sleep } from 'node:timers/promises';

import type { INodeParameters, OnError } from 'n8n-workflow';

import type { JsonObject } from '../../sandbox/json';
import type { ReceivedRequest } from '../../sandbox/server';
import { credentialFor } from '../sandbox/client';
import { startEngine, stopEngine } from '../support/instance';
import type { EnginePath } from '../support/loadedNode';
import { individual, numbers } from '../support/people';
import { rowsOf } from '../support/pairing';
import { runNode } from '../support/runNode';
import { startStub, type StubAnswer } from '../support/stubServer';

const ACCEPTED: StubAnswer = { status: 200, body: { message: 'OK', status: true, status_code: 200 } };
const ONBOARD = { operation: 'onboardIndividual', dataToSend: 'autoMapInputData' };
const LOAD = { operation: 'loadStock', customer: { email: 'shop@example.com' } };

jest.setTimeout(120_000);

beforeAll(async () => await startEngine());
afterAll(stopEngine);

interface Load {
	parameters: INodeParameters;
	rows: JsonObject[];
	onError?: OnError;
	path?: EnginePath;
}

/** Runs the node with no option set; tells which rows were accepted, what stopped it, and how the server fared. */
async function runAgainst(
	answer: (request: ReceivedRequest, inFlight: number) => Promise<StubAnswer>,
	load: Load,
) {
	let [inFlight, mostInFlight] = [0, 0];
	const stub = await startStub(async (request) => {
		inFlight += 1;
		mostInFlight = Math.max(mostInFlight, inFlight);
		const answered = await answer(request, inFlight);
		inFlight -= 1;
		return answered;
	});
	const { rows, ...run } = load;
	const items = rows.map((json) => ({ json }));
	const { success, error } = await runNode({ ...run, items, credential: credentialFor(stub) });
	await stub.stop();
	const accepted = success.filter(({ json }) => !('error' in json));
	const refusals = stub.received.filter(({ status }) => status !== 200).length;
	return { accepted: accepted.map(rowsOf), error, refusals, requests: stub.received.length, mostInFlight };
}

function person(row: number): JsonObject {
	return { ...individual(row), phone_number: `0803${String(row).padStart(7, '0')}` };
}

function eachAlone(count: number): number[][] {
	return numbers(count).map((row) => [row]);
}

describe('onboarding, no option set', () => {
	const onboarding = (count: number): Load => ({
		parameters: ONBOARD,
		rows: numbers(count).map(person),
		onError: 'continueRegularOutput',
	});

	test('four workers of 200 ms with a queue: at most 16 in flight', async () => {
		const free = [0, 0, 0, 0];
		const result = await runAgainst(async () => {
			const now = performance.now();
			free.sort((one, other) => one - other);
			free[0] = Math.max(now, free[0]!) + 200;
			await sleep(free[0] - now);
			return ACCEPTED;
		}, onboarding(120));
		expect(result).toMatchObject({ accepted: eachAlone(120), refusals: 0, requests: 120 });
		expect(result.mostInFlight).toBeLessThanOrEqual(16);
	});

	test('HTTP 429 above six at once: none fails, and few are refused', async () => {
		const result = await runAgainst(async (_request, inFlight) => {
			if (inFlight > 6) return { status: 429, body: { message: 'Too many requests', status: false } };
			await sleep(50);
			return ACCEPTED;
		}, onboarding(200));
		expect(result).toMatchObject({ accepted: eachAlone(200), requests: 200 + result.refusals });
		expect(result.refusals).toBeLessThanOrEqual(20);
	});

	test('one answer in 50 is 3 s late: it grows on', async () => {
		let arrived = 0;
		const result = await runAgainst(async () => {
			arrived += 1;
			await sleep(arrived % 50 === 25 ? 3000 : 200);
			return ACCEPTED;
		}, onboarding(400));
		expect(result).toMatchObject({ accepted: eachAlone(400), refusals: 0, requests: 400 });
		// How far depends on the machine; pace.test.ts says how far in virtual time.
		expect(result.mostInFlight).toBeGreaterThan(5);
	});
});

describe('loading 10,000 rows, no option set', () => {
	const MODES: OnError[] = ['stopWorkflow', 'continueErrorOutput'];
	const WIDTHS = [0, 200, 1500];

	test.each(MODES.flatMap((onError) => WIDTHS.map((width) => ({ onError, width }))))(
		'a proxy answers 413 above 150 kB: $onError, rows with $width characters more',
		async ({ onError, width }) => {
			const rows = numbers(10_000).map((row) => ({
				product_id: `P${row}`,
				product_category: 'x'.repeat(width),
			}));
			const result = await runAgainst(
				async ({ body }) => {
					const tooLarge = JSON.stringify(body).length > 150_000;
					return tooLarge ? { status: 413, body: '<html>413 Request Entity Too Large</html>' } : ACCEPTED;
				},
				{ parameters: LOAD, rows, onError },
			);
			expect(result.error).toBeUndefined();
			expect(result.accepted.flat()).toEqual(numbers(10_000));
			expect(result.refusals).toBeLessThanOrEqual(4);
		},
	);

	test('one request, not one a row, where n8n hands the items over one by one', async () => {
		const rows = numbers(1000).map((row) => ({ product_id: `P${row}` }));
		const parameters = { ...LOAD, rowsFrom: 'inputItems' };
		const result = await runAgainst(async () => ACCEPTED, { parameters, rows, path: 'declared' });
		expect(result.accepted).toEqual(eachAlone(1000));
		expect(result).toMatchObject({ error: undefined, requests: 1, refusals: 0 });
	});
});
