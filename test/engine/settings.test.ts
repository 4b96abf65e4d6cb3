import { credentialFor } from '../sandbox/client';
import { PATHS } from '../support/everyWay';
import { startEngine, stopEngine } from '../support/instance';
import { numbers } from '../support/people';
import { rowsOf } from '../support/pairing';
import { runNode } from '../support/runNode';
import { startStub, type StubServer } from '../support/stubServer';

// How n8n's own node settings, and its stop button, affect what is sent.
const ROWS = numbers(6);
const PARAMETERS = {
	operation: 'get',
	customer_id: '={{ $json.id }}',
	options: { maxRequestsInFlight: 1 },
};
const items = ROWS.map((id) => ({ json: { id } }));

let stub: StubServer;
let afterRequest: (count: number) => void;

beforeAll(async () => {
	await startEngine();
	stub = await startStub(({ query }) => {
		afterRequest(stub.received.length);
		return query.customer_id === '0'
			? { status: 422, body: { status: false, status_code: 422, message: 'customer_id is not known' } }
			: { status: 200, body: { status: true, status_code: 200, data: { id: Number(query.customer_id) } } };
	});
});
beforeEach(() => {
	stub.received.length = 0;
	afterRequest = () => undefined;
});
afterAll(async () => {
	stopEngine();
	await stub.stop();
});

const sent = () => stub.received.map(({ query }) => Number(query.customer_id));

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'Retry On Fail sends nothing twice: %s',
	async (onError) => {
		const credential = credentialFor(stub);
		const result = await runNode({ parameters: PARAMETERS, items, credential, onError, retryOnFail: true });
		expect(sent()).toEqual(ROWS);
		const left = [...result.success, ...result.failed].flatMap(rowsOf);
		expect(left.sort()).toEqual(ROWS);
		const failed = onError === 'continueErrorOutput' ? result.failed : result.success.slice(0, 1);
		const text = expect.stringMatching(
			/^Refused by the API \(HTTP 422\): customer_id is not known/,
		) as string;
		expect(failed.map(({ json }) => json.error)).toEqual([text]);
	},
);

test('with Stop Workflow, Retry On Fail sends accepted items again, which is why it should stay off', async () => {
	const credential = credentialFor(stub);
	const acceptedFirst = [items[1]!, items[0]!];
	const result = await runNode({
		parameters: PARAMETERS,
		items: acceptedFirst,
		credential,
		retryOnFail: true,
	});
	expect(sent()).toEqual([1, 0, 1, 0]);
	expect(result.error?.message).toMatch(/^Refused by the API \(HTTP 422\)/);
});

test.each(PATHS)('stopping the workflow stops the sending: %s', async (path) => {
	const stopButton = new AbortController();
	afterRequest = (count) => {
		if (count === 3) stopButton.abort();
	};
	const result = await runNode({
		parameters: PARAMETERS,
		items,
		credential: credentialFor(stub),
		path,
		onError: 'continueRegularOutput',
		signal: stopButton.signal,
	});
	expect(sent()).toEqual([0, 1, 2]);
	const fates = result.success.map(({ json }) => String(json.error).split(':')[0]);
	expect(fates).toEqual([
		'Refused by the API (HTTP 422)',
		'undefined',
		'Fate unknown',
		'Not sent',
		'Not sent',
		'Not sent',
	]);
	expect(result.success.map(rowsOf)).toEqual(ROWS.map((row) => [row]));
});

test('a workflow that was stopped beforehand sends nothing', async () => {
	const credential = credentialFor(stub);
	await runNode({ parameters: PARAMETERS, items, credential, signal: AbortSignal.abort() });
	expect(sent()).toEqual([]);
});
