import { parse } from 'node:url';

import { requestOptionsOf } from '../../nodes/Advancly/n8n/requestOptions';
import { listed } from '../support/listed';

test.each([[undefined], [null], ['text'], [{}]])(
	"without 'Request Options' (%j) n8n's defaults apply",
	(parameter) => {
		expect(requestOptionsOf(parameter)).toEqual({ defaults: {}, pacing: undefined });
	},
);

test('all of them are honoured', () => {
	const auth = { username: 'ada', password: 'p@ss' };
	const proxy = { host: 'proxy.example', port: 3128, protocol: 'http', auth };
	expect(
		requestOptionsOf({
			allowUnauthorizedCerts: true,
			proxy: 'http://ada:p%40ss@proxy.example:3128',
			timeout: 10,
			batching: { batch: { batchSize: 20, batchInterval: 1000 } },
		}),
	).toEqual({
		defaults: { timeout: 10, skipSslCertificateValidation: true, proxy },
		pacing: { items: 20, milliseconds: 1000 },
	});
});

const PACED = { items: 1, milliseconds: 5 };

test.each<[object, object | undefined]>([
	[{ batchSize: 10, batchInterval: 0 }, undefined],
	[{ batchSize: 10 }, undefined],
	[{ batchInterval: 5 }, PACED],
	[{ batchSize: -1, batchInterval: 5 }, PACED],
	[{ batchSize: 0, batchInterval: 5 }, PACED],
])('the batching %j is the pacing %j', (batch, pacing) => {
	expect(requestOptionsOf({ batching: { batch } }).pacing).toEqual(pacing);
});

test('certificates are checked unless the option says otherwise', () => {
	expect(requestOptionsOf({ allowUnauthorizedCerts: false }).defaults).toEqual({});
});

describe('a proxy', () => {
	test.each([
		['http://proxy.example:80', { host: 'proxy.example', port: 80, protocol: 'http' }],
		['https://proxy.example:443', { host: 'proxy.example', port: 443, protocol: 'https' }],
		['http://10.0.0.1:3128/', { host: '10.0.0.1', port: 3128, protocol: 'http' }],
		[' HTTP://proxy.example:8080 ', { host: 'proxy.example', port: 8080, protocol: 'http' }],
		[
			'http://ada:50%25@proxy.example:80',
			{ host: 'proxy.example', port: 80, protocol: 'http', auth: { username: 'ada', password: '50%' } },
		],
	])('%j is parsed as RoutingNode does', (address, proxy) => {
		expect(requestOptionsOf({ proxy: address }).defaults.proxy).toEqual(proxy);
		const { hostname, port } = parse(address);
		expect({ host: hostname, port: Number(port) }).toEqual({ host: proxy.host, port: proxy.port });
	});

	test.each(listed`
		proxy.example:8080 | proxy.example | http://proxy.example | //proxy.example:80
		socks5://proxy.example:1080 | http://proxy.example:99999 | http://:80 | http://proxy.example:80/path
		http://ada:50%@proxy.example:80 | soon
	`)('%j is refused with advice on what to enter', (address) => {
		expect(() => requestOptionsOf({ proxy: address })).toThrow(
			"The proxy is not valid. Enter 'Proxy' in 'Request Options' with scheme and port, e.g. http://proxy.example:3128",
		);
	});
});
