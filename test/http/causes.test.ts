import {
	CAUSES,
	CONNECTION_CAUSES,
	causeOfCode,
	causeOfStatus,
	type Cause,
} from '../../nodes/Advancly/http/causes';

/** Statuses after which the API may have taken a write, by HTTP and by what gateways answer. */
const MAY_HAVE_BEEN_TAKEN = [100, 199, 408, 500, 501, 502, 503, 504, 520, 599, 600, 999, 0];
const CERTAINLY_REFUSED = [
	300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 409, 413, 415, 418, 422, 429, 451, 499,
];

test.each(MAY_HAVE_BEEN_TAKEN)('after %d the API may have taken a request', (status) => {
	expect(causeOfStatus(status).mayHaveBeenTaken).toBe(true);
});

test.each(CERTAINLY_REFUSED)('after %d the API has not taken a request', (status) => {
	expect(causeOfStatus(status).mayHaveBeenTaken).toBeUndefined();
});

test.each([
	[409, CAUSES['409']],
	[401, CAUSES['401']],
	[418, CAUSES['4xx']],
	[302, CAUSES['3xx']],
	[503, CAUSES['5xx']],
	[204, CAUSES.xxx],
	[1000, CAUSES.xxx],
	[NaN, CAUSES.xxx],
])('%d has the most exact cause', (status, cause) => {
	expect(causeOfStatus(status)).toBe(cause);
});

describe('the code of a broken connection', () => {
	test.each([
		'EPROTO',
		'ERR_TLS_CERT_ALTNAME_INVALID',
		'ERR_SSL_WRONG_VERSION_NUMBER',
		'CERT_HAS_EXPIRED',
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'SELF_SIGNED_CERT_IN_CHAIN',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
		'HOSTNAME_MISMATCH',
	])('%s: no secure connection, so nothing was sent', (code) => {
		expect(causeOfCode(code)).toBe(CONNECTION_CAUSES.TLS);
	});

	test.each(['ECONNABORTED', 'ETIMEDOUT'])('%s: no answer in time', (code) => {
		expect(causeOfCode(code)).toBe(CONNECTION_CAUSES.TIMEOUT);
	});

	test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_INVALID_URL'])(
		'%s: never connected, so nothing was sent',
		(code) => {
			expect(causeOfCode(code)).toBe(CONNECTION_CAUSES[code]);
			expect(causeOfCode(code).mayHaveBeenTaken).toBeUndefined();
		},
	);

	test.each([
		'ECONNRESET',
		'EPIPE',
		'ERR_BAD_RESPONSE',
		'ERR_SSL_DECRYPTION_FAILED',
		'XCERT_',
		'constructor',
		'',
	])('%j: it broke, whatever was sent', (code) => {
		expect(causeOfCode(code)).toBe(CONNECTION_CAUSES.BROKEN);
	});

	test.each(['TIMEOUT', 'BROKEN', 'ERR_CANCELED'])('%s may have been taken', (code) => {
		expect(CONNECTION_CAUSES[code]!.mayHaveBeenTaken).toBe(true);
	});
});

test.each(Object.entries<Cause>({ ...CAUSES, ...CONNECTION_CAUSES }))(
	'%s reads as a sentence',
	(_name, cause) => {
		for (const text of [cause.reason, cause.advice]) {
			expect(text).toMatch(/^[A-Z].*[^.\s]$/);
		}
	},
);
