import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Program } from '../../../tools/n8n';

const INTERVAL_MS = 100;

/** Waits until `look` finds something; `what` names it in the error when it does not come in time. */
export async function waitFor<T>(
	what: string,
	look: () => Promise<T | undefined | false> | T | undefined | false,
	timeoutMs = 60_000,
): Promise<T> {
	const end = Date.now() + timeoutMs;
	for (;;) {
		const found = await look();
		if (found !== undefined && found !== false) return found;
		if (Date.now() > end) throw new Error(`${what}: not there after ${timeoutMs / 1000} s`);
		await sleep(INTERVAL_MS);
	}
}

/** Waits until a program that was started says that it is up. */
export async function untilUp(
	what: string,
	program: Program,
	isUp: () => Promise<boolean> | boolean,
	timeoutMs?: number,
): Promise<void> {
	const look = async () => {
		program.assertRunning();
		return await Promise.resolve()
			.then(isUp)
			.catch(() => false);
	};
	await waitFor(what, look, timeoutMs);
}

/** Connects to a port of loopback; fails when nothing listens there. */
export async function listens(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	await once(socket, 'connect');
	socket.destroy();
	return true;
}
