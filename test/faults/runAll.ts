import type { INodeType } from 'n8n-workflow';

import { startFaultServer } from '../../sandbox/faults/server';
import type { EnginePath } from '../support/loadedNode';
import { sideBySide } from '../support/sideBySide';
import { judge, type Verdict } from './judge';
import { recordUnhandled } from './unhandled';
import { NEVER_ANSWERED, runCase, type Case } from './runCase';

export interface Result {
	one: Case;
	verdict: Verdict;
}

const SIDE_BY_SIDE = 8;

/** Runs cases in parallel, each with its own server, and calls back as each one ends. */
export async function runAll(
	cases: Case[],
	nodes: Record<EnginePath, INodeType>,
	onResult: (result: Result) => void,
): Promise<Result[]> {
	const unhandled = recordUnhandled();
	const results: Result[] = [];
	await sideBySide(SIDE_BY_SIDE, cases, async (next) => {
		// With 1 ms per byte, a slow answer still ends long before the caller gives up.
		const start = async () => await startFaultServer({ dripMs: 1, downMs: 50 });
		let server = await start();
		for (let one = next(); one !== undefined; one = next()) {
			const observed = await runCase(one, server, nodes);
			const verdict = judge(one, observed);
			if (observed.broken !== undefined || NEVER_ANSWERED.includes(one.fault)) {
				// Requests that were given up may still arrive, and would be counted in the next case.
				await server.stop();
				server = await start();
			}
			// Which of the running cases it comes from is unknown.
			verdict.crashes.push(...unhandled.splice(0));
			results.push({ one, verdict });
			onResult({ one, verdict });
		}
		await server.stop();
	});
	return results;
}
