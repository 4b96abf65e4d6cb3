import { json } from './effects';
import { faultsOf, type FaultTable } from './exchange';

const { before } = faultsOf('disagreement');

/** Answers whose HTTP status and body disagree. Advancly's own page shows a 409 with a body that says 400. */
export const DISAGREEMENTS = {
	'200-status-false': before(
		json(200, { message: 'BVN could not be verified', status: false, status_code: 200 }),
	),
	'200-status-false-400': before(
		json(200, { message: 'BVN could not be verified', status: false, status_code: 400 }),
	),
	'200-status-code-400': before(json(200, { message: 'email is invalid', status_code: 400 })),
	'200-status-code-500': before(json(200, { message: 'An error occurred', status_code: 500 })),
	'200-status-true-code-500': before(
		json(200, { message: 'An error occurred', status: true, status_code: 500 }),
	),
	'201-status-false': before(json(201, { message: 'Onboarding failed', status: false, status_code: 201 })),
	'400-status-true': before(
		json(400, { message: 'phone_number is invalid', status: true, status_code: 200 }),
	),
	'409-body-400': before(json(409, { message: 'Account already exists', status: false, status_code: 400 })),
} satisfies FaultTable;
