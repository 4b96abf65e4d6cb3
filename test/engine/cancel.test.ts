import { credentialFor } from '../sandbox/client';
import { PATHS } from '../support/everyWay';
import { startEngine, stopEngine } from '../support/instance';
import { numbers } from '../support/people';
import { runNode } from '../support/runNode';
import { startStub } from '../support/stubServer';

beforeAll(async () => await startEngine());
afterAll(stopEngine);

test.each(PATHS)('stopping the workflow stops the sending: %s', async (path) => {
	const stopButton = new AbortController();
	const stub = await startStub(({ query }) => {
		if (query.customer_id === '2') stopButton.abort();
		return { status: 200, body: { status: true, status_code: 200, data: { id: Number(query.customer_id) } } };
	});
	const { success } = await runNode({
		parameters: { operation: 'get', customer_id: '={{ $json.id }}', options: { maxRequestsInFlight: 1 } },
		items: numbers(5).map((id) => ({ json: { id } })),
		credential: credentialFor(stub),
		path,
		onError: 'continueRegularOutput',
		signal: stopButton.signal,
	});
	await stub.stop();
	expect(stub.received.map(({ query }) => query.customer_id)).toEqual(['0', '1', '2']);
	const fates = success.map(({ json }) => String(json.error).split(':')[0]);
	expect(fates).toEqual(['undefined', 'undefined', 'Fate unknown', 'Not sent', 'Not sent']);
});
