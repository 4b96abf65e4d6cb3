import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

import type { INodeType } from 'n8n-workflow';

import { credentialFor } from '../../sandbox/client';
import type { EnginePath } from '../../support/loadedNode';
import { runNode } from '../../support/runNode';
import { inTime, type Left } from '../inTime';
import { memoryOf } from './memory';
import type { Plan } from './plan';
import type { Arrival } from './record';
import type { ChaosServer } from './server';
import { secretsOf, Session } from './session';
import { watched, type Try } from './watched';

export interface Played extends Left {
	tries: Try[];
	arrivals: readonly Arrival[];
	departures: readonly number[];
	strays: number;
	secrets: string[];
	cancelledAt?: number;
	interruptedAt?: number;
	forgot: boolean;
	/** The longest time for which the event loop, which the server shares, was blocked. */
	stalledMs: number;
}

/** Port 1 is reserved for tcpmux (RFC 6335), which nobody has run for decades. */
const NOBODY = 'http://127.0.0.1:1';

const PATIENCE_MS = 60_000;

/** How often the event loop is sampled; every measured delay includes it. */
const BEAT_MS = 20;

/** How long requests are still watched for after the node has returned. */
const AFTERMATH_MS = 60;

/** What runs share: the server, and the loaded node for each engine path. */
export interface Ground {
	server: ChaosServer;
	nodes: Record<EnginePath, INodeType>;
}

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

async function playOnce(
	plan: Plan,
	session: Session,
	url: string,
	nodeType: INodeType,
): Promise<Left & { cancelledAt?: number }> {
	const cancelled = cancelling(plan, session);
	const [clientId, apiKey] = session.secrets;
	const { parameters, items, onError, retryOnFail } = plan;
	const credential = credentialFor({ url, clientId, apiKey });
	const { signal } = cancelled;
	const run = runNode({ parameters, items, credential, onError, retryOnFail, nodeType, signal });
	const left = await inTime(run, PATIENCE_MS);
	session.onArrival = () => undefined;
	return { ...left, cancelledAt: cancelled.at };
}

/** Runs a plan in n8n's engine in this process, and waits a moment for late requests. Needs `startEngine`. */
export async function play(plan: Plan, { server, nodes }: Ground): Promise<Played> {
	const session = new Session(plan.mood, secretsOf(plan));
	server.admit(session);
	const tries: Try[] = [];
	const memory = memoryOf(plan);
	const node = watched(nodes[plan.path], tries, memory.helpers);
	const delay = monitorEventLoopDelay({ resolution: BEAT_MS });
	delay.enable();
	const url = plan.reachable ? server.url : NOBODY;
	let played = await playOnce(plan, session, url, node);
	const interruptedAt = plan.executions > 1 ? played.cancelledAt : undefined;
	for (let execution = 1; execution < plan.executions; execution += 1) {
		await wait(AFTERMATH_MS);
		played = await playOnce({ ...plan, cancelAfter: undefined }, session, url, node);
	}
	await wait(AFTERMATH_MS);
	delay.disable();
	const stalledMs = Math.max(0, delay.max / 1e6 - BEAT_MS);
	server.dismiss(session);
	const { arrivals, departures, strays, secrets } = session;
	return {
		...played,
		...{ tries, arrivals, departures, strays, secrets, interruptedAt, stalledMs },
		forgot: memory.failed(),
	};
}
