import { LoadedBefore } from '../../../nodes/Advancly/operations/load/loadedBefore';
import type { Known } from '../../../nodes/Advancly/operations/load/marks';
import { FakeMemory, untilIdle } from '../../support/fakeMemory';
import { numbers } from '../../support/people';

/** What n8n's lists may contain for a key: the node's mark, and the workflow's `open` and `sent`. */
const MARKS = [
	['n', 'node', ''],
	['o', 'workflow', ' open'],
	['s', 'workflow', ' sent'],
] as const;

/** The letters of the marks that a key has. */
function marksOf(memory: FakeMemory, key: string): string {
	const marks = MARKS.filter(([, scope, ending]) => memory.has(scope, `${key}${ending}`));
	return marks.map(([letter]) => letter).join('');
}

async function withMarks(memory: FakeMemory, key: string, marks: string): Promise<void> {
	for (const [letter, scope, ending] of MARKS)
		if (marks.includes(letter))
			await memory.checkProcessedAndRecord([`${key}${ending}`], scope, { mode: 'entries' });
}

test.each<[marks: string, known: Known, after: string]>([
	['', 'new', 'no'],
	['o', 'new', 'no'],
	['s', 'new', 'no'],
	['os', 'new', 'no'],
	['n', 'loaded', 'n'],
	['no', 'new', 'no'],
	['ns', 'unknown', 'nos'],
	['nos', 'unknown', 'nos'],
])("a key with the marks '%s' is %s, and has '%s' then", async (marks, known, after) => {
	for (const soon of [false, true]) {
		const memory = new FakeMemory();
		await withMarks(memory, 'k', marks);
		expect(await new LoadedBefore(memory).lookUp(['other', 'k'], soon)).toEqual(['new', known]);
		expect(marksOf(memory, 'k')).toBe(soon && known === 'new' ? 'nos' : after);
	}
});

/** A run whose keys are: `old`, which an earlier one loaded; `good` and `bad`, which it sends; `rest`, which it does not. */
const KEYS = ['old', 'good', 'bad', 'rest'];

async function run(memory: FakeMemory, soon: boolean): Promise<string[]> {
	const loaded = new LoadedBefore(memory);
	const states: string[] = [];
	for (const step of [
		async () => expect(await loaded.lookUp(KEYS, soon)).toEqual(['loaded', 'new', 'new', 'new']),
		async () => await loaded.sending(['good', 'bad']),
		async () => await loaded.settle('loaded', ['good']),
		async () => await loaded.settle('forgotten', ['bad']),
		async () => await loaded.finish(),
	]) {
		await step();
		states.push(KEYS.map((key) => marksOf(memory, key)).join(' '));
	}
	return states;
}

const LATER = [
	...['record workflow 8', 'record node 4', 'remove workflow 5', 'record workflow 2', 'remove workflow 2'],
	...['remove node 1', 'remove workflow 2', 'remove node 1', 'remove workflow 2'],
];

test.each([
	[false, ['n no no no', 'n nos nos no', 'n n nos no', 'n n  no', 'n n  '], LATER],
	[
		true,
		['n nos nos nos', 'n nos nos nos', 'n n nos nos', 'n n  nos', 'n n  '],
		[...LATER.slice(0, 2), 'remove workflow 2', ...LATER.slice(4)],
	],
])('marks follow what becomes of a row; looked up to be sent soon: %s', async (soon, states, calls) => {
	const memory = new FakeMemory();
	await withMarks(memory, 'old', 'n');
	expect(await run(memory, soon)).toEqual(states);
	expect(memory.log.slice(1)).toEqual(calls);
});

/** What the next run knows of `KEYS`, by how many calls were done when the process died: loaded, new or unknown. */
const AFTER_DEATH: [soon: boolean, known: string[]][] = [
	[false, ['lnnn', 'unnn', 'uuuu', 'lnnn', 'luun', 'llun', 'llnn', 'llnn', 'llnn', 'llnn']],
	[true, ['lnnn', 'unnn', 'uuuu', 'luuu', 'lluu', 'llnu', 'llnu', 'llnn', 'llnn']],
];

test.each(
	AFTER_DEATH.flatMap(([soon, afterCalls]) =>
		afterCalls.map((known, calls): [number, boolean, string] => [calls, soon, known]),
	),
)(
	'after a process that died with %i calls done (soon: %s) the next run knows %s',
	async (calls, soon, letters) => {
		const memory = new FakeMemory();
		await withMarks(memory, 'old', 'n');
		Object.assign(memory, { calls: 0, dies: { call: calls + 1, after: false } });
		await untilIdle(run(memory, soon));
		memory.dies = undefined;
		const known = await new LoadedBefore(memory).lookUp(KEYS, false);
		expect(known.map((each) => each[0]).join('')).toBe(letters);
	},
);

