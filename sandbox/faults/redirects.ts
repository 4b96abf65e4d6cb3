import { redirect } from './effects';
import { faultsOf, type FaultTable } from './exchange';

const { before } = faultsOf('redirect');

/** Redirects. A request that follows one is recorded in `strays`, with its headers. */
export const REDIRECTS = {
	'301-same-host': before(redirect(301, 'same')),
	'302-same-host': before(redirect(302, 'same')),
	'307-same-host': before(redirect(307, 'same')),
	'308-same-host': before(redirect(308, 'same')),
	'301-other-host': before(redirect(301, 'other')),
	'302-other-host': before(redirect(302, 'other')),
	'307-other-host': before(redirect(307, 'other')),
	'308-other-host': before(redirect(308, 'other')),
} satisfies FaultTable;
