import type { OutgoingHttpHeaders } from 'node:http';

import { refuse } from './effects';
import { faultsOf, type FaultTable } from './exchange';

const { before, after } = faultsOf('status');

/** Retry-After as a date one to two seconds ahead. */
function inTwoSeconds(): OutgoingHttpHeaders {
	return { 'retry-after': new Date(Date.now() + 2000).toUTCString() };
}

const TOO_MANY = 'Too many requests';

/** Statuses in the API's envelope, the same in header and body. */
export const STATUSES = {
	'400': before(refuse(400, 'date_of_birth is invalid')),
	'401': before(refuse(401, 'Invalid client-id or api-key')),
	'403': before(refuse(403, 'Client is not permitted to onboard customers')),
	'404': before(refuse(404, 'Customer not found')),
	'408-before': before(refuse(408, 'Request timeout')),
	'408-after': after(refuse(408, 'Request timeout')),
	'409': before(refuse(409, 'Account already exists for this customer')),
	'413': before(refuse(413, 'Request entity too large')),
	'422': before(refuse(422, 'bank_code is not a bank of this country')),
	'429': before(refuse(429, TOO_MANY)),
	'429-retry-after-seconds': before(refuse(429, TOO_MANY, { 'retry-after': '1' })),
	'429-retry-after-date': before((exchange) => refuse(429, TOO_MANY, inTwoSeconds())(exchange)),
	'429-retry-after-past': before(refuse(429, TOO_MANY, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' })),
	'429-retry-after-day': before(refuse(429, TOO_MANY, { 'retry-after': '86400' })),
	'429-retry-after-garbage': before(refuse(429, TOO_MANY, { 'retry-after': 'soon' })),
	'500-before': before(refuse(500, 'Internal server error')),
	'500-after': after(refuse(500, 'Internal server error')),
	'502-before': before(refuse(502, 'Bad gateway')),
	'502-after': after(refuse(502, 'Bad gateway')),
	'503-before': before(refuse(503, 'Service unavailable')),
	'503-after': after(refuse(503, 'Service unavailable')),
	'503-retry-after-seconds': before(refuse(503, 'Service unavailable', { 'retry-after': '1' })),
	'504-before': before(refuse(504, 'Gateway timeout')),
	'504-after': after(refuse(504, 'Gateway timeout')),
} satisfies FaultTable;