test('batches that wait at the same time share one exchange', async () => {
	const memory = new FakeMemory();
	const loaded = new LoadedBefore(memory);
	const batches = numbers(200).map((at) => [`${at}`]);
	await Promise.all(batches.map(async (keys) => await loaded.lookUp(keys, false)));
	await Promise.all(batches.map(async (keys) => await loaded.sending(keys)));
	await Promise.all(batches.map(async (keys) => await loaded.settle('loaded', keys)));
	expect(memory.log).toEqual([
		...['record workflow 2', 'record node 1', 'remove workflow 1'],
		...['record workflow 398', 'record node 199', 'remove workflow 199'],
		...['record workflow 1', 'record workflow 199'],
		...['remove workflow 2', 'remove workflow 398'],
	]);
});

test('a bounded number is remembered: the oldest are forgotten', async () => {
	const memory = new FakeMemory();
	memory.lists.node = numbers(200_000).map((row) => `older ${row}`);
	await new LoadedBefore(memory).lookUp(numbers(1000).map(String), true);
	expect(memory.lists.node).toHaveLength(200_000);
	expect(memory.lists.node[0]).toBe('older 1000');
});

test('many marks are removed by several calls', async () => {
	const memory = new FakeMemory();
	const keys = numbers(3000).map(String);
	const loaded = new LoadedBefore(memory);
	await loaded.lookUp(keys, true);
	await loaded.sending(keys);
	memory.log.splice(0);
	await loaded.settle('loaded', keys);
	expect(memory.log.splice(0)).toEqual(['remove workflow 5000', 'remove workflow 1000']);
	await loaded.settle('forgotten', keys.slice(0, 150));
	expect(memory.log).toEqual(['remove node 100', 'remove node 50', 'remove workflow 300']);
});

describe('a database that fails', () => {
	let memory: FakeMemory;
	let loaded: LoadedBefore;
	beforeEach(() => {
		memory = new FakeMemory();
		loaded = new LoadedBefore(memory);
	});
	const failing = (method: 'checkProcessedAndRecord' | 'removeProcessed') =>
		jest.spyOn(memory, method).mockRejectedValueOnce(new Error('no database'));
	const marks = (...keys: string[]) => keys.map((key) => marksOf(memory, key));

	test('while rows are looked up: none may be sent, and later ones are looked up again', async () => {
		failing('checkProcessedAndRecord');
		await expect(loaded.lookUp(['a'], false)).rejects.toThrow('no database');
		expect(await loaded.lookUp(['b'], false)).toEqual(['new']);
		await loaded.finish();
		expect(marks('a', 'b')).toEqual(['', '']);
	});

	test('while rows are recorded as under way: they are not sent, and the next run knows that', async () => {
		await loaded.lookUp(['a', 'b'], false);
		failing('checkProcessedAndRecord');
		await expect(loaded.sending(['a'])).rejects.toThrow('no database');
		expect(marks('a')).toEqual(['no']);
		await loaded.finish();
		expect(marks('a', 'b')).toEqual(['', '']);
	});

	test('once rows were looked up: what is known stays, and the marks are removed before the next are set', async () => {
		await withMarks(memory, 'old', 'n');
		failing('removeProcessed');
		expect(await loaded.lookUp(['old', 'a'], false)).toEqual(['loaded', 'new']);
		expect(marks('old', 'a')).toEqual(['nos', 'nos']);
		await loaded.sending(['a']);
		expect(marks('old', 'a')).toEqual(['n', 'nos']);
		await loaded.settle('loaded', ['a']);
		expect(marks('a')).toEqual(['n']);
	});

	test('and still fails after that: nothing is recorded as under way, and the run says so at its end', async () => {
		const spy = jest.spyOn(memory, 'removeProcessed').mockRejectedValue(new Error('no database'));
		await loaded.lookUp(['a', 'b'], false);
		await expect(loaded.sending(['a'])).rejects.toThrow('no database');
		await expect(loaded.finish()).rejects.toThrow('no database');
		spy.mockRestore();
		await loaded.finish();
		expect(marks('a', 'b')).toEqual(['', '']);
	});

	test('while it should record what became of rows: that is recorded with what comes next', async () => {
		await loaded.lookUp(['a', 'b'], false);
		await loaded.sending(['a', 'b']);
		failing('removeProcessed');
		await loaded.settle('forgotten', ['a']);
		expect(marks('a')).toEqual(['nos']);
		await loaded.settle('loaded', ['b']);
		expect(marks('a', 'b')).toEqual(['', 'n']);
		await loaded.finish();
	});
});
