import type { OnError } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server';
import { startEngine, stopEngine } from './instance';
import type { EnginePath } from './loadedNode';
import { startStub } from './stubServer';

export interface Way {
	path: EnginePath;
	onError: OnError;
}

export const PATHS: EnginePath[] = ['workflow', 'declared'];

export const MODES: OnError[] = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'];

export const EVERY_WAY: Way[] = PATHS.flatMap((path) => MODES.map((onError) => ({ path, onError })));

/** What a run needs of a server that stands in for the API. Available once `beforeAll` has run. */
export interface Used {
	readonly sandbox: Pick<Sandbox, 'url' | 'clientId' | 'apiKey' | 'received'>;
}

export const TODAY = '2024-05-31';

/** The engine and a server for the tests of a file, which has received nothing before each of them. */
function useServer<S extends Pick<Sandbox, 'stop'>>(start: () => Promise<S>, empty: (server: S) => unknown) {
	const used: { sandbox?: S } = {};
	beforeAll(async () => {
		await startEngine();
		used.sandbox = await start();
	});
	beforeEach(() => empty(used.sandbox!));
	afterAll(async () => {
		stopEngine();
		await used.sandbox!.stop();
	});
	return used as { readonly sandbox: S };
}

export function useSandbox() {
	const now = () => new Date(`${TODAY}T12:00:00.000Z`);
	return useServer(
		async () => await startSandbox({ now }),
		(sandbox) => sandbox.reset(),
	);
}

/** A stub answers as the tests say, e.g. with refusals that the sandbox has no reason for. */
export function useStub(answer: Parameters<typeof startStub>[0]) {
	return useServer(
		async () => await startStub(answer),
		({ received }) => received.splice(0),
	);
}
