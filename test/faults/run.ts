/**
 * `npm run faults`: what the node says of its rows when things go wrong, beside what the server knows. Every fault strikes
 * one of four rows in every operation, error mode and engine path. `--only <fault>` runs one fault. Ends with code 1 when
 * the node leaves a row out of its account, sends anything twice, leaks, crashes, says what is not so, or follows a redirect.
 *
 * Then come runs of random rows against a server of random behaviour (chaos/): some beside the table, and 20,000 alone with
 * `--chaos`. `--runs N`, `--first I` and `--seed S` make others; a run that went wrong is repeated alone with `--chaos --seed S --run I`.
 */
import { parseArgs } from 'node:util';

import { FAULT_NAMES, isFaultName, type FaultName } from '../../sandbox/faults/faults';
// Without its extension tsx takes Advancly.node.json for it.
import { Advancly } from '../../nodes/Advancly/Advancly.node.js';
import { EVERY_WAY } from '../support/everyWay';
import { startEngine, stopEngine } from '../support/instance';
import { onEachPath } from '../support/loadedNode';
import { reportSeries } from './chaos/report';
import { SEED, type Series } from './chaos/chaos';
import { runAll } from './runAll';
import type { Case } from './runCase';
import { SCENES } from './scenes';
import { shortenWaits } from './shortenWaits';
import { printDetails, printTable } from './table';

/** Answers of 50 MB and answers without an end take long, and the mode makes no difference to how they are read. */
const LONG: FaultName[] = ['400-huge', '200-huge', 'endless-drip'];

/** One operation of each kind, for the long answers. */
const ONE_OF_EACH_KIND = ['onboardIndividual', 'get', 'loadStock'];

const NODES = onEachPath(() => new Advancly());

function isTried({ fault, scene, onError }: Case): boolean {
	const isShort = !LONG.includes(fault);
	return isShort || (onError === 'continueErrorOutput' && ONE_OF_EACH_KIND.includes(scene.operation));
}

/** A fault in all its cases one after the other would keep the servers waiting together where waiting is long. */
function spread(cases: Case[]): Case[] {
	const stride = 97;
	return Array.from({ length: stride }, (_none, first) =>
		cases.filter((_one, index) => index % stride === first),
	).flat();
}

const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
const options = { chaos: flag, only: text, seed: text, first: text, runs: text, run: text };
const asked = parseArgs({ options }).values;

function faultsAsked(name: string): readonly FaultName[] {
	if (isFaultName(name)) return [name];
	throw new Error(`There is no fault '${name}'. There are: ${FAULT_NAMES.join(', ')}`);
}

function numberOf(value: string): number {
	if (!/^\d+$/.test(value)) throw new Error(`'${value}' is not a whole number`);
	return Number(value);
}

function seriesAsked(): Omit<Series, 'nodes'> {
	const { seed = SEED, run, first = '0', runs = asked.chaos === true ? '20000' : '2000' } = asked;
	if (run !== undefined) return { seed, first: numberOf(run), runs: 1 };
	return { seed, first: numberOf(first), runs: numberOf(runs) };
}

async function keepsItsWord(faults: readonly FaultName[]): Promise<boolean> {
	const start = Date.now();
	const cases = EVERY_WAY.flatMap((way) =>
		faults.flatMap((fault) => SCENES.map((scene): Case => ({ fault, scene, ...way }))),
	);
	const results = await runAll(spread(cases.filter(isTried)), NODES, printDetails);
	printTable(results);
	console.log(`${Math.round((Date.now() - start) / 1000)} s`);
	return results.every(({ verdict }) => Object.values(verdict).every((found) => found.length === 0));
}

async function main(): Promise<void> {
	shortenWaits();
	await startEngine();
	try {
		const { only, chaos = false } = asked;
		const kept = chaos || (await keepsItsWord(only === undefined ? FAULT_NAMES : faultsAsked(only)));
		const keptInChaos = only !== undefined || (await reportSeries({ ...seriesAsked(), nodes: NODES }));
		process.exitCode = kept && keptInChaos ? 0 : 1;
	} finally {
		stopEngine();
	}
}

main()
	.catch((error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	})
	// What a case that ran out of time holds on to would keep the process alive.
	.finally(() => process.exit());
