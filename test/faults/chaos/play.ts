import { setTimeout as wait } from 'node:timers/promises';

import type { INodeExecutionData, INodeType, IRun, NodeExecutionHint } from 'n8n-workflow';

import { AdvanclyApi } from '../../../credentials/AdvanclyApi.credentials';
import { credentialFor } from '../../support/everyWay';
import type { EnginePath } from '../../support/loadedNode';
import { rowsNode } from '../../support/rowsNode';
import { advanclyNode, NODE_TYPE, plainNode } from '../../support/runNode';
import { runWorkflow } from '../../support/runWorkflow';
import { secretsOf } from './keys';
import type { Plan } from './plan';
import type { Arrival } from './record';
import type { ChaosServer } from './server';
import { Session } from './session';
import { watched, type Try } from './watched';

/** What left the node and what the server knows, once nothing more can come. */
export interface Played {
	/** The node's own calls: one, or more where n8n repeats it. */
	tries: Try[];
	success: INodeExecutionData[];
	failed: INodeExecutionData[];
	/** What stopped the execution. */
	error: unknown;
	hints: NodeExecutionHint[];
	arrivals: readonly Arrival[];
	/** When each request left this process. */
	departures: readonly number[];
	strays: number;
	secrets: string[];
	cancelledAt?: number;
	/** The longest time in which the process, server included, did nothing else while it ran. */
	stalledMs: number;
	/** The run did not end in time, or the engine itself threw. */
	broken?: string;
}

/** RFC 6335 keeps port 1 for tcpmux, at which nobody has listened for decades. */
const NOBODY = 'http://127.0.0.1:1';

const BEAT_MS = 20;

const PATIENCE_MS = 60_000;

/** So long it is watched whether something leaves the node that has returned. */
const AFTERMATH_MS = 60;

/** What runs stand on: the server, and the loaded node on each engine path. */
export interface Ground {
	server: ChaosServer;
	nodes: Record<EnginePath, INodeType>;
}

async function execute(
	plan: Plan,
	node: INodeType,
	url: string,
	[clientId, apiKey]: [string, string],
	signal: AbortSignal,
): Promise<IRun> {
	const settings = { onError: plan.onError, retryOnFail: plan.retryOnFail, maxTries: 2, waitBetweenTries: 1 };
	return await runWorkflow({
		nodes: [plainNode('1', 'Rows', 'rows'), advanclyNode(plan.parameters, settings)],
		connections: { Rows: { main: [[{ node: 'Advancly', type: 'main', index: 0 }]] } },
		nodeTypes: { rows: rowsNode(plan.items), [NODE_TYPE]: node },
		credentialType: new AdvanclyApi(),
		credential: credentialFor({ url, clientId, apiKey, received: [] }),
		settings: { timezone: 'UTC' },
		signal,
	});
}

/** Cancels when the plan says so; the moment stands in what is returned. */
function cancelling({ cancelAfter }: Plan, session: Session): { signal: AbortSignal; at?: number } {
	const controller = new AbortController();
	const cancelled: { signal: AbortSignal; at?: number } = { signal: controller.signal };
	const cancel = () => {
		cancelled.at ??= performance.now();
		controller.abort();
	};
	if (cancelAfter === undefined) return cancelled;
	if ('ms' in cancelAfter) setTimeout(cancel, cancelAfter.ms);
	else session.onArrival = (count) => count >= cancelAfter.arrivals && cancel();
	return cancelled;
}

/** Watches the event loop; what it returns ends that and tells the longest stall, in milliseconds. */
function stalls(): () => number {
	let last = performance.now();
	let longest = 0;
	const beat = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last - BEAT_MS);
		last = now;
	};
	const timer = setInterval(beat, BEAT_MS);
	return () => {
		clearInterval(timer);
		beat();
		return longest;
	};
}

/** Runs a plan in n8n's engine in process, and waits a moment for what may still arrive. Needs `startEngine`. */
export async function play(plan: Plan, { server, nodes }: Ground): Promise<Played> {
	const session = new Session(plan.mood, secretsOf(plan));
	server.admit(session);
	const tries: Try[] = [];
	const cancelled = cancelling(plan, session);
	const done = new AbortController();
	const stall = stalls();
	const url = plan.reachable ? server.url : NOBODY;
	let ran: IRun | undefined;
	let broken: string | undefined;
	try {
		const outOfTime = wait(PATIENCE_MS, undefined, { signal: done.signal }).catch(() => undefined);
		ran = await Promise.race([
			execute(plan, watched(nodes[plan.path], tries), url, session.secrets, cancelled.signal),
			outOfTime,
		]);
		if (ran === undefined) broken = `not done after ${PATIENCE_MS / 1000} s`;
	} catch (error) {
		broken = String(error);
	}
	done.abort();
	const stalledMs = stall();
	await wait(AFTERMATH_MS);
	server.dismiss(session);
	const { runData, error } = ran?.data.resultData ?? { runData: {} };
	const [success, failed] = runData.Advancly?.[0]?.data?.main ?? [];
	return {
		tries,
		success: success ?? [],
		failed: failed ?? [],
		error,
		hints: runData.Advancly?.[0]?.hints ?? [],
		arrivals: session.arrivals,
		departures: session.departures,
		strays: session.strays,
		secrets: session.secrets,
		cancelledAt: cancelled.at,
		stalledMs,
		broken,
	};
}
