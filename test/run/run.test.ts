import { setTimeout as sleep } from 'node:timers/promises';

import type { RunContext } from '../../nodes/Advancly/n8n/itemContext';
import { pause } from '../../nodes/Advancly/n8n/pause';
import type { Pacing } from '../../nodes/Advancly/n8n/requestOptions';
import { notSent, refusedBeforeSending } from '../../nodes/Advancly/outcome/outcome';
import type { Report } from '../../nodes/Advancly/outcome/report';
import { Run, type Job } from '../../nodes/Advancly/run/run';
import { answered, itemOf } from '../support/fakeItem';

const LIMITS = { maxRequestsInFlight: undefined, rowsPerRequest: undefined, bytesPerRequest: undefined };
const CANCELLED = { fate: 'notSent', reason: 'The execution was cancelled', advice: 'Run the item again' };
// More timers than a run waits for, which Node runs in order however busy the machine is.
const turn = async () => {
	for (let timer = 0; timer < 10; timer += 1) await sleep(0);
};
const rowsOf = (index: number): Report['rows'] => [{ item: index }];
const done = (index: number): Report[] => [
	{ rows: rowsOf(index), outcome: { fate: 'accepted', answers: [] } },
];

const job = (index: number, perform: Job['perform']): Job => ({ perform, rows: () => rowsOf(index) });

/** A run in a Continue mode with so many slots, unless the test says otherwise. */
function runOf(slots?: number, context: Partial<RunContext> = {}, pacing?: Pacing): Run {
	const { continueOnFail = true, signal, log = () => undefined } = context;
	return new Run({ continueOnFail, signal, log }, { ...LIMITS, maxRequestsInFlight: slots }, pacing);
}

/** Jobs that wait until `end` is called. */
class Held {
	readonly began: number[] = [];

	private readonly ends: (() => void)[] = [];

	readonly jobOf = (index: number): Job =>
		job(index, async () => {
			this.began.push(index);
			await new Promise<void>((resolve) => {
				this.ends[index] = resolve;
			});
			return done(index);
		});

	async end(...indices: number[]): Promise<void> {
		for (const index of indices) this.ends[index]!();
		await turn();
	}
}

describe('jobs', () => {
	test('start in order, as many at once as there are slots, and their reports are in the same order', async () => {
		const held = new Held();
		const all = runOf(2).each(5, held.jobOf);
		await turn();
		expect(held.began).toEqual([0, 1]);
		await held.end(1);
		expect(held.began).toEqual([0, 1, 2]);
		await held.end(0, 2);
		expect(held.began).toEqual([0, 1, 2, 3, 4]);
		await held.end(3, 4);
		expect(await all).toEqual([0, 1, 2, 3, 4].flatMap(done));
	});

	test('are read ahead once, at most fifty, while those in flight wait', async () => {
		const held = new Held();
		const read: number[] = [];
		const jobOf = (index: number): Job => ({ ...held.jobOf(index), readAhead: () => read.push(index) });
		const all = runOf(1).each(60, jobOf);
		while (read.length < 50) await turn();
		await turn();
		expect(read).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
		for (let index = 0; index < 60; index += 1) {
			while (held.began.length <= index) await turn();
			await held.end(index);
		}
		expect(await all).toHaveLength(60);
		expect(read).toEqual(Array.from(new Set(read)));
	});

	test('run at a pace of their own without an option: five at first, more if answers are quick', async () => {
		const run = runOf();
		let [inFlight, most] = [0, 0];
		const mostIn: number[] = [];
		const item = itemOf(async () => {
			for (let turns = 0; turns < 100 && mostIn.length < 5; turns += 1) await turn();
			return answered(200, {});
		});
		await run.each(60, (index) =>
			job(index, async () => {
				inFlight += 1;
				most = Math.max(most, inFlight);
				mostIn[index] = most;
				await run.send(item, { method: 'GET', path: '/' });
				inFlight -= 1;
				return done(index);
			}),
		);
		expect([mostIn[4], mostIn[5]]).toEqual([5, 5]);
		expect(most).toBeGreaterThan(5);
	});

	test('that throw refuse only their own rows, and stop the run in stop mode', async () => {
		const run = runOf(1, { continueOnFail: false });
		const reports = await run.each(3, (index) =>
			job(index, async () => {
				const halted = run.halted();
				if (halted !== undefined) return [{ rows: rowsOf(index), outcome: halted }];
				if (index === 1) throw new Error('broken');
				return done(index);
			}),
		);
		expect(reports).toEqual([
			...done(0),
			{ rows: [{ item: 1 }], outcome: refusedBeforeSending('broken') },
			{ rows: [{ item: 2 }], outcome: notSent('An earlier item was not accepted') },
		]);
	});

	test('can be none, and one can have 100,000 reports', async () => {
		expect(await runOf().each(0, () => undefined!)).toEqual([]);
		const many = Array.from({ length: 100_000 }, () => done(0)[0]!);
		expect(await runOf().each(1, () => job(0, async () => many))).toHaveLength(100_000);
	});

	test("pause after every so many items with n8n's Batching, but not once the execution is cancelled", async () => {
		jest.useFakeTimers();
		const controller = new AbortController();
		const times: number[] = [];
		const began = Date.now();
		const run = runOf(undefined, controller, { items: 2, milliseconds: 1_000 });
		const all = run.each(9, (index) =>
			job(index, async () => {
				times.push(Date.now() - began);
				if (index === 4) controller.abort();
				return done(index);
			}),
		);
		await jest.runAllTimersAsync();
		expect(await all).toHaveLength(9);
		expect(times).toEqual([0, 0, 1_000, 1_000, 2_000, 2_000, 2_000, 2_000, 2_000]);
		jest.useRealTimers();
	});
});

