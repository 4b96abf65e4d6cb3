import { LoadedBefore } from '../../../nodes/Advancly/operations/load/loadedBefore';
import type { Known } from '../../../nodes/Advancly/operations/load/marks';
import { FakeMemory, untilIdle } from '../../support/fakeMemory';

/** What is in n8n's lists of a key: n the node's mark, o and s the workflow's `open` and `sent`. */
function marksOf(memory: FakeMemory, key: string): string {
	const has = [
		memory.has('node', key),
		memory.has('workflow', `${key} open`),
		memory.has('workflow', `${key} sent`),
	];
	return [...'nos'].filter((_letter, index) => has[index]).join('');
}

async function withMarks(memory: FakeMemory, key: string, marks: string): Promise<void> {
	const entries = { mode: 'entries' } as const;
	if (marks.includes('n')) await memory.checkProcessedAndRecord([key], 'node', entries);
	if (marks.includes('o')) await memory.checkProcessedAndRecord([`${key} open`], 'workflow', entries);
	if (marks.includes('s')) await memory.checkProcessedAndRecord([`${key} sent`], 'workflow', entries);
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
	const note = () => states.push(KEYS.map((key) => marksOf(memory, key)).join(' '));
	expect(await loaded.lookUp(KEYS, soon)).toEqual(['loaded', 'new', 'new', 'new']);
	note();
	await loaded.sending(['good', 'bad']);
	note();
	await loaded.settle('loaded', ['good']);
	note();
	await loaded.settle('forgotten', ['bad']);
	note();
	await loaded.finish();
	note();
	return states;
}

