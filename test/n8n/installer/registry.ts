import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { TLSSocket } from 'node:tls';

import { selfSigned } from '../../../sandbox/faults/selfSigned';
import { onLoopback, type Listening } from '../../support/onLoopback';
import type { Release } from './releases';

/** The registry that n8n and npm ask when nobody tells them otherwise; unlicensed, n8n asks no other. */
const HOST = 'registry.npmjs.org';

/** A proxy that is its users' whole internet, in which npm's registry has the releases that are published here. */
export interface Registry extends Listening {
	/** The file with the certificate that its users must trust. */
	certFile: string;
	publish: (release: Release) => void;
}

/** Starts the registry on loopback, empty at first. */
export async function startRegistry(folder: string): Promise<Registry> {
	const { key, cert } = selfSigned(HOST);
	const certFile = join(folder, 'cert.pem');
	await mkdir(folder, { recursive: true });
	await writeFile(certFile, cert);

	const published: Release[] = [];
	const manifestOf = async ({ manifest, tarball }: Release) => {
		const integrity = createHash('sha512').update(await readFile(tarball));
		const url = `https://${HOST}/${manifest.name}/-/${basename(tarball)}`;
		return { ...manifest, dist: { tarball: url, integrity: `sha512-${integrity.digest('base64')}` } };
	};
	/** What is below the name of the package: all versions, a version, or its tarball. */
	const answerTo = async ([, name = '', version, file]: string[]) => {
		const own = published.filter(({ manifest }) => manifest.name === name);
		const latest = own.at(-1);
		if (version === '-')
			return await readFile(own.find(({ tarball }) => basename(tarball) === file)!.tarball);
		const asked = own.find(({ manifest }) => manifest.version === version) ?? latest!;
		if (version !== undefined) return JSON.stringify(await manifestOf(asked));
		const manifests = await Promise.all(own.map(manifestOf));
		const versions = Object.fromEntries(manifests.map((one) => [one.version, one]));
		return JSON.stringify({ name, 'dist-tags': { latest: latest!.manifest.version }, versions });
	};
	const server = createServer((request, response) => {
		answerTo(new URL(request.url!, `https://${HOST}`).pathname.split('/')).then(
			(body) => response.end(body),
			() => response.writeHead(404).end('{}'),
		);
	});
	server.on('connect', ({ url }, client) => {
		client.on('error', () => undefined);
		if (url === `${HOST}:443`) {
			client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			server.emit('connection', new TLSSocket(client, { isServer: true, key, cert }));
		} else client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
	});
	return { ...(await onLoopback(server)), certFile, publish: (release) => void published.push(release) };
}
