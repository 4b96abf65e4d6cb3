/**
 * `npm run faults`: what the node says of its rows when things go wrong, beside what the server knows. Every fault strikes
 * one of four rows in every operation, error mode and engine path. `--only <fault>` runs one fault. Ends with code 1 when
 * the node leaves a row out of its account, sends anything twice, leaks, crashes, says what is not so, or follows a redirect.
 *
 * Then come runs of random rows against a server of random behaviour (chaos/): some beside the table, and 20,000 alone with
 * `--chaos`. `--runs N`, `--first I` and `--seed S` make others; a run that went wrong is repeated alone with `--chaos --seed S --run I`.
 */
import { FAULT_NAMES, isFaultName, type FaultName } from '../../sandbox/faults/faults';
// Without its extension tsx takes Advancly.node.json for it.
import { Advancly } from '../../nodes/Advancly/Advancly.node.js';
import { EVERY_WAY } from '../support/everyWay';
import { startEngine, stopEngine } from '../support/instance';
import { onEachPath } from '../support/loadedNode';
import { reportSeries } from './chaos/report';
import { seriesAsked } from './chaos/asked';
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

function faultsAsked(args: string[]): readonly FaultName[] {
	const at = args.indexOf('--only');
	if (at < 0) return FAULT_NAMES;
	const name = args[at + 1] ?? '';
	if (!isFaultName(name))
		throw new Error(`There is no fault '${name}'. There are: ${FAULT_NAMES.join(', ')}`);
	return [name];
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
	const args = process.argv.slice(2);
	shortenWaits();
	await startEngine();
	try {
		const kept = args.includes('--chaos') || (await keepsItsWord(faultsAsked(args)));
		const isPart = args.includes('--only');
		const keptInChaos = isPart || (await reportSeries({ ...seriesAsked(args), nodes: NODES }));
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
