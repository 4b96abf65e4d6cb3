import type {
	IBinaryData,
	IDataObject,
	IExecuteFunctions,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { declaredItem, workflowItem } from '../../nodes/Advancly/n8n/itemContext';
import { CREDENTIALS, NODE } from '../support/fakeItem';

const COLUMNS = new Set(['a', 'b']);
const SIGNAL = new AbortController().signal;
const ANSWER = { statusCode: 200, headers: {}, body: '{}' };

/** Binary fields of an item, by name. */
const FILES: Record<string, Partial<IBinaryData> & { data: string }> = {
	stored: { data: 'filesystem-v2', id: 'filesystem-v2:1', bytes: 5, fileName: 'a.png' },
	old: { data: 'filesystem-v2', id: 'filesystem-v2:2' },
	memory: { data: 'YWJjZA==' },
	padded: { data: 'YWI=' },
	unpadded: { data: 'YWJj' },
};

/** What n8n's functions of both paths have in common, with what was sent through them. */
function functions() {
	const sent: { credential: string; options: IHttpRequestOptions }[] = [];
	const helpers = {
		assertBinaryData: (...args: unknown[]) => {
			const file = FILES[String(args.at(-1))];
			if (file === undefined) throw new Error('no such file');
			return { mimeType: 'image/png', ...file };
		},
		getBinaryDataBuffer: async (...args: unknown[]) => Buffer.from(`content of ${args.join(' ')}`),
		httpRequestWithAuthentication: async (credential: string, options: IHttpRequestOptions) => {
			sent.push({ credential, options });
			return ANSWER;
		},
	};
	const common = {
		getNode: () => NODE,
		continueOnFail: () => true,
		getTimezone: () => 'Africa/Lagos',
		getExecutionCancelSignal: () => SIGNAL,
		getCredentials: async (...args: unknown[]) => ({ ...CREDENTIALS, asked: args.join(' ') }),
		helpers,
	};
	return { common, sent };
}

function inWorkflow(
	items: IDataObject[] = [{ a: 1 }, { a: 2 }],
	defaults: Partial<IHttpRequestOptions> = {},
) {
	const { common, sent } = functions();
	const columns = () => COLUMNS;
	const own = { ...common, getInputData: () => items.map((json) => ({ json })) };
	const asked = Object.assign({} as IExecuteFunctions, own);
	const parameter = (name: string, item: number) => `${name} of item ${item}`;
	const shared = { functions: asked, parameter, columns, credentials: async () => CREDENTIALS, defaults };
	return { context: workflowItem(shared, 1), sent };
}

function onDeclaredRoute(item: IDataObject = { a: 3 }, defaults: Partial<IHttpRequestOptions> = {}) {
	const { common, sent } = functions();
	const own = {
		...common,
		getItemIndex: () => 3,
		getInputData: () => ({ json: item }),
		getNodeParameter: (name: string, fallback: unknown) => (name === 'set' ? false : fallback),
	};
	const asked = Object.assign({} as IExecuteSingleFunctions, own);
	return { context: declaredItem(asked, defaults), sent };
}

describe('an item', () => {
	test('in a workflow', async () => {
		const { context } = inWorkflow();
		expect(context).toMatchObject({
			node: NODE,
			itemIndex: 1,
			json: { a: 2 },
			continueOnFail: true,
			timezone: 'Africa/Lagos',
			signal: SIGNAL,
		});
		expect(context.parameter('email')).toBe('email of item 1');
		expect(await context.credentials()).toBe(CREDENTIALS);
		expect(context.columns()).toBe(COLUMNS);
		expect(inWorkflow([]).context.json).toEqual({});
	});

	test('on the declared route', async () => {
		const { context } = onDeclaredRoute();
		expect(context).toMatchObject({
			node: NODE,
			itemIndex: 3,
			json: { a: 3 },
			continueOnFail: true,
			signal: SIGNAL,
		});
		expect([context.timezone, context.parameter('set'), context.parameter('unset')]).toEqual([
			'Africa/Lagos',
			false,
			undefined,
		]);
		expect(await context.credentials()).toEqual({ ...CREDENTIALS, asked: 'advanclyApi' });
		expect([...context.columns()]).toEqual(['a']);
	});
});

describe('files', () => {
	test('come from the store that n8n uses, with their name', async () => {
		expect(await inWorkflow().context.file('stored')).toEqual({
			fileName: 'a.png',
			content: Buffer.from('content of 1 stored'),
		});
		expect(await onDeclaredRoute().context.file('stored')).toEqual({
			fileName: 'a.png',
			content: Buffer.from('content of stored'),
		});
	});

	test.each([
		['stored', 5],
		['old', undefined],
		['memory', 4],
		['padded', 2],
		['unpadded', 3],
	])('the size of %s is %p before it is read', (name, bytes) => {
		expect(inWorkflow().context.fileSize(name)).toBe(bytes);
		expect(onDeclaredRoute().context.fileSize(name)).toBe(bytes);
	});

	test('that are not there throw', async () => {
		await expect(inWorkflow().context.file('none')).rejects.toThrow('no such file');
		expect(() => onDeclaredRoute().context.fileSize('none')).toThrow('no such file');
	});
});

describe('a request', () => {
	test.each([
		['in a workflow', inWorkflow],
		['on the declared route', onDeclaredRoute],
	] as const)('%s goes out with the keys and with the defaults', async (_where, make) => {
		const proxy = { host: 'proxy.example', port: 3128 };
		const { context, sent } = make(undefined, { proxy });
		expect(await context.request({ url: '/x' })).toBe(ANSWER);
		expect(sent).toMatchObject([{ credential: 'advanclyApi', options: { url: '/x', proxy } }]);
	});
});
