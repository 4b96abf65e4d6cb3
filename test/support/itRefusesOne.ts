import type { INodeParameters, OnError } from 'n8n-workflow';

import type { ReceivedRequest } from '../../sandbox/server';
import { credentialFor } from '../sandbox/client';
import { PATHS, type Used } from './everyWay';
import type { EnginePath } from './loadedNode';
import type { InputItem } from './rowsNode';
import { rowsNamed, rowsOf } from './pairing';
import { runNode, type NodeResult } from './runNode';

export interface Refusal {
	parameters: INodeParameters;
	/** Each has its number in a column `row`. */
	items: InputItem[];
	refusedRow: number;
	says: string;
	before?(): Promise<void>;
	rowOf(request: ReceivedRequest): number;
}

function without(rows: number[], row: number): number[] {
	return rows.filter((other) => other !== row);
}

/** Tests that every row is accounted for exactly once, the refused one with the API's own message. */
export function itRefusesOne(used: Used, refusal: Refusal): void {
	const { parameters, items, refusedRow, before, rowOf } = refusal;
	const allRows = items.map((_item, row) => row);
	const others = without(allRows, refusedRow);
	const text = expect.stringMatching(`^${refusal.says.replace(/[()]/g, '\\$&')}`) as string;
	const says = { error: text };

	async function run(
		path: EnginePath,
		onError: OnError,
		options: INodeParameters = {},
	): Promise<{ result: NodeResult; sent: number[] }> {
		await before?.();
		const { sandbox } = used;
		const earlier = sandbox.received.length;
		const result = await runNode({
			parameters: { ...parameters, options },
			items,
			credential: credentialFor(sandbox),
			path,
			onError,
			linkBy: 'row',
		});
		const sent = sandbox.received.slice(earlier).map(rowOf);
		return { result, sent: sent.sort((one, other) => one - other) };
	}

	describe.each(PATHS)(`${items.length} items, one refused: %s`, (path) => {
		test("continueRegularOutput: every row is returned in order, the refused one with the API's message", async () => {
			const { result, sent } = await run(path, 'continueRegularOutput');
			expect(sent).toEqual(allRows);
			expect(result.success.map(rowsOf)).toEqual(allRows.map((row) => [row]));
			expect(result.linked.success).toEqual(allRows);
			expect(result.success[refusedRow]!.json).toEqual(says);
			const errors = others.map((row) => result.success[row]!.json.error);
			expect(errors).toEqual(others.map(() => undefined));
			expect(result.error).toBeUndefined();
		});

		test('continueErrorOutput: the refused row is on the error output, merged with its input', async () => {
			const { result, sent } = await run(path, 'continueErrorOutput');
			expect(sent).toEqual(allRows);
			expect(result.success.map(rowsOf)).toEqual(others.map((row) => [row]));
			expect(result.linked.success).toEqual(others);
			expect(result.failed.map(({ json }) => json)).toEqual([{ ...items[refusedRow]!.json, ...says }]);
			expect(result.failed.map(rowsOf)).toEqual([[refusedRow]]);
			expect(result.linked.failed).toEqual([refusedRow]);
			expect(result.error).toBeUndefined();
		});

		test.each([
			{ slots: 1, most: refusedRow + 1 },
			{ slots: 5, most: items.length - 1 },
		])(
			'stopWorkflow, $slots in flight: no further row is sent, and the error accounts for all',
			async ({ slots, most }) => {
				const { result, sent } = await run(path, 'stopWorkflow', { maxRequestsInFlight: slots });
				expect(result.success).toEqual([]);
				expect(result.error).toMatchObject({ message: text, context: { itemIndex: refusedRow } });
				const account = (fate: string) => rowsNamed(result.error?.description ?? '', fate).map(Number);
				expect(account('Accepted')).toEqual(without(sent, refusedRow));
				expect(account('Refused')).toEqual([refusedRow]);
				expect(account('Not sent')).toEqual(allRows.filter((row) => !sent.includes(row)));
				expect(sent.length).toBeLessThanOrEqual(most);
			},
		);
	});
}
