import { requestOptionsOf } from '../../nodes/Advancly/n8n/requestOptions';

test.each([[undefined], [null], ['text'], [{}]])(
	"without 'Request Options' (%j) n8n's time-out holds",
	(parameter) => {
		expect(requestOptionsOf(parameter)).toEqual({ defaults: {}, pacing: undefined });
	},
);

test('all of them are honoured', () => {
	expect(
		requestOptionsOf({
			allowUnauthorizedCerts: true,
			proxy: 'http://ada:p%40ss@proxy.example:3128',
			timeout: 10,
			batching: { batch: { batchSize: 20, batchInterval: 1000 } },
		}),
	).toEqual({
		defaults: {
			timeout: 10,
			skipSslCertificateValidation: true,
			proxy: {
				host: 'proxy.example',
				port: 3128,
				protocol: 'http',
				auth: { username: 'ada', password: 'p@ss' },
			},
		},
		pacing: { items: 20, milliseconds: 1000 },
	});
});

test('a proxy without user name has no auth', () => {
	expect(requestOptionsOf({ proxy: 'https://proxy.example:8443' }).defaults.proxy).toEqual({
		host: 'proxy.example',
		port: 8443,
		protocol: 'https',
	});
});

test.each([
	[{ batchSize: 10, batchInterval: 0 }, undefined],
	[{ batchSize: 10 }, undefined],
	[{ batchInterval: 5 }, { items: 1, milliseconds: 5 }],
	[
		{ batchSize: -1, batchInterval: 5 },
		{ items: 1, milliseconds: 5 },
	],
	[
		{ batchSize: 0, batchInterval: 5 },
		{ items: 1, milliseconds: 5 },
	],
])('the batching %j is the pacing %j', (batch, pacing) => {
	expect(requestOptionsOf({ batching: { batch } }).pacing).toEqual(pacing);
});

test('certificates are checked unless the option says otherwise', () => {
	expect(requestOptionsOf({ allowUnauthorizedCerts: false }).defaults).toEqual({});
});
