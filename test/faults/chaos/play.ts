import { setTimeout as wait } from 'node:timers/promises';

import type { INodeType } from 'n8n-workflow';

import { credentialFor } from '../../sandbox/client';
import type { EnginePath } from '../../support/loadedNode';
import { runNode } from '../../support/runNode';
import { inTime, type Left } from '../inTime';
import { secretsOf } from './keys';
import { memoryOf } from './memory';
import type { Plan } from './plan';
import type { Arrival } from './record';
import type { ChaosServer } from './server';
import { Session } from './session';
import { stalls } from './stalls';
import { watched, type Try } from './watched';

export interface Played extends Left {
	tries: Try[];
	arrivals: readonly Arrival[];
	departures: readonly number[];
	strays: number;
	secrets: string[];
	cancelledAt?: number;
	/** When an execution was cancelled that was not the last. */
	interruptedAt?: number;
	forgot: boolean;
	/** The longest time in which the process, server included, did nothing else while it ran. */
	stalledMs: number;
}

/** RFC 6335 keeps port 1 for tcpmux, at which nobody has listened for decades. */
const NOBODY = 'http://127.0.0.1:1';

const PATIENCE_MS = 60_000;

/** So long it is watched whether something leaves the node that has returned. */
const AFTERMATH_MS = 60;

/** What runs stand on: the server, and the loaded node on each engine path. */
export interface Ground {
	server: ChaosServer;
	nodes: Record<EnginePath, INodeType>;
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

/** One execution of a plan: what n8n would store of it. */
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

/** Runs a plan in n8n's engine in process, and waits a moment for what may still arrive. Needs `startEngine`. */
export async function play(plan: Plan, { server, nodes }: Ground): Promise<Played> {
	const session = new Session(plan.mood, secretsOf(plan));
	server.admit(session);
	const tries: Try[] = [];
	const memory = memoryOf(plan);
	const node = watched(nodes[plan.path], tries, memory.helpers);
	const stall = stalls();
	const url = plan.reachable ? server.url : NOBODY;
	let played = await playOnce(plan, session, url, node);
	const interruptedAt = plan.executions > 1 ? played.cancelledAt : undefined;
	for (let execution = 1; execution < plan.executions; execution += 1) {
		await wait(AFTERMATH_MS);
		played = await playOnce({ ...plan, cancelAfter: undefined }, session, url, node);
	}
	const stalledMs = stall();
	await wait(AFTERMATH_MS);
	server.dismiss(session);
	const { arrivals, departures, strays, secrets } = session;
	return {
		...played,
		...{ tries, arrivals, departures, strays, secrets, interruptedAt, stalledMs },
		forgot: memory.failed(),
	};
}
