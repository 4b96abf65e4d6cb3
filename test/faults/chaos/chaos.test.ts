/** Part of what `npm run faults -- --chaos` measures, so that every change is checked against it. */
import { Advancly } from '../../../nodes/Advancly/Advancly.node';
import { startEngine, stopEngine } from '../../support/instance';
import { onEachPath } from '../../support/loadedNode';
import type { Said } from '../said';
import { shortenWaits } from '../shortenWaits';
import { isWrong, runSeries, SEED, type Result } from './chaos';

const RUNS = 100;

const NODES = onEachPath(() => new Advancly());
const told = new Set<Said>();

beforeAll(async () => {
	shortenWaits();
	await startEngine();
});
afterAll(stopEngine);

it.each([0, RUNS])(
	`keeps its word in ${RUNS} runs from run %i against a server of random behaviour`,
	async (first) => {
		const results: Result[] = [];
		const series = { seed: SEED, first, runs: RUNS, nodes: NODES };
		const outside = await runSeries(series, (result) => results.push(result));
		expect(results).toHaveLength(RUNS);
		for (const said of results.flatMap((result) => result.told)) told.add(said);
		const wrong = results.filter(isWrong).map(({ plan, verdict }) => ({ run: plan.index, verdict }));
		expect({ wrong, outside }).toEqual({ wrong: [], outside: [] });
	},
);

it('came across all that can be told of a row, else it proved nothing', () => {
	expect([...told].sort()).toEqual([
		'accepted',
		'failed',
		'notSent',
		'refused',
		'refusedBeforeSending',
		'unknown',
	]);
});
