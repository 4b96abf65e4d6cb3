import type { OnError } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server';
import { startEngine, stopEngine } from './instance';
import type { EnginePath } from './loadedNode';

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

/** Starts the engine and a sandbox for the tests of a file. The sandbox is reset before each test. */
export function useSandbox(delayMs = 0): { readonly sandbox: Sandbox } {
	const used: { sandbox?: Sandbox } = {};
	beforeAll(async () => {
		await startEngine();
		used.sandbox = await startSandbox({ delayMs, now: () => new Date(`${TODAY}T12:00:00.000Z`) });
	});
	beforeEach(() => used.sandbox!.reset());
	afterAll(async () => {
		stopEngine();
		await used.sandbox!.stop();
	});
	return used as { readonly sandbox: Sandbox };
}
