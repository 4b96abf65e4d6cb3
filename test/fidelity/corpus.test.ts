/** Each column of the corpus through n8n's own engine; `npm run fidelity` has the files and the other zones. */
import type { IDataObject } from 'n8n-workflow';

import { CREDENTIALS } from '../support/fakeItem';
import { startEngine, stopEngine } from '../support/instance';
import { runNode } from '../support/runNode';
import type { Column } from './cell';
import { CORPUS } from './corpus';
import { parametersOf } from './parameters';
import { startRecorder, type Recorder } from './recorder';
import { rowOf } from './rows';
import { judged, type Judged } from './verdict';

const ZONE = 'Africa/Lagos';
const LEAST_RIGHT = 0.97;

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
		const refusal = failed.find(({ json }) => Object.values(json).includes(cell.id))?.json.error;
		return judged(cell, ZONE, recorder.arrived.get(`columns/${cell.id}`), String(refusal));
	});
}

it('reads what people and programs write as it was meant, or refuses it', async () => {
	const all: Judged[] = [];
	for (const column of CORPUS) all.push(...(await judge(column)));
	const saidOf = (verdict: Judged['verdict']) =>
		all.filter((one) => one.verdict === verdict).map(({ said }) => said);
	const refused = saidOf('refused');
	const mayBeRefused = Math.floor(all.length * (1 - LEAST_RIGHT));
	expect({ wrong: saidOf('wrong'), refused: refused.length > mayBeRefused ? refused : [] }).toEqual({
		wrong: [],
		refused: [],
	});
});
