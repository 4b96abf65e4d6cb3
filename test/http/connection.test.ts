import { CAUSES, type Cause } from '../../nodes/Advancly/http/causes';
import { breakageOf } from '../../nodes/Advancly/http/connection';
import { listed } from '../support/listed';

/** An error as n8n throws it: its own, around that of its HTTP client with the request, around that of Node.js. */
function thrown(code: string, syscall?: string, socket?: object): Error {
	const cause = Object.assign(new Error(code), { code, syscall });
	return new Error('n8n', {
		cause: Object.assign(new Error('client', { cause }), { code, request: { socket } }),
	});
}

type Broken = [code: string, syscall: string | undefined, socket: object | undefined, cause: Cause];

const CONNECTING = { connecting: true, secureConnecting: true };
const SHAKING = { connecting: false, secureConnecting: true };
const CONNECTED = { connecting: false, secureConnecting: false };

test.each<Broken>([
	['ECONNREFUSED', 'connect', undefined, CAUSES.refusedConnection],
	['ENOTFOUND', 'getaddrinfo', undefined, CAUSES.unknownHost],
	['EAI_AGAIN', 'getaddrinfo', undefined, CAUSES.unresolvedHost],
	['ERR_INVALID_URL', undefined, undefined, CAUSES.invalidUrl],
	['EHOSTUNREACH', 'connect', undefined, CAUSES.unreachable],
	['ENETUNREACH', 'connect', undefined, CAUSES.unreachable],
	['EADDRNOTAVAIL', 'connect', undefined, CAUSES.unreachable],
	['ETIMEDOUT', 'connect', undefined, CAUSES.noConnection],
	['ECONNABORTED', undefined, CONNECTING, CAUSES.noConnection],
	['ECONNABORTED', undefined, { connecting: true }, CAUSES.noConnection],
	['ECONNABORTED', undefined, SHAKING, CAUSES.noConnection],
	['EPROTO', 'write', SHAKING, CAUSES.insecure],
	['ECONNRESET', 'read', SHAKING, CAUSES.insecure],
	['ERR_SSL_WRONG_VERSION_NUMBER', undefined, SHAKING, CAUSES.insecure],
	...listed`
		CERT_HAS_EXPIRED | DEPTH_ZERO_SELF_SIGNED_CERT | SELF_SIGNED_CERT_IN_CHAIN | UNABLE_TO_VERIFY_LEAF_SIGNATURE
		ERR_TLS_CERT_ALTNAME_INVALID | HOSTNAME_MISMATCH
	`.map((code): Broken => [code, undefined, undefined, CAUSES.insecure]),
])('%s in %s is not sent', (code, syscall, socket, cause) => {
	expect(breakageOf(thrown(code, syscall, socket)).cause).toBe(cause);
	expect(cause.mayHaveBeenTaken).toBeUndefined();
});

test.each<Broken>([
	['EPROTO', 'write', CONNECTED, CAUSES.broken],
	['EPROTO', 'write', undefined, CAUSES.broken],
	['ERR_SSL_WRONG_VERSION_NUMBER', undefined, CONNECTED, CAUSES.broken],
	['ERR_SSL_WRONG_VERSION_NUMBER', undefined, undefined, CAUSES.broken],
	['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', undefined, CONNECTED, CAUSES.broken],
	['ERR_TLS_HANDSHAKE_TIMEOUT', undefined, CONNECTED, CAUSES.broken],
	['EHOSTUNREACH', 'read', CONNECTED, CAUSES.broken],
	['ECONNRESET', 'read', CONNECTED, CAUSES.broken],
	['EPIPE', 'write', CONNECTED, CAUSES.broken],
	['ERR_CANCELED', undefined, CONNECTED, CAUSES.broken],
	['ERR_BAD_RESPONSE', undefined, CONNECTED, CAUSES.broken],
	['XCERT_', undefined, undefined, CAUSES.broken],
	['constructor', undefined, undefined, CAUSES.broken],
	['', undefined, undefined, CAUSES.broken],
	['ETIMEDOUT', 'read', CONNECTED, CAUSES.timedOut],
	['ECONNABORTED', undefined, CONNECTED, CAUSES.timedOut],
	['ECONNABORTED', undefined, undefined, CAUSES.timedOut],
])('%s in %s may have been taken', (code, syscall, socket, cause) => {
	expect(breakageOf(thrown(code, syscall, socket)).cause).toBe(cause);
	expect(cause.mayHaveBeenTaken).toBe(true);
});

test('the failures at all addresses of a host are judged as one', () => {
	const at = (address: string) =>
		Object.assign(new Error(address), { code: 'ETIMEDOUT', syscall: 'connect' });
	const all = Object.assign(new AggregateError([at('127.0.0.1'), at('::1')]), { code: 'ETIMEDOUT' });
	const breakage = breakageOf(new Error('n8n', { cause: all }));
	expect(breakage).toEqual({ cause: CAUSES.noConnection, timedOut: true });
});

const coded = (properties: object, cause?: unknown) => Object.assign(new Error('x', { cause }), properties);
const wrapped = (layers: number) =>
	Array.from({ length: layers }).reduce<object>((cause) => ({ cause }), { code: 'ENOTFOUND' });

test.each([
	['the error itself', coded({ code: 'ENOTFOUND' })],
	['four causes deep', wrapped(4)],
	['the cause, where the error has a code that is not text', coded({ code: 7 }, { code: 'ENOTFOUND' })],
])('the code is found on %s', (_where, error) => {
	expect(breakageOf(error)).toEqual({ cause: CAUSES.unknownHost, timedOut: false });
});

test.each(['a text', null, coded({}), { code: 7 }, coded({}, null), wrapped(5)])(
	'%p has no code',
	(error) => {
		expect(breakageOf(error)).toEqual({ cause: undefined, timedOut: false });
	},
);
