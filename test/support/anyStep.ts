import fc from 'fast-check';

import { TREATMENT_NAMES, type Step } from './scriptedApi';

/** A step of a scripted API: mostly acceptance, any fault, now and then the end of the execution. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
	treatment: fc.oneof(
		{ weight: 2, arbitrary: fc.constant('accepts') },
		{ weight: 1, arbitrary: fc.constantFrom(...TREATMENT_NAMES) },
	),
	taken: fc.boolean(),
	cancels: fc.oneof(
		{ weight: 30, arbitrary: fc.constant(false) },
		{ weight: 1, arbitrary: fc.constant(true) },
	),
});
