import { CAUSES, type Cause } from './causes';

/** n8n wraps what its HTTP client throws, which wraps what Node.js throws. */
const MOST_LAYERS = 5;

/** Codes of Node.js that come before there is a connection. */
const BEFORE_CONNECTING = new Map<string, Cause>([
	['ECONNREFUSED', CAUSES.refusedConnection],
	['ENOTFOUND', CAUSES.unknownHost],
	['EAI_AGAIN', CAUSES.unresolvedHost],
	['ERR_INVALID_URL', CAUSES.invalidUrl],
]);

/** Codes of a certificate that the client does not trust: it closes the connection without sending anything. */
const UNTRUSTED =
	/^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH$|ERR_TLS_CERT_ALTNAME_INVALID$)/;

/** The codes with which Node.js and n8n's HTTP client tell a time-out. */
const TIME_OUT = new Set(['ETIMEDOUT', 'ECONNABORTED']);

function innerOf(error: object): unknown {
	if ('cause' in error) return error.cause;
	// Node.js tries each address of a host and reports the failures together.
	return 'errors' in error && Array.isArray(error.errors) ? (error.errors[0] as unknown) : undefined;
}

/** The error and what caused it, from the outside in. */
function layersOf(error: unknown): object[] {
	const layers: object[] = [];
	let layer = error;
	while (layers.length < MOST_LAYERS && typeof layer === 'object' && layer !== null) {
		layers.push(layer);
		layer = innerOf(layer);
	}
	return layers;
}

function textIn(layers: object[], key: 'code' | 'syscall'): string | undefined {
	return layers
		.map((layer) => (layer as Record<string, unknown>)[key])
		.find((value): value is string => typeof value === 'string');
}

/**
 * Whether the connection was still being made: Node.js holds back what is written to a socket until it is connected,
 * and on TLS until the handshake is done. The code alone does not tell: plain text on a TLS connection has the same one
 * before and after.
 */
function wasConnecting(layers: object[]): boolean {
	return layers.some((layer) => {
		const { socket } = ((layer as { request?: unknown }).request ?? {}) as {
			socket?: { connecting?: boolean; secureConnecting?: boolean };
		};
		return socket?.connecting === true || socket?.secureConnecting === true;
	});
}

/** Why a request got no answer. */
interface Breakage {
	/** Undefined when the error has no code, so that nothing is known but its message. */
	cause: Cause | undefined;
	timedOut: boolean;
}

/** Judges what n8n's HTTP client threw: what is not known to have failed before a byte left may have been taken. */
export function breakageOf(error: unknown): Breakage {
	const layers = layersOf(error);
	const code = textIn(layers, 'code');
	if (code === undefined) return { cause: undefined, timedOut: false };
	const timedOut = TIME_OUT.has(code);
	return { cause: causeOf(code, timedOut, layers), timedOut };
}

function causeOf(code: string, timedOut: boolean, layers: object[]): Cause {
	const before = BEFORE_CONNECTING.get(code);
	if (before !== undefined) return before;
	if (UNTRUSTED.test(code)) return CAUSES.insecure;
	if (textIn(layers, 'syscall') === 'connect') return timedOut ? CAUSES.noConnection : CAUSES.unreachable;
	if (wasConnecting(layers)) return timedOut ? CAUSES.noConnection : CAUSES.insecure;
	return timedOut ? CAUSES.timedOut : CAUSES.broken;
}
