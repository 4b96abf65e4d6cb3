import { Workflow, type INodeTypes } from 'n8n-workflow';

import { Advancly } from '../../nodes/Advancly/Advancly.node';
import { API_PREFIX, BASE_URL_EXPRESSION, baseUrl, baseUrlRefusal } from '../../nodes/Advancly/n8n/baseUrl';
import { NODE } from '../support/fakeItem';
import { means } from '../support/listed';

const HOST = 'https://api.example.com';

function evaluated(credentials: Record<string, unknown>): unknown {
	const advancly = new Advancly();
	const nodeTypes: INodeTypes = {
		getByName: () => advancly,
		getByNameAndVersion: () => advancly,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [NODE], connections: {}, active: false, nodeTypes });
	return workflow.expression.getParameterValue(BASE_URL_EXPRESSION, null, 0, 0, NODE.name, [], 'manual', {
		$credentials: credentials,
	});
}

const custom = (url: string) => ({ environment: 'custom', baseUrl: url });

const CORPUS: [credentials: Record<string, unknown>, url: string][] = [
	[{ environment: 'production' }, 'https://api.advancly.com'],
	[{ environment: 'sandbox', baseUrl: 'https://ignored.example' }, 'https://api-sandbox.advancly.com'],
	[custom(HOST), HOST],
	[custom(`${HOST}/`), HOST],
	[custom(`${HOST}///`), HOST],
	[custom(`  ${HOST}/ `), HOST],
	[custom(`${HOST}${API_PREFIX}`), HOST],
	[custom(`${HOST}${API_PREFIX}/`), HOST],
	[custom(`${HOST}/${API_PREFIX}//`), HOST],
	[custom(`${HOST}//${API_PREFIX}`), HOST],
	[custom(`${HOST}/API/V2/Client`), HOST],
	[custom(`${HOST}/advancly${API_PREFIX}`), `${HOST}/advancly`],
	[custom(`${HOST}${API_PREFIX}/customers`), `${HOST}${API_PREFIX}/customers`],
	[custom(`${HOST}/xapi/v2/client`), `${HOST}/xapi/v2/client`],
	[custom('http://127.0.0.1:4010'), 'http://127.0.0.1:4010'],
	[custom(''), ''],
	[custom('   '), ''],
	[{ environment: 'custom' }, ''],
	[{}, ''],
	[{ environment: 'unknown', baseUrl: HOST }, HOST],
];

describe('the base URL of a credential', () => {
	test.each(CORPUS)('%j is %j, by function and by expression', (credentials, url) => {
		expect(baseUrl(credentials)).toBe(url);
		expect(evaluated(credentials)).toBe(url);
	});

	test.each([
		[{ environment: 7, baseUrl: HOST }, HOST],
		[{ environment: 'custom', baseUrl: 7 }, '7'],
		[{ environment: 'constructor' }, ''],
		[{ environment: 'custom', baseUrl: null }, ''],
	])('%j, of a type that the form never produces, is %j', (credentials, url) => {
		expect(baseUrl(credentials)).toBe(url);
	});
});

const NO_ADDRESS =
	"The 'Base URL' of the credential is not a web address. Enter one such as https://api.example.com";
const MORE =
	"The 'Base URL' of the credential contains more than an address. Enter it without user name, spaces, '?' or '#'";
const PLAIN =
	"The 'Base URL' of the credential must start with https://, because the keys are sent with every request. Plain http:// is allowed only for localhost";

describe('keys may be sent to', () => {
	test.each([
		HOST,
		'https://api.example.com:8443/advancly',
		'HTTPS://API.EXAMPLE.COM',
		'http://localhost:4010',
		'http://LOCALHOST',
		'http://127.0.0.1',
		'http://127.255.255.254:80',
		'http://[::1]:4010',
	])('%s', (url) => {
		expect(baseUrlRefusal(url)).toBeUndefined();
	});
});

describe('keys may not be sent to', () => {
	test.each([
		['', "The credential has no base URL. Enter it in 'Base URL', e.g. https://api.example.com"],
		...means(NO_ADDRESS)`api.example.com | https:// | //api.example.com`,
		...means(MORE)`
			https://ada@api.example.com | https://:pass@api.example.com | https://api.example.com?a=1
			https://api.example.com#a | https://api.example.com? | https://api.example.com#
			https://api.example.com/ x
		`,
		['https://api.exam\r\nple.com', MORE],
		...means(PLAIN)`
			http://api.example.com | http://127.0.0.1.example.com | http://localhost.example.com
			http://notlocalhost | http://example.com/localhost | http://128.0.0.1 | http://[::2]
			http://[::1:1] | ftp://127.0.0.1 | file:///etc/passwd
		`,
	])('%j', (url, refusal) => {
		expect(baseUrlRefusal(url)).toBe(refusal);
	});
});
