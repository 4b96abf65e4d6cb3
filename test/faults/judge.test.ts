/** The measurement must see what it looks for. */
import type { INodeExecutionData } from 'n8n-workflow';

import { Advancly } from '../../nodes/Advancly/Advancly.node';
import type { RecordedRequest } from '../../sandbox/faults/recorded';
import { advancly } from './contenders';
import { judge } from './judge';
import type { Case, Observed } from './runCase';
import { accountIn } from './said';
import { DOCUMENT, SCENES } from './scenes';

const SCENE = SCENES.find(({ operation }) => operation === 'onboardIndividual')!;
const CASE: Case = {
	fault: '500-after',
	scene: SCENE,
	onError: 'continueErrorOutput',
	contender: advancly(new Advancly(), 'workflow'),
};

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

/** Four rows of which the second may have been accepted: all is as it should be. */
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

it('finds nothing wrong with a sound run', () => {
	expect(judge(CASE, sound())).toEqual({
		unbalanced: [],
		resent: [],
		leaks: [],
		crashes: [],
		untrue: [],
		strays: [],
	});
});

it('sees a row in no account, and one in two', () => {
	const observed = { ...sound(), success: [accepted(0), accepted(1), accepted(2)] };
	expect(judge(CASE, observed).unbalanced).toEqual(['row 1 accepted and unknown', 'row 3 in no account']);
});

it('sees a create that is sent again', () => {
	const observed = sound();
	observed.requests.push(request(1, 409));
	expect(judge(CASE, observed).resent).toEqual([
		'row 1 sent again after it may have been processed: 1. POST  201, 1. POST  409',
	]);
});

it('sees a fate that is not so', () => {
	const observed = { ...sound(), failed: [failed(1, 'Not sent: The host refused the connection. Check it')] };
	expect(judge(CASE, observed).untrue).toEqual(['row 1 notSent, but arrived 1, stored true']);
});

it('sees keys, whole numbers in any grouping, and documents; not those of the row itself', () => {
	const [number] = SCENE.numbers;
	const words = `Fate unknown: the-key ${number!.replace(/(\d{4})/g, '$1 ')}${DOCUMENT.slice(0, 16)}`;
	expect(judge(CASE, { ...sound(), failed: [failed(1, words)] }).leaks).toEqual([
		'the-key in failed item',
		`${DOCUMENT.slice(0, 16)} in failed item`,
		`${number} in failed item`,
	]);
});

it('sees items that leave by the wrong door', () => {
	const row: INodeExecutionData = { json: SCENE.rows[0]!, pairedItem: { item: 0 } };
	const observed = {
		...sound(),
		success: [row, failed(2, 'Not sent: x. y'), accepted(3)],
		error: { name: 'Error' },
	};
	expect(judge(CASE, observed).crashes).toEqual([
		'threw Error',
		'stopped in a Continue mode',
		'failed item on success',
		'row left unchanged as if accepted',
	]);
});

it('finds no account in an error that describes itself by a list too deep for a text', () => {
	const description = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) as unknown;
	const observed = { ...sound(), success: [], failed: [], error: { name: 'NodeApiError', description } };
	expect(judge({ ...CASE, onError: 'stopWorkflow' }, observed).unbalanced).toHaveLength(4);
});

it('reads the account in the error of stop mode', () => {
	expect(
		accountIn('Ask Advancly. Accepted: items 0, 2-3. Refused: item 1, rows 1-2 of item 6. Not sent: item 4.'),
	).toEqual([
		['0', 'accepted'],
		['2', 'accepted'],
		['3', 'accepted'],
		['1', 'failed'],
		['6/1', 'failed'],
		['6/2', 'failed'],
		['4', 'notSent'],
	]);
});
