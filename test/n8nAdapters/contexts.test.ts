/** What a run and its items get from n8n, by both routes. */
import { hintOf, sizeOf, type RunContext } from '../../nodes/Advancly/n8n/itemContext';
import { routedContext, type RoutedItem } from '../../nodes/Advancly/n8n/routedContext';
import { workflowContext } from '../../nodes/Advancly/n8n/workflowContext';
import { CREDENTIALS, NODE } from '../support/fakeItem';
import { FakeN8n, type FakeRun } from '../support/fakeN8n';
import { FakeMemory } from '../support/fakeMemory';

const MEMORY = new FakeMemory();
const CONTENT = Buffer.from('a passport');
const SIGNAL = new AbortController().signal;
const RUN: FakeRun = {
	jsons: [{ a: 1 }, { a: 2 }],
	parameters: { email: '={{ $json.a }}', requestOptions: { timeout: 7 } },
	files: { scan: { content: CONTENT, fileName: 'a.png', knownSize: 10 } },
	continues: true,
	timezone: 'Africa/Lagos',
	signal: SIGNAL,
	memory: MEMORY,
};

const ROUTES: Record<string, (n8n: FakeN8n) => RunContext> = {
	workflow: (n8n) => workflowContext(n8n.workflow(), { timeout: 7 }),
	routed: (n8n) => {
		const itemOf = (item: number): RoutedItem => ({
			functions: n8n.routed(item, {}),
			allowedDomains: 'b.co',
		});
		return routedContext([itemOf(0), itemOf(1)]);
	},
};

describe.each(Object.keys(ROUTES))('%s', (route) => {
	const n8n = new FakeN8n(RUN);
	const context = ROUTES[route]!(n8n);

	test('the run', () => {
		expect(context).toMatchObject({
			node: { ...NODE, parameters: RUN.parameters },
			count: 2,
			continueOnFail: true,
			timezone: 'Africa/Lagos',
			signal: SIGNAL,
		});
		expect(context.stored('email')).toBe('={{ $json.a }}');
		expect([context.json(0), context.json(1)]).toEqual(RUN.jsons);
		context.log('25 rows read');
		expect(n8n.logged).toEqual(['25 rows read']);
		context.hint('<b>');
		expect(n8n.hints).toEqual(route === 'workflow' ? [{ message: ' b ', location: 'outputPane' }] : []);
		expect(context.memory === undefined).toBe(route === 'routed');
	});

	test('an item', async () => {
		const item = context.item(1);
		expect(item).toMatchObject({ itemIndex: 1, signal: SIGNAL });
		expect([item.parameter('email'), item.parameter('absent')]).toEqual([2, undefined]);
		expect(await item.file('scan')).toEqual({ fileName: 'a.png', content: CONTENT });
		expect(item.fileSize('scan')).toBe(10);
		await expect(item.file('none')).rejects.toThrow("no binary field 'none'");
		expect(() => item.fileSize('none')).toThrow("no binary field 'none'");
		expect(await item.credentials()).toEqual(CREDENTIALS);
	});

	test('a request has the Request Options, and on the routed route the domains that its credential allows', async () => {
		await context.item(0).request({ url: '/x' });
		expect(n8n.requests.at(-1)).toMatchObject({
			url: '/x',
			timeout: 7,
			...(route === 'routed' ? { allowedDomains: 'b.co' } : {}),
		});
	});
});

test('in a workflow the credential is decrypted once per run', async () => {
	const n8n = new FakeN8n(RUN);
	const context = workflowContext(n8n.workflow(), {});
	await Promise.all([0, 1].map(async (item) => await context.item(item).credentials()));
	expect(n8n.decrypted).toBe(1);
});

test.each([
	[{ data: 'filesystem-v2', id: 'filesystem-v2:1', bytes: 5 }, 5],
	[{ data: 'filesystem-v2', id: 'filesystem-v2:2' }, undefined],
	[{ data: 'YWJjZA==' }, 4],
	[{ data: 'YWI=' }, 2],
	[{ data: 'YWJj' }, 3],
])('the size of %j without reading it is %p', (binary, bytes) => {
	expect(sizeOf(binary)).toBe(bytes);
});

test('a hint contains no characters of HTML', () => {
	expect(hintOf('a < b & c > d')).toEqual({ message: 'a   b   c   d', location: 'outputPane' });
});
