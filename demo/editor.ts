/**
 * `npm run dev`: the demo's n8n with its editor, with the node, credential, examples and sandbox set up. Runs until
 * Ctrl+C. Restart it after a change to the node.
 */
import { once } from 'node:events';
import { createConnection } from 'node:net';

import { startN8nServer, step } from '../tools/n8n';
import { setUp } from './setUp';

const USUAL_PORT = 5678;

/** n8n's usual port; undefined if something is already listening there. */
async function editorPort(): Promise<number | undefined> {
	const socket = createConnection(USUAL_PORT, '127.0.0.1');
	const isTaken = await once(socket, 'connect').then(
		() => true,
		() => false,
	);
	socket.destroy();
	return isTaken ? undefined : USUAL_PORT;
}

async function untilStopped(): Promise<void> {
	await new Promise<void>((resolve) => {
		process.once('SIGINT', () => resolve());
		process.once('SIGTERM', () => resolve());
	});
}

async function main(): Promise<void> {
	const { instance, sandbox } = await setUp();
	try {
		const port = await editorPort();
		const server = await step('Starting n8n', async () => startN8nServer(instance, { port }));
		console.log(`
  Open       ${server.url}
             and sign in with ${server.owner.email} / ${server.owner.password}
  Sandbox    ${sandbox.url}/__sandbox/state
             used by the credential 'Advancly account'
  Files      ${instance.files}/advancly
  Log        ${server.logFile}

  Ctrl+C stops both.`);
		await untilStopped();
		await server.stop();
	} finally {
		await sandbox.stop();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
