import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort, startProgram } from '../../../tools/n8n';
import type { SuiteContext } from '../suite';
import { redisServer } from './debian';
import { listens, untilUp } from './waitFor';

const HOST = '127.0.0.1';

/** A Redis of our own on loopback, which keeps nothing. */
export interface Redis {
	host: string;
	port: number;
}

/** Starts an empty Redis in a temporary folder; it is stopped at the end of the suite. */
export async function startRedis({ folder, atEnd }: SuiteContext): Promise<Redis> {
	const data = await mkdtemp(join(tmpdir(), 'advancly-redis-'));
	atEnd(async () => await rm(data, { recursive: true, force: true }));
	const port = await freePort();
	const redis = startProgram({
		line: [redisServer(), '--bind', HOST, '--port', String(port), '--dir', data, '--save', ''],
		cwd: data,
		env: { PATH: process.env.PATH },
		logFile: join(folder, 'logs/redis.log'),
	});
	atEnd(async () => await redis.stop());
	await untilUp('Redis', redis, async () => await listens(port));
	return { host: HOST, port };
}