const LATER = [
	'record workflow 8',
	'record node 4',
	'remove workflow 5',
	'record workflow 2',
	'remove workflow 2',
	'remove node 1',
	'remove workflow 2',
	'remove node 1',
	'remove workflow 2',
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

const ALL_NEW: Known[] = ['loaded', 'new', 'new', 'new'];
const ALL_UNKNOWN: Known[] = ['unknown', 'unknown', 'unknown', 'unknown'];
const DONE: Known[] = ['loaded', 'loaded', 'new', 'new'];

/** What the next run knows, by how many calls were done when the process died. */
const AFTER_DEATH: [soon: boolean, known: Known[][]][] = [
	[
		false,
		[
			ALL_NEW,
			['unknown', 'new', 'new', 'new'],
			ALL_UNKNOWN,
			ALL_NEW,
			['loaded', 'unknown', 'unknown', 'new'],
			['loaded', 'loaded', 'unknown', 'new'],
			...[DONE, DONE, DONE, DONE],
		],
	],
	[
		true,
		[
			ALL_NEW,
			['unknown', 'new', 'new', 'new'],
			ALL_UNKNOWN,
			['loaded', 'unknown', 'unknown', 'unknown'],
			['loaded', 'loaded', 'unknown', 'unknown'],
			['loaded', 'loaded', 'new', 'unknown'],
			['loaded', 'loaded', 'new', 'unknown'],
			...[DONE, DONE],
		],
	],
];

test.each(
	AFTER_DEATH.flatMap(([soon, afterCalls]) =>
		afterCalls.map((known, calls): [number, boolean, Known[]] => [calls, soon, known]),
	),
)(
	'after a process that died with %i calls done (soon: %s) the next run knows %j',
	async (calls, soon, known) => {
		const memory = new FakeMemory();
		await withMarks(memory, 'old', 'n');
		Object.assign(memory, { calls: 0, dies: { call: calls + 1, after: false } });
		await untilIdle(run(memory, soon));
		memory.dies = undefined;
		expect(await new LoadedBefore(memory).lookUp(KEYS, false)).toEqual(known);
	},
);

test('batches that wait meanwhile share one exchange', async () => {
	const memory = new FakeMemory();
	const loaded = new LoadedBefore(memory);
	const batches = Array.from({ length: 200 }, (_none, at) => [`${at}`]);
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
	memory.lists.node = Array.from({ length: 200_000 }, (_none, row) => `older ${row}`);
	await new LoadedBefore(memory).lookUp(
		Array.from({ length: 1000 }, (_none, row) => `${row}`),
		true,
	);
	expect(memory.lists.node).toHaveLength(200_000);
	expect(memory.lists.node[0]).toBe('older 1000');
});

test('many marks are removed by several calls', async () => {
	const memory = new FakeMemory();
	const keys = Array.from({ length: 3000 }, (_none, row) => `${row}`);
	const loaded = new LoadedBefore(memory);
	await loaded.lookUp(keys, true);
	await loaded.sending(keys);
	memory.log.splice(0);
	await loaded.settle('loaded', keys);
	expect(memory.log).toEqual(['remove workflow 5000', 'remove workflow 1000']);
	memory.log.splice(0);
	await loaded.settle('forgotten', keys.slice(0, 150));
	expect(memory.log).toEqual(['remove node 100', 'remove node 50', 'remove workflow 300']);
});

describe('a database that fails', () => {
	const failing = (memory: FakeMemory, method: 'checkProcessedAndRecord' | 'removeProcessed') =>
		jest.spyOn(memory, method).mockRejectedValueOnce(new Error('no database'));

	test('while rows are looked up: none may be sent, and later ones are looked up again', async () => {
		const memory = new FakeMemory();
		const loaded = new LoadedBefore(memory);
		failing(memory, 'checkProcessedAndRecord');
		await expect(loaded.lookUp(['a'], false)).rejects.toThrow('no database');
		expect(await loaded.lookUp(['b'], false)).toEqual(['new']);
		await loaded.finish();
		expect([marksOf(memory, 'a'), marksOf(memory, 'b')]).toEqual(['', '']);
	});

	test('while rows are noted as under way: they are not sent, and the next run knows that', async () => {
		const memory = new FakeMemory();
		const loaded = new LoadedBefore(memory);
		await loaded.lookUp(['a', 'b'], false);
		failing(memory, 'checkProcessedAndRecord');
		await expect(loaded.sending(['a'])).rejects.toThrow('no database');
		expect(marksOf(memory, 'a')).toBe('no');
		await loaded.finish();
		expect([marksOf(memory, 'a'), marksOf(memory, 'b')]).toEqual(['', '']);
	});

	test('once rows were looked up: what is known stands, and the marks go before the next are set', async () => {
		const memory = new FakeMemory();
		await withMarks(memory, 'old', 'n');
		const loaded = new LoadedBefore(memory);
		failing(memory, 'removeProcessed');
		expect(await loaded.lookUp(['old', 'a'], false)).toEqual(['loaded', 'new']);
		expect(['old', 'a'].map((key) => marksOf(memory, key))).toEqual(['nos', 'nos']);
		await loaded.sending(['a']);
		expect(['old', 'a'].map((key) => marksOf(memory, key))).toEqual(['n', 'nos']);
		await loaded.settle('loaded', ['a']);
		expect(marksOf(memory, 'a')).toBe('n');
	});

	test('that still fails then: nothing is noted as under way, and the run tells at its end', async () => {
		const memory = new FakeMemory();
		const loaded = new LoadedBefore(memory);
		const spy = jest.spyOn(memory, 'removeProcessed').mockRejectedValue(new Error('no database'));
		await loaded.lookUp(['a', 'b'], false);
		await expect(loaded.sending(['a'])).rejects.toThrow('no database');
		await expect(loaded.finish()).rejects.toThrow('no database');
		spy.mockRestore();
		await loaded.finish();
		expect([marksOf(memory, 'a'), marksOf(memory, 'b')]).toEqual(['', '']);
	});

	test('when it should note what became of rows: it is noted with what comes next', async () => {
		const memory = new FakeMemory();
		const loaded = new LoadedBefore(memory);
		await loaded.lookUp(['a', 'b'], false);
		await loaded.sending(['a', 'b']);
		failing(memory, 'removeProcessed');
		await loaded.settle('forgotten', ['a']);
		expect(marksOf(memory, 'a')).toBe('nos');
		await loaded.settle('loaded', ['b']);
		expect([marksOf(memory, 'a'), marksOf(memory, 'b')]).toEqual(['', 'n']);
		await loaded.finish();
	});
});
