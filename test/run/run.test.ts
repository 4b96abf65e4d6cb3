import { pause, Run } from '../../nodes/Advancly/run/run';
import { notSent, refusedBeforeSending } from '../../nodes/Advancly/outcome/outcome';

/** Work that waits until it is told to end. */
function held() {
	let end!: () => void;
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	return { end, ended };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('places', () => {
	test('hold so many at once; the others come in the order in which they asked', async () => {
		const run = new Run(2, true, undefined);
		const works = Array.from({ length: 5 }, held);
		const began: number[] = [];
		const all = works.map(async ({ ended }, index) =>
			run.inPlace(async () => {
				began.push(index);
				await ended;
				return index;
			}),
		);
		await turn();
		expect(began).toEqual([0, 1]);
		works[1]!.end();
		await turn();
		expect(began).toEqual([0, 1, 2]);
		works[0]!.end();
		works[2]!.end();
		await turn();
		expect(began).toEqual([0, 1, 2, 3, 4]);
		works[3]!.end();
		works[4]!.end();
		expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4]);
	});

	test('are given back, also by work that throws', async () => {
		const run = new Run(1, true, undefined);
		const failing = run.inPlace(async () => {
			throw new Error('broken');
		});
		const waiting = run.inPlace(async () => 'done');
		await expect(failing).rejects.toThrow('broken');
		expect(await waiting).toBe('done');
		expect(await run.inPlace(async () => 'again')).toBe('again');
	});

	test('are as many again once all is done', async () => {
		const run = new Run(2, true, undefined);
		await Promise.all([1, 2, 3, 4].map(async () => run.inPlace(turn)));
		const works = [held(), held(), held()];
		const began: number[] = [];
		const all = works.map(async ({ ended }, index) =>
			run.inPlace(async () => {
				began.push(index);
				await ended;
			}),
		);
		await turn();
		expect(began).toEqual([0, 1]);
		for (const { end } of works) end();
		await Promise.all(all);
	});
});

describe('turns', () => {
	test('of one key come one after the other, in the order in which they asked; other keys do not wait', async () => {
		const run = new Run(9, true, undefined);
		const works = [held(), held(), held()];
		const began: string[] = [];
		const all = ['a', 'a', 'b'].map(async (key, index) =>
			run.inTurn(key, async () => {
				began.push(`${key}${index}`);
				await works[index]!.ended;
				return index;
			}),
		);
		await turn();
		expect(began).toEqual(['a0', 'b2']);
		works[0]!.end();
		await turn();
		expect(began).toEqual(['a0', 'b2', 'a1']);
		works[1]!.end();
		works[2]!.end();
		expect(await Promise.all(all)).toEqual([0, 1, 2]);
	});
});

describe('halted', () => {
	const refused = refusedBeforeSending('wrong');

	test('by nothing at first, nor by what was accepted', () => {
		const run = new Run(1, false, undefined);
		run.note({ fate: 'accepted', answers: [] });
		expect(run.halted()).toBeUndefined();
	});

	test.each([refused, notSent('x'), { ...refused, fate: 'unknown' as const }])(
		'by the first failure, $fate, in stop mode alone',
		(outcome) => {
			const stopping = new Run(1, false, undefined);
			stopping.note(outcome);
			stopping.note({ fate: 'accepted', answers: [] });
			expect(stopping.halted()).toEqual({
				fate: 'notSent',
				reason: 'An earlier item was not accepted',
				advice: 'Run the item again',
			});
			const continuing = new Run(1, true, undefined);
			continuing.note(outcome);
			expect(continuing.halted()).toBeUndefined();
		},
	);

	test('by cancellation, in every mode', () => {
		const controller = new AbortController();
		const run = new Run(1, true, controller.signal);
		expect(run.halted()).toBeUndefined();
		controller.abort();
		expect(run.halted()).toEqual({
			fate: 'notSent',
			reason: 'The execution was cancelled',
			advice: 'Run the item again',
		});
	});
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

	test('takes the time that it is told', async () => {
		const over = await ended(450);
		await jest.advanceTimersByTimeAsync(449);
		expect(over()).toBe(false);
		await jest.advanceTimersByTimeAsync(1);
		expect(over()).toBe(true);
	});

	test.each([0, -5])('of %d takes none', async (milliseconds) => {
		expect((await ended(milliseconds))()).toBe(true);
	});

	test('ends soon after the execution is cancelled, and does not begin then', async () => {
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
