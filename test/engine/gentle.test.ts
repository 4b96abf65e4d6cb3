import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

import { credentialFor } from '../sandbox/client';
import { startEngine, stopEngine } from '../support/instance';
import { individual, numbers } from '../support/people';
import { rowsOf } from '../support/pairing';
import { runNode } from '../support/runNode';
import { startStub, type StubAnswer } from '../support/stubServer';

const ACCEPTED: StubAnswer = { status: 200, body: { message: 'OK', status: true, status_code: 200 } };

// n8n-core's own copy, whose logger its functions hand out.
const { Logger } = createRequire(require.resolve('n8n-core'))('@n8n/backend-common') as {
	Logger: { prototype: { info(message: string): void } };
};

jest.setTimeout(120_000);

beforeAll(async () => await startEngine());
afterAll(stopEngine);

/** Onboards people with no option set; tells which rows were accepted, and how the server fared. */
async function onboarded(count: number, answer: (inFlight: number) => Promise<StubAnswer>) {
	let [inFlight, mostInFlight] = [0, 0];
	const stub = await startStub(async () => {
		inFlight += 1;
		mostInFlight = Math.max(mostInFlight, inFlight);
		const answered = await answer(inFlight);
		inFlight -= 1;
		return answered;
	});
	const { success } = await runNode({
		parameters: { operation: 'onboardIndividual', dataToSend: 'autoMapInputData' },
		items: numbers(count).map((row) => {
			return { json: { ...individual(row), phone_number: `0803${String(row).padStart(7, '0')}` } };
		}),
		credential: credentialFor(stub),
		onError: 'continueRegularOutput',
	});
	await stub.stop();
	const accepted = success.filter(({ json }) => !('error' in json)).map(rowsOf);
	const refusals = stub.received.filter(({ status }) => status !== 200).length;
	return { accepted, refusals, requests: stub.received.length, mostInFlight };
}

const eachAlone = (count: number) => numbers(count).map((row) => [row]);

test('four workers of 200 ms with a queue: at most 16 in flight; the log tells of it in numbers alone', async () => {
	const log = jest.spyOn(Logger.prototype, 'info').mockImplementation();
	const free = [0, 0, 0, 0];
	const result = await onboarded(120, async () => {
		const now = performance.now();
		free.sort((one, other) => one - other);
		free[0] = Math.max(now, free[0]!) + 200;
		await sleep(free[0] - now);
		return ACCEPTED;
	});
	expect(result).toMatchObject({ accepted: eachAlone(120), refusals: 0, requests: 120 });
	expect(result.mostInFlight).toBeLessThanOrEqual(16);

	const lines = log.mock.calls.map(([line]) => line).filter((line) => line.includes('Advancly'));
	log.mockRestore();
	expect(lines.map((line) => line.replace(/\d+/g, '#'))).toContain(
		'Advancly: rows # accepted, # refused, # of unknown fate, # not sent; # requests, up to # at once',
	);
	const told = lines.flatMap((line) => line.match(/\d+/g)!.map(Number));
	expect(Math.max(...told)).toBeLessThanOrEqual(120);
});

test('HTTP 429 above six at once: none fails, and few are refused', async () => {
	const result = await onboarded(200, async (inFlight) => {
		if (inFlight > 6) return { status: 429, body: { message: 'Too many requests', status: false } };
		await sleep(50);
		return ACCEPTED;
	});
	expect(result).toMatchObject({ accepted: eachAlone(200), requests: 200 + result.refusals });
	expect(result.refusals).toBeLessThanOrEqual(20);
});
