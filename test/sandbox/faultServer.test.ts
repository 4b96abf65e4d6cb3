/** A smoke test of the fault server: what a fault stores is what its name says, and strays are seen. */
import { FAULT_NAMES, FAULTS, type FaultName } from '../../sandbox/faults/faults';
import { naming } from '../../sandbox/faults/rules';
import { startFaultServer, type FaultServer } from '../../sandbox/faults/server';

import { FULL_INDIVIDUAL } from '../support/bodies';
import { send } from './client';

const PATH = '/api/v2/client/customers/onboard_individual';

let server: FaultServer;
beforeAll(async () => {
	server = await startFaultServer({ dripMs: 0, downMs: 0 });
});
beforeEach(() => server.use());
afterAll(() => server.stop());

async function onboard(): Promise<{ status?: number; body: string }> {
	const headers = {
		'client-id': server.clientId,
		'api-key': server.apiKey,
		'content-type': 'application/json',
	};
	const body = JSON.stringify(FULL_INDIVIDUAL);
	try {
		const answer = await fetch(`${server.url}${PATH}`, { method: 'POST', headers, body, redirect: 'manual' });
		return { status: answer.status, body: await answer.text() };
	} catch (error) {
		return { body: String(error) };
	}
}

/** Faults that never come to an end, so that the caller has to. */
const ENDLESS: FaultName[] = ['silent-before', 'silent-after', 'endless-drip'];

test.each(FAULT_NAMES.filter((name) => !ENDLESS.includes(name)))('%s', async (name) => {
	const { group, processed } = FAULTS[name];
	await server.use({ fault: name });
	const { status } = await onboard();
	const said = /^(\d{3})(?:-|$)/.exec(name)?.[1];
	if (said !== undefined) expect(status).toBe(Number(said));
	if (name.endsWith('-after') || name.endsWith('-before')) expect(processed).toBe(name.endsWith('-after'));
	if (group === 'connection' && name !== 'slow-drip') expect(status).not.toBe(201);
	expect(server.countOf(name)).toBe(group === 'unreachable' ? 0 : 1);
	expect(server.sandbox.customers).toHaveLength(processed ? 1 : 0);
});

test.each<[FaultName, string]>([
	['echo-headers', 'sandbox-key'],
	['echo-account-spaced', '0123 4567 89'],
	['echo-identity', '0012, 00123456-0001'],
	['echo-document', 'iVBORw0KGgphIHBhc3Nwb3J0'],
])('%s repeats %s', async (fault, secret) => {
	await server.use({ fault });
	expect((await onboard()).body).toContain(secret);
});

test('without a fault, and for requests that it does not strike, it is the sandbox', async () => {
	await server.use({ fault: '404', match: naming('nobody@example.com') });
	expect((await onboard()).status).toBe(201);
	expect((await send(server, 'GET', '?email=nobody%40example.com')).status).toBe(404);
	expect(server.requests).toMatchObject([{ index: 1, sandboxStatus: 201 }, { fault: '404' }]);
	expect(server.sandbox.received.map(({ body }) => body)).toEqual([FULL_INDIVIDUAL]);
});

test.each(['same-host', 'other-host'] as const)('who follows a redirect to %s is recorded', async (place) => {
	await server.use({ fault: `307-${place}` });
	const headers = { 'client-id': server.clientId, 'api-key': server.apiKey };
	await fetch(`${server.url}${PATH}`, { method: 'POST', headers, body: '{}' });
	expect(server.strays).toMatchObject([{ place, method: 'POST', headers, text: '{}' }]);
	expect(server.sandbox.received).toEqual([]);
});
