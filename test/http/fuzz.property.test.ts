/** Fuzzed answers: none makes the node throw, and no secret leaks into its texts. */
import type { IDataObject } from 'n8n-workflow';
import fc from 'fast-check';

import { judge, readAnswer, type SentFacts } from '../../nodes/Advancly/http/answer';
import { failureText } from '../../nodes/Advancly/outcome/outcome';
import { answeredText } from '../support/fakeItem';
import { expectFit } from '../support/fit';
import { anyAnswer, HUGE, SECRETS } from '../support/hostile';

jest.setTimeout(600_000);

const SEED = 20_240_531;
const RUNS = 20_000;

test(`${RUNS} fuzzed answers (seed ${SEED})`, () => {
	const property = fc.property(
		fc.record({
			status: fc.oneof(
				fc.constantFrom(200, 201, 204, 400, 401, 404, 429, 500),
				fc.integer({ min: 0, max: 999 }),
			),
			body: anyAnswer,
			form: fc.constantFrom('json', 'parsed', 'cut', 'text'),
			effect: fc.constantFrom('read' as const, 'write' as const),
		}),
		({ status, body, form, effect }) => {
			const json = JSON.stringify(body) ?? '';
			const text = {
				json,
				cut: json.slice(0, -1),
				text: String(json).replace(/["{}[\]]/g, ''),
				parsed: '',
			}[form];
			const response =
				form === 'parsed' && typeof body === 'object' && body !== null
					? { statusCode: status, headers: {}, body: JSON.parse(json) as IDataObject }
					: answeredText(status, text);
			const facts: SentFacts = { effect, secrets: SECRETS, largest: 'fewer rows' };
			const outcome = judge(readAnswer(response), facts);
			if ('body' in outcome) {
				expect(status >= 200 && status < 300).toBe(true);
				expect(typeof outcome.body).toBe('object');
				return;
			}
			expect(['refused', 'unknown']).toContain(outcome.fate);
			if (effect === 'read') expect(outcome.fate).toBe('refused');
			expect(outcome.reason.length).toBeLessThanOrEqual(301);
			expect(outcome.reason.trim()).not.toBe('');
			expectFit(failureText(outcome));
		},
	);
	fc.assert(property, { seed: SEED, numRuns: RUNS });
});

describe('a megabyte, or absurdly deep nesting', () => {
	test.each(HUGE)('%j…, in an answer', (_name, text) => {
		for (const body of [text, JSON.stringify({ message: text }), `{"status":false,"errors":${text}}`]) {
			const facts: SentFacts = { effect: 'write', secrets: SECRETS, largest: 'fewer rows' };
			const outcome = judge(readAnswer(answeredText(400, body)), facts);
			if ('body' in outcome) throw new Error('accepted');
			expect(outcome.reason.length).toBeLessThanOrEqual(301);
			expectFit(failureText(outcome));
		}
	});
});
