import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort, startProgram } from '../../../tools/n8n';
import type { SuiteContext } from '../suite';
import { postgresPrograms } from './debian';
import { untilUp } from './waitFor';

const HOST = '127.0.0.1';
const USER = 'n8n';
const TIMEOUT_MS = 60_000;

/** A PostgreSQL of our own on loopback, which asks for no password. */
export interface Postgres {
	host: string;
	port: number;
	user: string;
	createDatabase: (name: string) => void;
	query: (database: string, sql: string) => string;
	url: (database: string) => string;
}

interface Identity {
	uid?: number;
	gid?: number;
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function identity(): Identity {
	if (process.getuid?.() !== 0) return {};
	const idOf = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
	return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Starts an empty PostgreSQL in a temporary folder; it is stopped and removed at the end of the suite. */
export async function startPostgres({ folder, atEnd }: SuiteContext): Promise<Postgres> {
	const programs = postgresPrograms();
	const who = identity();
	const data = await mkdtemp(join(tmpdir(), 'advancly-postgres-'));
	atEnd(async () => await rm(data, { recursive: true, force: true }));
	if (who.uid !== undefined && who.gid !== undefined) chownSync(data, who.uid, who.gid);

	const port = await freePort();
	// The C locale is on every machine.
	const env = { PATH: process.env.PATH, LANG: 'C', LC_ALL: 'C' };
	const call = (program: string, args: string[]) =>
		execFileSync(join(programs, program), args, {
			...who,
			cwd: data,
			env,
			stdio: 'pipe',
			timeout: TIMEOUT_MS,
		});
	call('initdb', ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--no-sync']);

	const postgres = startProgram({
		// Made-up data needs no flush to the disk.
		line: [join(programs, 'postgres'), '-D', data, '-h', HOST, '-p', String(port), '-k', data, '-F'],
		cwd: data,
		env,
		logFile: join(folder, 'logs/postgres.log'),
		...who,
	});
	// SIGINT is its fast shutdown: it does not wait for clients to leave.
	atEnd(async () => await postgres.stop('SIGINT'));
	const server = ['-h', HOST, '-p', String(port)];
	await untilUp('PostgreSQL', postgres, () => call('pg_isready', server).length > 0);
	return {
		host: HOST,
		port,
		user: USER,
		createDatabase: (name) => {
			call('createdb', [...server, '-U', USER, name]);
		},
		query: (database, sql) =>
			call('psql', [...server, '-U', USER, '-d', database, '-tAc', sql])
				.toString()
				.trim(),
		url: (database) => `postgres://${USER}@${HOST}:${port}/${database}`,
	};
}
