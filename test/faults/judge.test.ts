/** The measurement must see what it looks for. */
import type { INodeExecutionData } from 'n8n-workflow';

import type { RecordedRequest } from '../../sandbox/faults/recorded';
import { CLEAN, judge, type Verdict } from './judge';
import type { Case, Observed } from './runCase';
import { accountIn } from './said';
import { DOCUMENT, SCENES } from './scenes';

const SCENE = SCENES.find(({ operation }) => operation === 'onboardIndividual')!;
const CASE: Case = { fault: '500-after', scene: SCENE, onError: 'continueErrorOutput', path: 'workflow' };

function accepted(row: number): INodeExecutionData {
	return { json: { borrower_id: row }, pairedItem: { item: row } };
}

function failed(row: number, error: string): INodeExecutionData {
	return { json: { ...SCENE.rows[row], error }, pairedItem: { item: row } };
}

function request(row: number, sandboxStatus: number | null): RecordedRequest {
	return {
		index: row,
		method: 'POST',
		path: '/',
		query: {},
		headers: {},
		body: { email: SCENE.markOf(row) },
		fault: undefined,
		sandboxStatus,
	};
}

/** Four rows, of which the second may have been accepted. Nothing is wrong with the run. */
function sound(): Observed {
	return {
		success: [accepted(0), accepted(2), accepted(3)],
		failed: [failed(1, 'Fate unknown (HTTP 500): Internal server error. It may have been accepted')],
		error: undefined,
		hints: [],
		requests: [request(0, 201), request(1, 201), request(2, 201), request(3, 201)],
		strays: 0,
		keys: ['the-client', 'the-key'],
	};
}

const [NUMBER] = SCENE.numbers;
const TOLD = `Fate unknown: the-key ${NUMBER!.replace(/(\d{4})/g, '$1 ')}${DOCUMENT.slice(0, 16)}`;

it.each<[what: string, observed: Partial<Observed>, found: Partial<Verdict>]>([
	['nothing in a sound run', {}, CLEAN],
	[
		'a row in no account, and one in two',
		{ success: [accepted(0), accepted(1), accepted(2)] },
		{ unbalanced: ['row 1 accepted and unknown', 'row 3 in no account'] },
	],
	[
		'a create that is sent again',
		{ requests: [...sound().requests, request(1, 409)] },
		{ resent: ['row 1 sent again after it may have been processed: 1. POST  201, 1. POST  409'] },
	],
	[
		'a fate that is not so',
		{ failed: [failed(1, 'Not sent: The host refused the connection. Check it')] },
		{ untrue: ['row 1 notSent, but arrived 1, stored true'] },
	],
	[
		'keys, whole numbers in any grouping, and documents; not those of the row itself',
		{ failed: [failed(1, TOLD)] },
		{ leaks: ['the-key', DOCUMENT.slice(0, 16), NUMBER!].map((secret) => `${secret} in failed item`) },
	],
	[
		'items that leave by the wrong door',
		{
			success: [{ json: SCENE.rows[0]!, pairedItem: { item: 0 } }, failed(2, 'Not sent: x. y'), accepted(3)],
			error: { name: 'Error' },
		},
		{
			crashes: [
				'threw Error',
				'stopped in a Continue mode',
				'failed item on success',
				'row left unchanged as if accepted',
			],
		},
	],
])('sees %s', (_what, observed, found) => {
	expect(judge(CASE, { ...sound(), ...observed })).toMatchObject(found);
});

it('reads the account in the error of stop mode', () => {
	const account =
		'Ask Advancly. Accepted: items 0, 2-3. Refused: item 1, rows 1-2 of item 6. Not sent: item 4.';
	expect(accountIn(account)).toEqual([
		...['0', '2', '3'].map((row) => [row, 'accepted']),
		...['1', '6/1', '6/2'].map((row) => [row, 'failed']),
		['4', 'notSent'],
	]);
});