test('work with the same key is done one after another, in the order of the calls; other keys do not wait', async () => {
	const run = runOf();
	const held = new Held();
	const all = ['a', 'a', 'b'].map(async (key, index) => await run.inTurn(key, held.jobOf(index).perform));
	await turn();
	expect(held.began).toEqual([0, 2]);
	await held.end(0);
	expect(held.began).toEqual([0, 2, 1]);
	await held.end(1, 2);
	expect(await Promise.all(all)).toEqual([0, 1, 2].map(done));
});

describe('halted', () => {
	const refused = refusedBeforeSending('wrong');

	test.each([
		[{ fate: 'accepted' as const, answers: [] }, false],
		[{ ...refused, blankRow: true as const }, false],
		[refused, true],
		[notSent('x'), true],
		[{ ...refused, fate: 'unknown' as const }, true],
	])('by %j in stop mode: %j; never in the Continue modes', (outcome, halts) => {
		const [stopping, continuing] = [runOf(1, { continueOnFail: false }), runOf()];
		expect(stopping.stopIfFailed(outcome)).toBe(outcome);
		stopping.stopIfFailed({ fate: 'accepted', answers: [] });
		continuing.stopIfFailed(outcome);
		expect(stopping.halted()).toEqual(halts ? notSent('An earlier item was not accepted') : undefined);
		expect(continuing.halted()).toBeUndefined();
	});

	test('by cancellation, in every mode', () => {
		const controller = new AbortController();
		const run = runOf(undefined, controller);
		expect(run.halted()).toBeUndefined();
		controller.abort();
		expect(run.halted()).toEqual(CANCELLED);
	});
});

test('yields to n8n once it has blocked the event loop for long enough, and not before', async () => {
	const run = runOf();
	let others = 0;
	const timer = setInterval(() => {
		others += 1;
	}, 0);
	await run.breathe();
	expect(others).toBe(0);
	const until = performance.now() + 30;
	while (performance.now() < until);
	await run.breathe();
	await run.breathe();
	clearInterval(timer);
	expect(others).toBe(1);
});

test('logs its progress every five seconds, in numbers only', async () => {
	jest.useFakeTimers();
	const log = jest.fn();
	const run = runOf(3, { log });
	const send = async () =>
		await run.send(
			itemOf(() => answered(200, {})),
			{ method: 'GET', path: '/' },
		);
	jest.advanceTimersByTime(4_999);
	await send();
	expect(log).not.toHaveBeenCalled();
	const reports = [...done(0), ...done(1), { rows: [0, 1, 2].flatMap(rowsOf), outcome: notSent('x') }];
	expect(run.tell(reports)).toBe(reports);
	jest.advanceTimersByTime(1);
	await send();
	await send();
	const fates = '2 accepted, 0 refused, 0 of unknown fate, 3 not sent';
	expect(log.mock.calls).toEqual([[`Advancly: rows ${fates}; 2 requests, up to 3 at once`]]);
	jest.useRealTimers();
});

describe('a pause', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	async function ended(milliseconds: number, signal?: AbortSignal): Promise<() => boolean> {
		let over = false;
		void pause(milliseconds, signal).then(() => {
			over = true;
		});
		await jest.advanceTimersByTimeAsync(0);
		return () => over;
	}

	test('takes the given time, and none for zero or less', async () => {
		const over = await ended(450);
		await jest.advanceTimersByTimeAsync(449);
		expect(over()).toBe(false);
		await jest.advanceTimersByTimeAsync(1);
		expect(over()).toBe(true);
		for (const none of [0, -5]) expect((await ended(none))()).toBe(true);
	});

	test('ends soon after the execution is cancelled, and does not start afterwards', async () => {
		const controller = new AbortController();
		const over = await ended(60_000, controller.signal);
		await jest.advanceTimersByTimeAsync(1_050);
		controller.abort();
		expect(over()).toBe(false);
		await jest.advanceTimersByTimeAsync(200);
		expect(over()).toBe(true);
		expect((await ended(60_000, controller.signal))()).toBe(true);
	});
});
