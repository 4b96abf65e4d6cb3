import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { logExtract } from './command';
import { freePort } from './freePort';
import type { N8nInstance } from './instance';
import { startProgram, type Program } from './program';

const START_TIMEOUT_MS = 180_000;
const REQUEST_TIMEOUT_MS = 60_000;

/** The login of every instance here; it only protects made-up data on loopback. */
const OWNER = { email: 'owner@example.com', password: 'Advancly-2026' };

export interface N8nServer {
	url: string;
	pid: number;
	logFile: string;
	owner: { email: string; password: string };
	/**
	 * Calls n8n's internal API as the owner, e.g. `rest('GET', '/workflows')`.
	 *
	 * @returns the `data` of the answer
	 * @throws on any answer other than 2xx, with n8n's message
	 */
	rest: <T>(method: string, path: string, body?: unknown) => Promise<T>;
	/** Waits until it accepts requests; after an execution that kept it busy, it refuses them for a few seconds. */
	untilReady: () => Promise<void>;
	/** Stops n8n and waits until it has ended. */
	stop: () => Promise<void>;
}

/** Checks the internal API too, because n8n 1 reports that it is ready before it has set that up. */
async function isReady(url: string): Promise<boolean> {
	for (const path of ['/healthz/readiness', '/rest/settings']) {
		const ok = await fetch(`${url}${path}`).then(
			(answer) => answer.ok,
			() => false,
		);
		if (!ok) return false;
	}
	return true;
}

async function waitUntilReady(url: string, program: Program): Promise<void> {
	const end = Date.now() + START_TIMEOUT_MS;
	while (Date.now() < end) {
		program.assertRunning();
		if (await isReady(url)) return;
		await sleep(250);
	}
	throw new Error(`n8n was not ready after ${START_TIMEOUT_MS / 1000} s:\n${logExtract(program.logFile)}`);
}

async function request(url: string, method: string, body: unknown, cookie: string): Promise<Response> {
	return await fetch(url, {
		method,
		// n8n closes a connection that was idle for five seconds, even if the next request is on its way.
		headers: { 'content-type': 'application/json', cookie, connection: 'close' },
		body: body === undefined ? undefined : JSON.stringify(body),
		signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
	});
}

/** Signs the owner in, after creating the owner if the instance has none. */
async function signIn(url: string): Promise<string> {
	const { email, password } = OWNER;
	const owner = { email, password, firstName: 'Ada', lastName: 'Owner' };
	let answer = await request(`${url}/rest/login`, 'POST', { emailOrLdapLoginId: email, password }, '');
	if (!answer.ok) answer = await request(`${url}/rest/owner/setup`, 'POST', owner, '');
	if (!answer.ok) throw new Error(`n8n refused the owner ${email}: ${await answer.text()}`);
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}

/**
 * Starts an instance as a server on loopback, with the editor, and waits until it answers and the owner is signed in.
 *
 * @param options.port the port of the editor; a free one by default
 * @throws if n8n does not start; the message has its last lines and names the log file
 */
export async function startN8nServer(
	instance: N8nInstance,
	options: { port?: number } = {},
): Promise<N8nServer> {
	const port = options.port ?? (await freePort());
	const url = `http://127.0.0.1:${port}`;
	const program = startProgram({
		line: [instance.runtime.node, instance.runtime.n8n, 'start'],
		cwd: instance.folder,
		env: {
			...instance.env,
			N8N_PORT: String(port),
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_HOST: '127.0.0.1',
		},
		logFile: join(instance.logs, 'server.log'),
	});
	const untilReady = async () => await waitUntilReady(url, program);
	try {
		await untilReady();
		const cookie = await signIn(url);
		const rest = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
			const answer = await request(`${url}/rest${path}`, method, body, cookie);
			const text = await answer.text();
			if (!answer.ok) throw new Error(`${method} /rest${path} was answered ${answer.status}: ${text}`);
			return (JSON.parse(text) as { data: T }).data;
		};
		const { pid, logFile } = program;
		return { url, pid, logFile, owner: OWNER, rest, untilReady, stop: async () => await program.stop() };
	} catch (error) {
		await program.stop();
		throw error;
	}
}
