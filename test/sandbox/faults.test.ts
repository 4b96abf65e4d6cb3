import { setImmediate } from 'node:timers/promises';

import { FAULT_NAMES, FAULTS, type FaultName } from '../../sandbox/faults/faults';
import { startFaultServer, type FaultServer } from '../../sandbox/faults/server';

import { FULL_CORPORATE, FULL_INDIVIDUAL } from './bodies';
import { refusal, send } from './client';
import { open, probe } from './probe';

let server: FaultServer;
beforeAll(async () => {
	server = await startFaultServer({ dripMs: 0, downMs: 0 });
});
afterAll(() => server.stop());

/** Faults that never come to an end, so that the caller has to. */
const ENDLESS: FaultName[] = ['silent-before', 'silent-after', 'endless-drip'];

/** What a caller sees where the fault's name does not begin with a status. */
const SEEN: Partial<Record<FaultName, number | string>> = {
	'reset-before': 'ECONNRESET',
	'reset-after': 'ECONNRESET',
	'closed-before': 'ECONNRESET',
	'closed-after': 'ECONNRESET',
	'reset-halfway': 'ECONNRESET',
	'closed-halfway': 'ECONNRESET',
	'slow-drip': 201,
	'not-http': 'HPE_INVALID_CONSTANT',
	'restart-before': 'ECONNRESET',
	'restart-after': 'ECONNRESET',
	'connection-refused': 'ECONNREFUSED',
	'tls-to-plain-http': 'EPROTO',
	'tls-self-signed': 'DEPTH_ZERO_SELF_SIGNED_CERT',
	'status-999': 999,
	'header-overflow': 'HPE_HEADER_OVERFLOW',
	'set-cookie': 201,
	'prototype-keys': 201,
	'echo-html': 500,
};

function statusSeen(name: FaultName): number | string {
	const status = /^(\d{3})(-|$)/.exec(name)?.[1];
	if (status !== undefined) return Number(status);
	if (name.startsWith('2xx-')) return 201;
	return SEEN[name] ?? (name.startsWith('echo-') ? 400 : 'not in the table');
}

/** Faults that strike after the sandbox has processed the request, where the name does not say so. */
const PROCESSED: FaultName[] = [
	'204',
	'200-huge',
	'reset-halfway',
	'closed-halfway',
	'slow-drip',
	'endless-drip',
	'set-cookie',
	'prototype-keys',
];

function isProcessed(name: FaultName): boolean {
	return name.endsWith('-after') || name.startsWith('2xx-') || PROCESSED.includes(name);
}

// Without a network a resolver may say EAI_AGAIN in place of ENOTFOUND.
const ended = FAULT_NAMES.filter((name) => !ENDLESS.includes(name) && name !== 'dns-failure');

test.each(ended)('%s: what the caller sees, what is stored, what is counted', async (name) => {
	const { group, processed } = FAULTS[name];
	expect(processed).toBe(isProcessed(name));
	await server.use({ fault: name });
	const seen = await probe(server, FULL_INDIVIDUAL);
	expect(seen.status).toBe(statusSeen(name));
	const arrived = group === 'unreachable' ? 0 : 1;
	expect([server.countOf(name), server.countOfCustomer('0012'), server.requests.length]).toEqual([
		arrived,
		arrived,
		arrived,
	]);
	expect(server.requests.map(({ sandboxStatus }) => sandboxStatus)).toEqual(
		arrived ? [processed ? 201 : null] : [],
	);
	expect(server.sandbox.customers).toHaveLength(processed ? 1 : 0);
	expect(server.strays).toEqual([]);
});

test.each(ENDLESS)('%s: until the caller gives up', async (name) => {
	await server.use({ fault: name });
	const request = open(server).on('error', () => undefined);
	while (server.requests[0]?.sandboxStatus !== (isProcessed(name) ? 201 : null)) await setImmediate();
	if (name === 'endless-drip') {
		const response = await new Promise<NodeJS.ReadableStream>((resolve) => request.on('response', resolve));
		let bytes = 0;
		for await (const chunk of response) {
			bytes += chunk.length;
			if (bytes > 1000) break;
		}
	}
	request.destroy();
	expect(server.sandbox.customers).toHaveLength(isProcessed(name) ? 1 : 0);
});

test('dns-failure: a host name that nobody has', async () => {
	await server.use({ fault: 'dns-failure' });
	expect(server.url).toBe('https://does-not-exist.invalid');
	expect(['ENOTFOUND', 'EAI_AGAIN']).toContain((await probe(server)).status);
});

async function bodyOf(fault: FaultName): Promise<string> {
	await server.use({ fault });
	return (await probe(server, FULL_INDIVIDUAL)).body.toString('utf8');
}

test.each<[FaultName, RegExp | undefined]>([
	['429', undefined],
	['429-retry-after-seconds', /^1$/],
	['429-retry-after-date', /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/],
	['429-retry-after-day', /^86400$/],
	['503-retry-after-seconds', /^1$/],
])('%s: Retry-After', async (fault, expected) => {
	await server.use({ fault });
	const { 'retry-after': retryAfter } = (await probe(server)).headers;
	if (expected) expect(retryAfter).toMatch(expected);
	else expect(retryAfter).toBeUndefined();
});

test.each<[FaultName, unknown]>([
	['409', { message: 'Account already exists for this customer', status: false, status_code: 409 }],
	['409-body-400', { message: 'Account already exists', status: false, status_code: 400 }],
	['201-status-false', { message: 'Onboarding failed', status: false, status_code: 201 }],
	['400-errors-array', { errors: [{ field: 'email', message: 'email is invalid' }] }],
])('%s: the body', async (fault, body) => {
	expect(JSON.parse(await bodyOf(fault))).toEqual(body);
});

test.each<[FaultName, string]>([
	['400-latin1', 'Le numéro'],
	['400-utf16', 'message'],
	['400-cut-json', '}'],
	['2xx-cut-json', '}'],
	['2xx-empty', '{'],
])('%s: not what its header says', async (fault, missing) => {
	expect(await bodyOf(fault)).not.toContain(missing);
});

test('400-huge: 50 MB of JSON', async () => {
	const body = await bodyOf('400-huge');
	expect(body.length).toBeGreaterThan(50 * 1024 * 1024);
	expect(body.endsWith('x"}')).toBe(true);
});

test.each<[FaultName, string]>([
	['echo-api-key', 'sandbox-key'],
	['echo-client-id', 'sandbox-client'],
	['echo-headers', 'sandbox-key'],
	['echo-account', '0123456789'],
	['echo-account-spaced', '0123 4567 89'],
	['echo-identity', '0012, 00123456-0001'],
	['echo-document', 'iVBORw0KGgphIHBhc3Nwb3J0'],
	['echo-body', 'iVBORw0KGgphIHBhc3Nwb3J0'],
	['echo-html', 'api-key: sandbox-key'],
])('%s: the answer repeats %s', async (fault, secret) => {
	expect(await bodyOf(fault)).toContain(secret);
});

test('echo-identity: the people of a corporate', async () => {
	await server.use({ fault: 'echo-identity' });
	const { body } = await send(server, 'POST', '/onboard_corporate', FULL_CORPORATE);
	expect(body).toEqual(refusal(400, 'identity RC0042, 00999999-0001, 22397319289 is in use').body);
});
