import { CAUSES, type Cause } from './causes';

/** How many nested errors to look at: n8n wraps the error of its HTTP client, which wraps that of Node.js. */
const MOST_LAYERS = 5;

/** Node.js error codes that occur before a connection is made. */
const BEFORE_CONNECTING = new Map<string, Cause>([
	['ECONNREFUSED', CAUSES.refusedConnection],
	['ENOTFOUND', CAUSES.unknownHost],
	['EAI_AGAIN', CAUSES.unresolvedHost],
	['ERR_INVALID_URL', CAUSES.invalidUrl],
]);

/** Error codes for an untrusted certificate, after which the client closes the connection without sending anything. */
const UNTRUSTED =
	/^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH$|ERR_TLS_CERT_ALTNAME_INVALID$)/;

/** The time-out codes of Node.js and n8n's HTTP client. */
const TIME_OUT = new Set(['ETIMEDOUT', 'ECONNABORTED']);

function innerOf(error: object): unknown {
	if ('cause' in error) return error.cause;
	// Node.js tries each address of a host and reports the failures together.
	return 'errors' in error && Array.isArray(error.errors) ? (error.errors[0] as unknown) : undefined;
}

/** An error and its nested causes, from the outside in. */
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
 * Whether the connection was still being made. Node.js buffers what is written to a socket until it is connected, and
 * with TLS until the handshake is done. The error code is not enough: plain text on a TLS connection causes the same
 * code before and after the handshake.
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
	/** Undefined when the error has no code, so that only its message is known. */
	cause: Cause | undefined;
	timedOut: boolean;
}

/**
 * Judges an error that n8n's HTTP client threw. Unless the request is known to have failed before any byte was sent,
 * the API may have processed it.
 */
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
