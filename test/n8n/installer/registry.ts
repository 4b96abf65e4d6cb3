import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ensurePackage, freePort, startProgram, type N8nRuntime } from '../../../tools/n8n';
import { run } from '../../../tools/n8n/command';
import { listens, waitFor } from '../support/waitFor';
import { makeCertificate } from './certificate';

const VERDACCIO = '6.10.4';

/** One of its dependencies asks for this by a tag, which mirrors of npm's registry may lack. */
const OVERRIDES = { 'node-fetch': '2.7.0' };

/** The registry that n8n and npm ask when nobody tells them otherwise. */
export const HOST = 'registry.npmjs.org';

/** An npm registry on loopback, empty at first. */
export interface Registry {
	/** Where it listens for TLS. */
	port: number;
	/** The file with the certificate that its users must trust. */
	certFile: string;
	/** Publishes a tarball. */
	publish: (tarball: string) => Promise<void>;
	stop: () => Promise<void>;
}

function configuration(folder: string): string {
	return JSON.stringify({
		storage: join(folder, 'storage'),
		auth: { htpasswd: { file: join(folder, 'htpasswd') } },
		uplinks: {},
		packages: { '**': { access: '$all', publish: '$all' } },
		https: { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') },
		web: { enable: false },
		log: { type: 'stdout', format: 'pretty', level: 'http' },
	});
}

/** Starts Verdaccio with a certificate for npm's own registry; the first time it is installed. */
export async function startRegistry(runtime: N8nRuntime, folder: string): Promise<Registry> {
	await mkdir(folder, { recursive: true });
	const program = await ensurePackage(runtime, 'verdaccio', VERDACCIO, OVERRIDES);
	const { certFile } = await makeCertificate(folder, HOST);
	const configFile = join(folder, 'config.yaml');
	await writeFile(configFile, configuration(folder));

	const port = await freePort();
	const env = { PATH: runtime.path, HOME: folder, NODE_EXTRA_CA_CERTS: certFile };
	const address = `https://127.0.0.1:${port}`;
	const verdaccio = startProgram({
		line: [runtime.node, join(program, 'bin/verdaccio'), '--config', configFile, '--listen', address],
		cwd: folder,
		env,
		logFile: join(folder, 'verdaccio.log'),
	});
	await waitFor('Verdaccio', async () => {
		verdaccio.assertRunning();
		return await listens(port);
	});

	return {
		port,
		certFile,
		publish: async (tarball) => {
			// Everybody may publish, yet npm does not try without a token.
			const to = [`--registry=${address}`, `--//127.0.0.1:${port}/:_authToken=anybody`];
			await run({
				line: ['npm', 'publish', tarball, ...to],
				cwd: folder,
				env,
				logFile: join(folder, 'publish.log'),
				timeoutMs: 120_000,
			});
		},
		stop: verdaccio.stop,
	};
}
