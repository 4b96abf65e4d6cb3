import fc from 'fast-check';

import { Pace } from '../../nodes/Advancly/http/pace';
import type { Pressure } from '../../nodes/Advancly/http/pressure';
import { run, unlimited } from '../support/virtualServer';

/** A step of a history: a request is sent, or one of those in flight ends, at some later time and in some way. */
const STEP = fc.record({
	out: fc.boolean(),
	which: fc.nat(),
	later: fc.oneof(fc.nat(20), fc.nat(20_000), fc.double({ min: 0, max: 1, noNaN: true })),
	pressure: fc.constantFrom<Pressure>('answered', 'answered', 'answered', 'pushedBack', 'failed'),
});
const HISTORY = fc.array(STEP, { maxLength: 300 });
const MAX = fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined });

/** Plays a history within the limit. Calls `onEnd` after each request, with the limits before and after. */
function play(
	pace: Pace,
	history: (typeof STEP extends fc.Arbitrary<infer T> ? T : never)[],
	onEnd?: (pressure: Pressure, before: number, after: number) => void,
): number {
	let now = 0;
	const inFlight: number[] = [];
	const end = (which: number, pressure: Pressure) => {
		const [startedAt] = inFlight.splice(which % inFlight.length, 1);
		const before = pace.limit();
		pace.ended(now, startedAt!, pressure);
		onEnd?.(pressure, before, pace.limit());
	};
	for (const { out, which, later, pressure } of history) {
		now += later;
		if (out || inFlight.length === 0) {
			if (inFlight.length >= pace.limit()) continue;
			pace.started();
			inFlight.push(now);
		} else {
			end(which, pressure);
		}
	}
	while (inFlight.length > 0) end(0, 'failed');
	return now;
}

test('the limit is a whole number from 1 to the bound, and grows only after an answer that does not push back', () => {
	fc.assert(
		fc.property(MAX, HISTORY, (max, history) => {
			play(new Pace(max), history, (pressure, before, after) => {
				expect(Number.isInteger(after)).toBe(true);
				expect(after).toBeGreaterThanOrEqual(1);
				expect(after).toBeLessThanOrEqual(max ?? 100);
				if (pressure !== 'answered') expect(after).toBeLessThanOrEqual(before);
			});
		}),
		{ numRuns: 500 },
	);
});

test('whatever happened before, the limit soon reaches the bound with a server that answers steadily', () => {
	fc.assert(
		fc.property(HISTORY, fc.integer({ min: 20, max: 300 }), (history, after) => {
			const pace = new Pace();
			const now = play(pace, history);
			expect(run(pace, unlimited(after), 10_000, now + 1).mostInFlight).toBe(100);
		}),
		{ numRuns: 200 },
	);
});
