import { credentialFor } from '../sandbox/client';
import { PATHS, useStub } from '../support/everyWay';
import { numbers } from '../support/people';
import { rowsOf } from '../support/pairing';
import { runNode } from '../support/runNode';

// How n8n's own node settings, and its stop button, affect what is sent.
const ROWS = numbers(6);
const parameters = { operation: 'get', customer_id: '={{ $json.id }}', options: { maxRequestsInFlight: 1 } };
const items = ROWS.map((id) => ({ json: { id } }));
const REFUSED = 'Refused by the API (HTTP 422)';

let afterRequest: (count: number) => void;
beforeEach(() => {
	afterRequest = () => undefined;
});

const used = useStub(({ query: { customer_id: id } }) => {
	afterRequest(used.sandbox.received.length);
	return id === '0'
		? { status: 422, body: { status: false, status_code: 422, message: 'customer_id is not known' } }
		: { status: 200, body: { status: true, status_code: 200, data: { id: Number(id) } } };
});

async function run(settings: Partial<Parameters<typeof runNode>[0]>) {
	const result = await runNode({ parameters, items, credential: credentialFor(used.sandbox), ...settings });
	return { ...result, sent: used.sandbox.received.map(({ query }) => Number(query.customer_id)) };
}

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'Retry On Fail sends nothing twice: %s',
	async (onError) => {
		const { sent, success, failed } = await run({ onError, retryOnFail: true });
		expect(sent).toEqual(ROWS);
		expect([...success, ...failed].flatMap(rowsOf).sort()).toEqual(ROWS);
		const refused = onError === 'continueErrorOutput' ? failed : success.slice(0, 1);
		expect(refused.map(({ json }) => String(json.error).split('. ')[0])).toEqual([
			`${REFUSED}: customer_id is not known`,
		]);
	},
);

test('with Stop Workflow, Retry On Fail sends accepted items again, which is why it should stay off', async () => {
	const { sent, error } = await run({ items: [items[1]!, items[0]!], retryOnFail: true });
	expect(sent).toEqual([1, 0, 1, 0]);
	expect(error?.message.startsWith(REFUSED)).toBe(true);
});

test.each(PATHS)('stopping the workflow stops the sending: %s', async (path) => {
	const stopButton = new AbortController();
	afterRequest = (count) => {
		if (count === 3) stopButton.abort();
	};
	const { sent, success } = await run({ path, onError: 'continueRegularOutput', signal: stopButton.signal });
	expect(sent).toEqual([0, 1, 2]);
	expect(success.map(({ json }) => String(json.error).split(':')[0])).toEqual([
		...[REFUSED, 'undefined', 'Fate unknown', 'Not sent', 'Not sent', 'Not sent'],
	]);
	expect(success.map(rowsOf)).toEqual(ROWS.map((row) => [row]));
});

test('a workflow that was stopped beforehand sends nothing', async () => {
	expect((await run({ signal: AbortSignal.abort() })).sent).toEqual([]);
});
