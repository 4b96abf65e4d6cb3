/** Some of what `npm run faults -- --chaos` measures, so that every change is held against it. */
import { Advancly } from '../../../nodes/Advancly/Advancly.node';
import { startEngine, stopEngine } from '../../support/instance';
import { loadedNode } from '../../support/loadedNode';
import { shortenWaits } from '../shortenWaits';
import { isWrong, runSeries, SEED, type Result } from './chaos';

const RUNS = 300;

beforeAll(async () => {
	shortenWaits();
	await startEngine();
});
afterAll(stopEngine);

it(`keeps its word in ${RUNS} runs against a server of random behaviour`, async () => {
	const nodes = {
		workflow: loadedNode(new Advancly(), 'workflow'),
		declared: loadedNode(new Advancly(), 'declared'),
	};
	const results: Result[] = [];
	const outside = await runSeries({ seed: SEED, first: 0, runs: RUNS, nodes }, (result) =>
		results.push(result),
	);
	expect(results).toHaveLength(RUNS);
	// What can go wrong has to be in there, else it proves nothing.
	const told = new Set(results.flatMap((result) => result.told));
	expect(told).toEqual(
		new Set(['accepted', 'refused', 'refusedBeforeSending', 'notSent', 'unknown', 'failed']),
	);
	const wrong = results.filter(isWrong).map(({ plan, verdict }) => ({ run: plan.index, verdict }));
	expect({ wrong, outside }).toEqual({ wrong: [], outside: [] });
});
