/** `npm run sandbox`: a local Advancly API for trying out the node. PORT sets a port other than 4010. */
import { startSandbox } from './server';

async function main(): Promise<void> {
	const sandbox = await startSandbox({
		port: Number(process.env.PORT ?? 4010),
		clientId: 'sandbox-client',
		apiKey: 'sandbox-key',
		keepDocuments: false,
	});
	console.log(`The Advancly sandbox is running. In n8n, create an Advancly API credential with:

  Environment   Custom
  Base URL      ${sandbox.url}
  Client ID     ${sandbox.clientId}
  API Key       ${sandbox.apiKey}

It checks every request against the published contract and stores customers, stock and orders until it stops:

  ${sandbox.url}/__sandbox/state       what it has stored
  ${sandbox.url}/__sandbox/received    every request it has received

Ctrl+C stops it.`);
	process.once('SIGINT', () => void sandbox.stop());
	process.once('SIGTERM', () => void sandbox.stop());
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
