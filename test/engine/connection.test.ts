/** Connection faults on real sockets, through n8n's HTTP client: 'Not sent' is reported only when nothing was sent. */
import type { Socket } from 'node:net';

import { CREDENTIALS } from '../support/fakeItem';
import { startEngine, stopEngine } from '../support/instance';
import { runNode } from '../support/runNode';
import { startPlain, startTls, type TlsServer } from '../support/tlsServer';

const MARK = 'product-of-the-row';
const NO_TLS = 'Not sent: Could not make a secure connection to the host';
const BROKE = 'Fate unknown: The connection broke before the API responded';

beforeAll(async () => await startEngine());
afterAll(stopEngine);

let server: TlsServer;
afterEach(() => server.stop());

/** The error of a load of one row. Certificates are not checked by default. */
async function errorFrom(
	url: string,
	requestOptions: object = { allowUnauthorizedCerts: true },
): Promise<string> {
	const { success } = await runNode({
		parameters: {
			operation: 'loadStock',
			rowsFrom: 'inputItems',
			customer: { email: 'ada@example.com' },
			requestOptions: { timeout: 500, ...requestOptions },
		},
		items: [{ json: { product_id: MARK } }],
		credential: { ...CREDENTIALS, baseUrl: url },
		onError: 'continueRegularOutput',
	});
	return String(success[0]?.json.error).split('. ')[0]!;
}

const PLAIN_ANSWER = 'HTTP/1.1 400 Bad Request\r\n\r\n';
/** TLS 1.2, handshake failure, in plain text. */
const ALERT = Buffer.from([21, 3, 3, 0, 2, 2, 40]);
const resets = (wire: Socket) => wire.resetAndDestroy();

describe('before the handshake is done, nothing of the request is sent', () => {
	test.each<[string, string, () => Promise<TlsServer>]>([
		['plain HTTP on the port', NO_TLS, () => startPlain((wire) => wire.end(PLAIN_ANSWER))],
		['an alert', NO_TLS, () => startPlain((wire) => wire.end(ALERT))],
		['a reset', NO_TLS, () => startPlain(resets)],
		['silence', 'Not sent: Could not connect to the host in time', () => startPlain(() => undefined)],
		[
			'another version of TLS',
			NO_TLS,
			() => startTls(MARK, resets, { maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1' }),
		],
	])('%s', async (_what, text, start) => {
		server = await start();
		expect(await errorFrom(server.url)).toBe(text);
	});

	test('an untrusted certificate', async () => {
		server = await startTls(MARK, resets);
		expect(await errorFrom(server.url, {})).toBe(NO_TLS);
		expect(server.read).toEqual([]);
	});
});

describe('once the server has read the request, its fate is unknown', () => {
	test.each<[string, (wire: Socket) => unknown, string]>([
		['plain HTTP', (wire) => wire.write(PLAIN_ANSWER), BROKE],
		['an alert in plain text', (wire) => wire.write(ALERT), BROKE],
		['a reset', resets, BROKE],
		['silence', () => undefined, 'Fate unknown: The API did not respond in time'],
	])('%s', async (_what, interfere, text) => {
		server = await startTls(MARK, interfere);
		expect(await errorFrom(server.url)).toBe(text);
		expect(server.read.join('')).toContain(MARK);
	});

	test('a request sent before TLS 1.3 asked for a client certificate', async () => {
		server = await startTls(MARK, resets, { requestCert: true, rejectUnauthorized: true });
		expect(await errorFrom(server.url)).toBe(BROKE);
	});
});
