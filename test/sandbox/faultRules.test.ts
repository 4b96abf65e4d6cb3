import { naming, nth } from '../../sandbox/faults/rules';
import { startFaultServer, type FaultServer } from '../../sandbox/faults/server';

import { send } from './client';
import { probe, statuses } from './probe';

let server: FaultServer;
beforeAll(async () => {
	server = await startFaultServer();
});
beforeEach(() => server.use());
afterAll(() => server.stop());

describe('rules', () => {
	test('every request, when nothing is said', async () => {
		await server.use({ fault: '500-before' });
		expect(await statuses(server, 3)).toEqual([500, 500, 500]);
	});

	test('a number of times', async () => {
		await server.use({ fault: '429', times: 2 });
		expect(await statuses(server, 3)).toEqual([429, 429, 201]);
	});

	test('the n-th request', async () => {
		await server.use({ fault: '502-after', match: nth(2, 4) });
		expect(await statuses(server, 4)).toEqual([201, 502, 201, 502]);
		expect(server.sandbox.customers).toHaveLength(4);
		expect([server.countOf('502-after'), server.countOf('502-before')]).toEqual([2, 0]);
	});

	test('a text of body or query', async () => {
		await server.use({ fault: '404', match: naming('Bola') });
		expect(await statuses(server, 2, (index) => ({ first_name: index === 2 ? 'Bola' : 'Ada' }))).toEqual([
			201, 404,
		]);
		expect((await send(server, 'GET', '?email=Bola%40example.com')).status).toBe(404);
	});

	test('the first that matches and has strikes left', async () => {
		await server.use({ fault: '503-before', times: 1 }, { fault: '422', match: nth(1, 2) });
		expect(await statuses(server, 3)).toEqual([503, 422, 201]);
	});

	test('a request may ask for its fault; a name that is none is a name', async () => {
		const markers = ['FAULT:409', 'FAULT:no-such', 'FAULT:reset-after', 'FAULT:connection-refused'];
		expect(await statuses(server, 4, (index) => ({ last_name: markers[index - 1] }))).toEqual([
			409,
			201,
			'ECONNRESET',
			201,
		]);
		expect((await probe(server, { email: 'fault.403@example.com' })).status).toBe(403);
		expect((await send(server, 'GET', '?email=ada%2Bfault.504-before%40example.com')).status).toBe(504);
	});

	test('setting rules forgets what was counted, stored and received', async () => {
		await server.use({ fault: '500-after', match: nth(1) });
		await statuses(server, 2);
		await server.use({ fault: '500-after', match: nth(1) });
		expect([server.requests, server.sandbox.customers, server.sandbox.received]).toEqual([[], [], []]);
		expect(await statuses(server, 2)).toEqual([500, 201]);
	});
});
