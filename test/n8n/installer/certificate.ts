import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from '../../../tools/n8n/command';

interface Certificate {
	/** The file that whoever is to trust it reads. */
	certFile: string;
	cert: Buffer;
	key: Buffer;
}

/** Makes a certificate for a host, valid for a day; needs openssl. */
export async function makeCertificate(folder: string, host: string): Promise<Certificate> {
	const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	await run({
		line: [
			...(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'] as const),
			...['-keyout', keyFile, '-out', certFile],
			...['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host},IP:127.0.0.1`],
		],
		cwd: folder,
		env: process.env,
		logFile: join(folder, 'openssl.log'),
		timeoutMs: 60_000,
	});
	return { certFile, cert: readFileSync(certFile), key: readFileSync(keyFile) };
}
