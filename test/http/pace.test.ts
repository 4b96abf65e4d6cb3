import { Pace } from '../../nodes/Advancly/http/pace';
import { pressureOf } from '../../nodes/Advancly/http/pressure';
import {
	atMost,
	fixed,
	perSecond,
	run,
	spread,
	straggling,
	unlimited,
	workers,
	type Server,
} from '../support/virtualServer';

test.each([
	[201, 'answered'],
	[400, 'answered'],
	[409, 'answered'],
	[408, 'pushedBack'],
	[429, 'pushedBack'],
	[503, 'pushedBack'],
	[504, 'pushedBack'],
	[500, 'failed'],
	[502, 'failed'],
	[undefined, 'failed'],
])('%s is %s', (status, pressure) => {
	expect(pressureOf(status, false)).toBe(pressure);
});

describe('fast without any option', () => {
	test.each([
		[400, 5, 0.125, 1.25],
		[400, 100, 0.125, 1.25],
		[400, 1000, 0.125, 1.25],
		[5000, 100, 0.06, 0.6],
		// 200 customers with one request each, in rounds of 5, 5, 10, 20, 40, 80 and the rest.
		[200, 100, 0.175, 1.75],
	])('%d requests to a server that answers after %d ms', (requests, after, ofFive, ofFifty) => {
		const took = (limiter: Parameters<typeof run>[0]) =>
			run(limiter, unlimited(after), requests).milliseconds;
		expect(took(new Pace())).toBeLessThanOrEqual(ofFive * took(fixed(5)));
		expect(took(new Pace())).toBeLessThanOrEqual(ofFifty * took(fixed(50)));
	});

	test.each([
		[200, 1, 0.75],
		[200, 5, 0.75],
		[500, 5, 1.05],
	])('%d requests whose answers come up to %d ms apart: no round waits twice', (requests, by, seconds) => {
		const { milliseconds } = run(new Pace(), spread(unlimited(100), by), requests);
		expect(milliseconds).toBeLessThanOrEqual(seconds * 1000);
	});

	test.each([100, 300])('one in 50 answers 3 s late: as fast as 100 at once (%d ms)', (after) => {
		const straggler = () => straggling(unlimited(after), 50, 3000);
		const { milliseconds } = run(new Pace(), straggler(), 10_000);
		expect(milliseconds).toBeLessThanOrEqual(1.05 * run(fixed(100), straggler(), 10_000).milliseconds);
		// The last straggler arrives 3 s after all the others.
		const without = run(new Pace(), unlimited(after), 10_000).milliseconds;
		expect(milliseconds - 3000).toBeLessThanOrEqual(without / 0.6);
	});

	test('the limit grows only when it is used', () => {
		const pace = new Pace();
		for (let sent = 0; sent < 100; sent += 1) {
			pace.started();
			pace.ended(sent * 100 + 100, sent * 100, 'answered');
		}
		expect(pace.limit()).toBe(5);
	});
});

describe('gentle without any option', () => {
	test.each([
		[200, 0],
		[400, 0],
		[400, 5],
		[10_000, 1],
	])('four workers of 50 ms with a queue, %d requests, answers up to %d ms apart', (requests, by) => {
		const figures = run(new Pace(), spread(workers(4, 50), by), requests);
		expect(figures).toMatchObject({ refusals: 0, failed: 0 });
		expect(figures.mostInFlight).toBeLessThanOrEqual(14);
		expect(figures.milliseconds).toBeLessThanOrEqual(1.05 * requests * (50 / 4));
	});

	test.each([50, 100, 200, 400])('the same, with the first five answers %d ms late', (by) => {
		const queue = workers(4, 50);
		let arrived = 0;
		const cold: Server = (now, inFlight) => {
			const { status, after } = queue(now, inFlight);
			arrived += 1;
			return { status, after: arrived > 5 ? after : after + by };
		};
		expect(run(new Pace(), cold, 450).mostInFlight).toBeLessThanOrEqual(14);
	});

	test.each([5, 50, 100, 300, 1000])('429 above six at once, answers after %d ms', (after) => {
		const figures = run(new Pace(), atMost(6, after), 200);
		expect(figures).toMatchObject({ failed: 0, mostInFlight: 10 });
		expect(figures.refusals).toBeLessThanOrEqual(20);
	});

	test.each([5, 100, 1000])('429 beyond ten a second, answers after %d ms: none fails', (after) => {
		expect(run(new Pace(), perSecond(10, after), 200)).toMatchObject({ failed: 0 });
	});

	test('slow answers reduce the limit no lower than 5, refusals down to 1', () => {
		const [slow, refused] = [new Pace(), new Pace()];
		run(slow, (now) => ({ status: 200, after: now < 50 ? 10 : 500 }), 425);
		expect(slow.limit()).toBe(5);
		run(refused, () => ({ status: 429, after: 10 }), 200);
		expect(refused.limit()).toBe(1);
	});

	test('requests refused together cut the limit only once', () => {
		const pace = new Pace(10);
		for (let sent = 0; sent < 10; sent += 1) pace.started();
		for (let sent = 0; sent < 10; sent += 1) pace.ended(100 + sent, 0, 'pushedBack');
		expect(pace.limit()).toBe(7);
	});
});

test.each([1, 3, 5, 20, 200])('a run starts with an option of %d and never exceeds it', (max) => {
	expect(new Pace(max).limit()).toBe(max);
	expect(run(new Pace(max), unlimited(100), 1000).mostInFlight).toBe(max);
});

test('the limit recovers after a while when a server becomes permanently slower', () => {
	const pace = new Pace();
	run(pace, unlimited(100), 1000);
	expect(pace.limit()).toBe(100);
	expect(run(pace, unlimited(400), 1000, 5000).milliseconds).toBeGreaterThan(0);
	run(pace, unlimited(400), 2000, 100_000);
	expect(pace.limit()).toBe(100);
});
