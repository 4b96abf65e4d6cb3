/**
 * `npm run faults`: what the node says of its rows when things go wrong, beside what the server knows. Every fault strikes
 * one of four rows in every operation, error mode and engine path; then the same through RoutingNode alone and, where an
 * n8n is installed, the HTTP Request node. `--only <fault>` runs one fault. Ends with code 1 when this node leaves a row
 * out of its account, sends anything twice, leaks, crashes, says what is not so, or follows a redirect.
 *
 * Then come runs of random rows against a server of random behaviour (chaos/): some beside the table, and 20,000 alone with
 * `--chaos`. `--runs N`, `--first I` and `--seed S` make others; a run that went wrong is repeated alone with `--chaos --seed S --run I`.
 */
import { FAULT_NAMES, isFaultName, type FaultName } from '../../sandbox/faults/faults';
import { Advancly } from '../../nodes/Advancly/Advancly.node.js';
import { ensureN8n } from '../../tools/n8n';
import { EVERY_WAY } from '../support/everyWay';
import type { Case } from './runCase';
import type { EnginePath } from '../support/loadedNode';
import { startEngine, stopEngine } from '../support/instance';
import { casesFor, comparedCases } from './cases';
import { reportSeries } from './chaos/report';
import { seriesAsked } from './chaos/asked';
import { advancly, httpRequest, routingNodeAlone, type Contender } from './contenders';
import { runAll } from './runAll';
import { shortenWaits } from './shortenWaits';
import { printDetails, printTable } from './table';

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

async function main(): Promise<void> {
	const args = process.argv.slice(2);
	shortenWaits();
	await startEngine();
	try {
		const own = {
			workflow: advancly(new Advancly(), 'workflow'),
			declared: advancly(new Advancly(), 'declared'),
		};
		const kept = args.includes('--chaos') || (await keepsItsWord(faultsAsked(args), own));
		const isPart = args.includes('--only');
		const nodes = { workflow: own.workflow.nodeType, declared: own.declared.nodeType };
		const keptInChaos = isPart || (await reportSeries({ ...seriesAsked(args), nodes }));
		process.exitCode = kept && keptInChaos ? 0 : 1;
	} finally {
		stopEngine();
	}
}

/** Runs the table; tells whether nothing was wrong with this node. */
async function keepsItsWord(
	faults: readonly FaultName[],
	own: Record<EnginePath, Contender>,
): Promise<boolean> {
	const start = Date.now();
	const { n8n } = await ensureN8n();
	const others = [routingNodeAlone(new Advancly()), httpRequest(n8n)];
	const ours = EVERY_WAY.flatMap(({ path, onError }) => casesFor(faults, own[path], onError));
	const results = await runAll(spread(ours), printDetails);
	printTable(results);
	// Afterwards: what they leave in flight when they stop would be counted among our requests.
	printTable(await runAll(spread(others.flatMap((contender) => comparedCases(faults, contender)))));
	console.log(`${Math.round((Date.now() - start) / 1000)} s`);
	return results.every(({ verdict }) => Object.values(verdict).every((found) => found.length === 0));
}

main()
	.catch((error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	})
	// What a case that ran out of time holds on to would keep the process alive.
	.finally(() => process.exit());
