/**
 * `npm run faults`: compares what the node reports about its rows when things go wrong with what the server knows.
 * Every fault strikes one of four rows in every operation, error mode and engine path. `--only <fault>` runs one fault.
 * Exits with code 1 if the node leaves out a row, resends anything it must not, leaks, crashes, reports something
 * untrue, or follows a redirect.
 *
 * Afterwards it runs random rows against a server with random behaviour (chaos/): 2,000 runs, or 20,000 and nothing
 * else with `--chaos`. `--runs N`, `--first I` and `--seed S` choose others; `--chaos --seed S --run I` repeats one.
 */
import { parseArgs } from 'node:util';

import { FAULT_NAMES, isFaultName, type FaultName } from '../../sandbox/faults/faults';
// Without the extension, tsx would load Advancly.node.json.
import { Advancly } from '../../nodes/Advancly/Advancly.node.js';
import { EVERY_WAY } from '../support/everyWay';
import { startEngine, stopEngine } from '../support/instance';
import { onEachPath } from '../support/loadedNode';
import { reportSeries, SEED, type Series } from './chaos/chaos';
import { runAll } from './runAll';
import type { Case } from './runCase';
import { SCENES } from './scenes';
import { shortenWaits } from './shortenWaits';
import { findingsIn, printDetails, printTable } from './table';

/** Huge and endless answers take long, and are read the same way in every mode. */
const LONG: FaultName[] = ['400-huge', '200-huge', 'endless-drip'];

const ONE_OF_EACH_KIND = ['onboardIndividual', 'get', 'loadStock'];

const NODES = onEachPath(() => new Advancly());

function isTried({ fault, scene, onError }: Case): boolean {
	const isShort = !LONG.includes(fault);
	return isShort || (onError === 'continueErrorOutput' && ONE_OF_EACH_KIND.includes(scene.operation));
}

/** Spreads the cases of each fault, so that those of a slow fault do not all run at the same time. */
function spread(cases: Case[]): Case[] {
	const stride = 97;
	return Array.from({ length: stride }, (_none, first) =>
		cases.filter((_one, index) => index % stride === first),
	).flat();
}

const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
const options = { chaos: flag, only: text, seed: text, first: text, runs: text, run: text };
const args = parseArgs({ options }).values;

function faultsNamed(name: string): readonly FaultName[] {
	if (isFaultName(name)) return [name];
	throw new Error(`Unknown fault '${name}'. The faults are: ${FAULT_NAMES.join(', ')}`);
}

function numberOf(value: string): number {
	if (!/^\d+$/.test(value)) throw new Error(`'${value}' is not a whole number`);
	return Number(value);
}

function seriesOf(): Omit<Series, 'nodes'> {
	const { seed = SEED, run, first = '0', runs = args.chaos === true ? '20000' : '2000' } = args;
	if (run !== undefined) return { seed, first: numberOf(run), runs: 1 };
	return { seed, first: numberOf(first), runs: numberOf(runs) };
}

async function passes(faults: readonly FaultName[]): Promise<boolean> {
	const start = Date.now();
	const cases = EVERY_WAY.flatMap((way) =>
		faults.flatMap((fault) => SCENES.map((scene): Case => ({ fault, scene, ...way }))),
	);
	const results = await runAll(spread(cases.filter(isTried)), NODES, printDetails);
	printTable(results);
	console.log(`${Math.round((Date.now() - start) / 1000)} s`);
	return results.every(({ verdict }) => findingsIn(verdict).length === 0);
}

async function main(): Promise<void> {
	shortenWaits();
	await startEngine();
	try {
		const { only, chaos = false } = args;
		const passed = chaos || (await passes(only === undefined ? FAULT_NAMES : faultsNamed(only)));
		const passedChaos = only !== undefined || (await reportSeries({ ...seriesOf(), nodes: NODES }));
		process.exitCode = passed && passedChaos ? 0 : 1;
	} finally {
		stopEngine();
	}
}

main()
	.catch((error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	})
	// Cases that timed out may still have resources that keep the process alive.
	.finally(() => process.exit());
