/** Each column of the corpus through n8n's own engine; `npm run fidelity` has the files and the other zones. */
import type { IDataObject } from 'n8n-workflow';

import { CREDENTIALS } from '../support/fakeItem';
import { startEngine, stopEngine } from '../support/instance';
import { runNode } from '../support/runNode';
import { REFUSED, type Column } from './cell';
import { CORPUS } from './corpus';
import { parametersOf } from './parameters';
import { startRecorder, type Recorder } from './recorder';
import { rowOf } from './rows';
import { meaningIn, valueIn, verdictOn, type Verdict } from './verdict';

const ZONE = 'Africa/Lagos';
const LEAST_RIGHT = 0.97;

interface Judged {
	verdict: Verdict;
	/** The cell, what it means and what became of it. */
	said: string;
}

let recorder: Recorder;

beforeAll(async () => {
	await startEngine();
	recorder = await startRecorder();
});

afterAll(async () => {
	stopEngine();
	await recorder.stop();
});

async function judge({ cells, options }: Column): Promise<Judged[]> {
	recorder.forget();
	const { failed } = await runNode({
		parameters: parametersOf('columns', cells[0]!.sheet, options),
		items: cells.map((cell) => ({ json: rowOf(cell) as IDataObject })),
		credential: { ...CREDENTIALS, baseUrl: `${recorder.url}/columns` },
		onError: 'continueErrorOutput',
		timezone: ZONE,
	});
	return cells.map((cell) => {
		const record = recorder.arrived.get(`columns/${cell.id}`);
		const refusal = failed.find(({ json }) => Object.values(json).includes(cell.id))?.json.error;
		const meant = meaningIn(cell, ZONE);
		const became = record === undefined ? refusal : `sent ${JSON.stringify(valueIn(record, cell.field))}`;
		return {
			verdict: verdictOn(cell, ZONE, record),
			said: `${cell.kind}, ${cell.field} ${JSON.stringify(cell.value)}: meant ${meant === REFUSED ? 'to be refused' : JSON.stringify(meant)}; ${String(became)}`,
		};
	});
}

it('reads what people and programs write as it was meant, or refuses it', async () => {
	const judged: Judged[] = [];
	for (const column of CORPUS) judged.push(...(await judge(column)));
	const saidOf = (verdict: Verdict) =>
		judged.filter((one) => one.verdict === verdict).map(({ said }) => said);
	const refused = saidOf('refused');
	const mayBeRefused = Math.floor(judged.length * (1 - LEAST_RIGHT));
	expect({ wrong: saidOf('wrong'), refused: refused.length > mayBeRefused ? refused : [] }).toEqual({
		wrong: [],
		refused: [],
	});
});
