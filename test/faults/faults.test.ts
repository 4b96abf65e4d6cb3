/** Part of what `npm run faults` measures, so that every change is checked against it. */
import { startFaultServer, type FaultServer } from '../../sandbox/faults/server';
import type { FaultName } from '../../sandbox/faults/faults';
import { Advancly } from '../../nodes/Advancly/Advancly.node';
import { EVERY_WAY } from '../support/everyWay';
import { startEngine, stopEngine } from '../support/instance';
import { onEachPath } from '../support/loadedNode';
import { CLEAN, judge } from './judge';
import { runCase } from './runCase';
import { SCENES } from './scenes';

const FAULTS: FaultName[] = [
	'409',
	'500-after',
	'200-status-false',
	'2xx-cut-json',
	'400-html',
	'308-other-host',
	'reset-after',
	'closed-halfway',
	'400-deep-errors',
	'echo-body',
	'echo-account-spaced',
];

const NODES = onEachPath(() => new Advancly());
const WRITES = SCENES.filter(({ writes }) => writes);

let server: FaultServer;

beforeAll(async () => {
	await startEngine();
	server = await startFaultServer();
});

afterAll(async () => {
	stopEngine();
	await server.stop();
});

describe.each(EVERY_WAY)('$path path, $onError', ({ path, onError }) => {
	// Each fault with only one operation; `npm run faults` tries all combinations.
	it.each(FAULTS.map((fault, index) => ({ fault, scene: WRITES[index % WRITES.length]! })))(
		'keeps its word when $scene.operation meets $fault',
		async ({ fault, scene }) => {
			const one = { fault, scene, onError, path };
			const verdict = judge(one, await runCase(one, server, NODES));
			expect(server.countOf(fault)).toBeGreaterThan(0);
			expect(verdict).toEqual(CLEAN);
		},
	);
});
