import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate, both in PEM. */
export interface SelfSigned {
	key: string;
	cert: string;
}

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const OBJECT_ID = 0x06;

function der(tag: number, ...parts: Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	const size = content.length;
	const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
	return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

// 1.2.840.10045.4.3.2, ecdsa-with-SHA256, and 2.5.4.3, commonName.
const ECDSA_SHA256 = der(SEQUENCE, der(OBJECT_ID, Buffer.from('2a8648ce3d040302', 'hex')));
const COMMON_NAME = der(OBJECT_ID, Buffer.from('550403', 'hex'));

function time(date: string): Buffer {
	return der(UTC_TIME, Buffer.from(date));
}

/**
 * Makes a self-signed certificate for 127.0.0.1, valid until 2049. Making it on the fly keeps private keys out of the
 * repository. X.509 v1 (RFC 5280, 4.1) is enough for a client to refuse it.
 */
export function selfSigned(host = '127.0.0.1'): SelfSigned {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const name = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8_STRING, Buffer.from(host)))));
	const toBeSigned = der(
		SEQUENCE,
		der(INTEGER, Buffer.of(1)),
		ECDSA_SHA256,
		name,
		der(SEQUENCE, time('200101000000Z'), time('491231235959Z')),
		name,
		publicKey.export({ type: 'spki', format: 'der' }),
	);
	const signature = der(BIT_STRING, Buffer.of(0), sign('sha256', toBeSigned, privateKey));
	const certificate = der(SEQUENCE, toBeSigned, ECDSA_SHA256, signature).toString('base64');
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
	};
}
