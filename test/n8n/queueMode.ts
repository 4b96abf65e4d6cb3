import { join } from 'node:path';

import {
	DEFAULT_N8N,
	ensureN8n,
	freePort,
	installNode,
	openInstance,
	packNode,
	startN8nServer,
	startProgram,
	type N8nInstance,
	type N8nServer,
	type Program,
} from '../../tools/n8n';
import type { SuiteContext } from './suite';
import type { Postgres } from './support/postgres';
import type { Redis } from './support/redis';
import { untilUp } from './support/waitFor';

const START_TIMEOUT_MS = 180_000;

/** Where n8n keeps files in queue mode. The folder of `filesystem` must be one that all machines share. */
export type BinaryStore = 'database' | 'filesystem';

/** n8n in queue mode: a main, which takes requests in, and workers, which execute. Each has its own folder and package. */
export interface QueueMode {
	main: N8nServer;
	database: string;
	startWorker: (name: string) => Promise<Program>;
	stop: () => Promise<void>;
}

function environment(
	{ folder }: SuiteContext,
	postgres: Postgres,
	redis: Redis,
	store: BinaryStore,
): Record<string, string> {
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: redis.host,
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		// Two set-ups in one Redis must not take each other's executions.
		QUEUE_BULL_PREFIX: store,
		N8N_REDIS_KEY_PREFIX: store,
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: postgres.host,
		DB_POSTGRESDB_PORT: String(postgres.port),
		DB_POSTGRESDB_USER: postgres.user,
		DB_POSTGRESDB_DATABASE: store,
		N8N_DEFAULT_BINARY_DATA_MODE: store,
		N8N_BINARY_DATA_STORAGE_PATH: join(folder, 'shared-files'),
	};
}

async function startWorker({ runtime, folder, logs, env }: N8nInstance): Promise<Program> {
	const port = await freePort();
	const worker = startProgram({
		line: [runtime.node, runtime.n8n, 'worker', '--concurrency=5'],
		cwd: folder,
		env: { ...env, QUEUE_HEALTH_CHECK_ACTIVE: 'true', QUEUE_HEALTH_CHECK_PORT: String(port) },
		logFile: join(logs, 'worker.log'),
	});
	const isUp = async () => (await fetch(`http://127.0.0.1:${port}/healthz/readiness`)).ok;
	await untilUp('a worker', worker, isUp, START_TIMEOUT_MS);
	return worker;
}

/** Starts a main in queue mode, with a database of its own. Everything is stopped at the end of the suite at the latest. */
export async function openQueueMode(
	context: SuiteContext,
	postgres: Postgres,
	redis: Redis,
	store: BinaryStore,
): Promise<QueueMode> {
	const { folder, atEnd } = context;
	const runtime = await ensureN8n(DEFAULT_N8N);
	const tarball = await packNode();
	postgres.createDatabase(store);
	const env = environment(context, postgres, redis, store);
	const open = async (name: string) => {
		const instance = await openInstance(runtime, join(folder, store, name), { env });
		await installNode(instance, tarball);
		return instance;
	};

	const workers: Program[] = [];
	const main = await startN8nServer(await open('main'));
	const stop = async () => {
		await Promise.all(workers.map(async (worker) => await worker.stop()));
		await main.stop();
	};
	atEnd(stop);
	return {
		main,
		database: store,
		startWorker: async (name) => {
			const worker = await startWorker(await open(name));
			workers.push(worker);
			return worker;
		},
		stop,
	};
}
