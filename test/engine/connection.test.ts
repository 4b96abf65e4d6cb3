/** Faults of a connection, on real sockets and through n8n's HTTP client: 'Not sent' is said only where nothing left. */
import type { Socket } from 'node:net';

import { CREDENTIALS } from '../support/fakeItem';
import { startEngine, stopEngine } from '../support/instance';
import { runNode } from '../support/runNode';
import { startPlain, startTls, type TlsServer } from '../support/tlsServer';

const MARK = 'product-of-the-row';
const NO_TLS = 'Not sent: No secure connection to the host could be made';
const BROKE = 'Fate unknown: The connection broke before the answer came';

beforeAll(async () => await startEngine());
afterAll(stopEngine);

let server: TlsServer;
afterEach(() => server.stop());

/** What is said of a load of one row; certificates are not checked unless told otherwise. */
async function said(url: string, requestOptions: object = { allowUnauthorizedCerts: true }): Promise<string> {
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

describe('before the handshake is done nothing of the request leaves', () => {
	test.each<[string, string, () => Promise<TlsServer>]>([
		['plain HTTP on the port', NO_TLS, () => startPlain((wire) => wire.end(PLAIN_ANSWER))],
		['an alert', NO_TLS, () => startPlain((wire) => wire.end(ALERT))],
		['a reset', NO_TLS, () => startPlain(resets)],
		[
			'silence',
			'Not sent: No connection to the host could be made in time',
			() => startPlain(() => undefined),
		],
		[
			'another version of TLS',
			NO_TLS,
			() => startTls(MARK, resets, { maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1' }),
		],
	])('%s', async (_what, text, start) => {
		server = await start();
		expect(await said(server.url)).toBe(text);
	});

	test('a certificate that is not trusted', async () => {
		server = await startTls(MARK, resets);
		expect(await said(server.url, {})).toBe(NO_TLS);
		expect(server.read).toEqual([]);
	});
});

describe('once the server has read the request its fate is unknown', () => {
	test.each<[string, (wire: Socket) => unknown, string]>([
		['plain HTTP', (wire) => wire.write(PLAIN_ANSWER), BROKE],
		['an alert in plain text', (wire) => wire.write(ALERT), BROKE],
		['a reset', resets, BROKE],
		['silence', () => undefined, 'Fate unknown: The API did not answer in time'],
	])('%s', async (_what, interfere, text) => {
		server = await startTls(MARK, interfere);
		expect(await said(server.url)).toBe(text);
		expect(server.read.join('')).toContain(MARK);
	});

	test('so is that of a request that left before TLS 1.3 asked for a certificate of the client', async () => {
		server = await startTls(MARK, resets, { requestCert: true, rejectUnauthorized: true });
		expect(await said(server.url)).toBe(BROKE);
	});
});
