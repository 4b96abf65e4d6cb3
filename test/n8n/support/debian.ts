import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const INSTALL_TIMEOUT_MS = 5 * 60_000;
const POSTGRES = '/usr/lib/postgresql';

function find(candidates: () => string[]): string | undefined {
	return candidates().find((path) => existsSync(path));
}

/** Finds a program, and installs its Debian package first when it is missing and we may. */
function programOf(debianPackage: string, candidates: () => string[]): string {
	const found = find(candidates);
	if (found !== undefined) return found;
	if (process.getuid?.() === 0) {
		const options = { stdio: 'ignore' as const, timeout: INSTALL_TIMEOUT_MS };
		execFileSync('apt-get', ['update', '-q'], options);
		execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', debianPackage], options);
	}
	const installed = find(candidates);
	if (installed === undefined) throw new Error(`Install it first: apt-get install ${debianPackage}`);
	return installed;
}

/** The folder with PostgreSQL's programs, of the newest version that is installed. */
export function postgresPrograms(): string {
	const versions = () => (existsSync(POSTGRES) ? readdirSync(POSTGRES).sort().reverse() : []);
	const postgres = programOf('postgresql', () =>
		versions().map((version) => join(POSTGRES, version, 'bin/postgres')),
	);
	return join(postgres, '..');
}

export function redisServer(): string {
	return programOf('redis-server', () => ['/usr/bin/redis-server', '/usr/local/bin/redis-server']);
}

export function chromiumBrowser(): string {
	return programOf('chromium', () => ['/usr/bin/chromium']);
}
