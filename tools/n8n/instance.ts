import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { freePort } from './freePort';
import type { N8nRuntime } from './runtime';

/** The folder of an instance that its workflows may read and write; n8n's own default. */
const FILES_FOLDER = '.n8n-files';

/** Turns off everything that calls home, greets or advertises, so that an instance runs offline and prints little. */
const QUIET_OFFLINE = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_UPDATE_CHECKS_ENABLED: 'false',
	EXTERNAL_FRONTEND_HOOKS_URLS: '',
	NO_COLOR: '1',
};

export interface InstanceOptions {
	/** The time zone of workflows that set none, as an IANA name; n8n's own default is America/New_York. */
	timezone?: string;
	/** Whether Code nodes can run. They need a task runner, a second process that slows down every start. */
	codeNode?: boolean;
	/** Further environment variables of n8n, e.g. `{ N8N_DEFAULT_BINARY_DATA_MODE: 'database' }`. */
	env?: Record<string, string>;
}

/** An n8n with its own database, credentials and packages. */
export interface N8nInstance {
	runtime: N8nRuntime;
	/** HOME, N8N_USER_FOLDER and working directory of this n8n. */
	folder: string;
	/** The folder that its workflows read and write, as the relative path `.n8n-files/...`. */
	files: string;
	logs: string;
	env: NodeJS.ProcessEnv;
}

/** The broker starts even without a runner; a free port keeps two n8n on one machine from competing for 5679. */
async function taskRunners({ codeNode = false }: InstanceOptions): Promise<Record<string, string>> {
	const port = { N8N_RUNNERS_BROKER_PORT: String(await freePort()) };
	if (codeNode) return { ...port, N8N_RUNNERS_ENABLED: 'true', N8N_RUNNERS_MODE: 'internal' };
	return { ...port, N8N_RUNNERS_MODE: 'external', N8N_RUNNERS_AUTH_TOKEN: randomUUID() };
}

/** Keeps only variables that cannot configure n8n, so that an instance behaves the same everywhere. */
function plainEnvironment(path: string): NodeJS.ProcessEnv {
	const { LANG, TMPDIR, NODE_EXTRA_CA_CERTS } = process.env;
	return { PATH: path, LANG, TMPDIR, NODE_EXTRA_CA_CERTS };
}

/**
 * Creates or opens an instance. n8n's data (database, credentials, installed packages) stays in the folder, and the
 * next instance opened there reuses it. Run only one n8n per folder at a time.
 */
export async function openInstance(
	runtime: N8nRuntime,
	folder: string,
	options: InstanceOptions = {},
): Promise<N8nInstance> {
	const files = join(folder, FILES_FOLDER);
	const logs = join(folder, 'logs');
	await mkdir(files, { recursive: true });
	await mkdir(logs, { recursive: true });

	const env = {
		...plainEnvironment(runtime.path),
		...QUIET_OFFLINE,
		...(await taskRunners(options)),
		HOME: folder,
		N8N_USER_FOLDER: folder,
		// The data is made up; a known key lets every run read what an earlier one stored.
		N8N_ENCRYPTION_KEY: 'local-instance-with-made-up-data',
		N8N_RESTRICT_FILE_ACCESS_TO: files,
		N8N_SECURE_COOKIE: 'false',
		...(options.timezone === undefined ? {} : { GENERIC_TIMEZONE: options.timezone }),
		...options.env,
	};
	return { runtime, folder, files, logs, env };
}
