import { CAUSES, causeOfStatus, type Cause } from '../../nodes/Advancly/http/causes';

/** Statuses after which the API may have processed a write, according to HTTP and to how gateways behave. */
const MAY_HAVE_BEEN_TAKEN = [
	...[100, 199, 300, 302, 303, 304, 408, 500, 501, 502, 503, 504, 520, 599, 600, 999, 0, NaN],
];
const CERTAINLY_REFUSED = [
	...[301, 307, 308, 400, 401, 403, 404, 405, 407, 409, 413, 415, 418, 422, 429, 451, 499],
];

test.each(MAY_HAVE_BEEN_TAKEN)('after %d the API may have taken a request', (status) => {
	expect(causeOfStatus(status).mayHaveBeenTaken).toBe(true);
});

test.each(CERTAINLY_REFUSED)('after %d the API has not taken a request', (status) => {
	expect(causeOfStatus(status).mayHaveBeenTaken).toBeUndefined();
});

test.each([
	[409, 'The API already has this customer'],
	[401, 'The API rejected the keys'],
	[418, 'The API refused the request'],
	[302, 'The server sent a redirect, which the node does not follow'],
	[503, 'The API returned a server error'],
	[204, 'The API sent an unexpected status'],
	[1000, 'The API sent an unexpected status'],
	[NaN, 'The API sent an unexpected status'],
])('%d has the most specific cause', (status, reason) => {
	expect(causeOfStatus(status).reason).toBe(reason);
});

const ALL: Cause[] = [
	...Object.values(CAUSES),
	...Array.from({ length: 600 }, (_none, status) => causeOfStatus(status)),
];

test.each([...new Set(ALL)].map((cause) => [cause]))(
	'%j has a reason and advice that can each be a sentence',
	(cause) => {
		for (const text of [cause.reason, cause.advice]) expect(text).toMatch(/^[A-Z].*[^.\s]$/);
		expect(cause.reason).not.toMatch(/\bcheck\b/i);
	},
);
