import { stderr } from 'node:process';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { step } from '../../tools/n8n/progress';

const { isTTY, columns } = stderr;
let written: string[];

beforeEach(() => {
	written = [];
	jest.spyOn(Date, 'now').mockReturnValue(0);
	jest.spyOn(stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
});

afterEach(() => {
	jest.restoreAllMocks();
	Object.assign(stderr, { isTTY, columns });
});

/** Two steps inside a third; the second ends first. */
async function nested(): Promise<void> {
	const short = Promise.resolve();
	const long = short.then(async () => nextTurn());
	await step('Setting up', async () =>
		Promise.all([step('npm ci', async () => long), step('n8n', async () => short)]),
	);
}

test('a log file gets a line at the start and at the end of each step', async () => {
	stderr.isTTY = false;
	await nested();
	expect(written.join('')).toBe(
		`  ... Setting up 0:00
  ... npm ci 0:00
  ... n8n 0:00
  ok  n8n 0:00
  ok  npm ci 0:00
  ok  Setting up 0:00
`,
	);
});

test('a terminal sees what ended above one line of what still runs, cut to its width', async () => {
	Object.assign(stderr, { isTTY: true, columns: 30 });
	await nested();
	expect(written.join('').split('\r\x1b[K')).toEqual([
		'',
		'  ... Setting up 0:00',
		'  ... Setting up 0:00; npm ci',
		'  ... Setting up 0:00; npm ci',
		'  ok  n8n 0:00\n  ... Setting up 0:00; npm ci',
		'  ok  npm ci 0:00\n  ... Setting up 0:00',
		'  ok  Setting up 0:00\n',
	]);
});

test('a step that fails says so and passes its error on', async () => {
	stderr.isTTY = false;
	await expect(step('npm ci', async () => Promise.reject(new Error('no network')))).rejects.toThrow(
		'no network',
	);
	expect(written).toEqual(['  ... npm ci 0:00\n', '  !!  npm ci 0:00\n']);
});
