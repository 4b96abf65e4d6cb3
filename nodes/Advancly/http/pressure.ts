/**
 * What a finished request says about the server's load. `answered`: there was an answer, even a refusal. `pushedBack`:
 * the server is overloaded. `failed`: nothing is known (no connection, cancelled, or a server error).
 */
export type Pressure = 'answered' | 'pushedBack' | 'failed';

const PUSHED_BACK = new Set([408, 429, 503, 504]);

/**
 * Judges the server's load by a finished request.
 *
 * @param status the status of the answer; undefined when there was none
 */
export function pressureOf(status: number | undefined, timedOut: boolean): Pressure {
	if (status === undefined) return timedOut ? 'pushedBack' : 'failed';
	if (PUSHED_BACK.has(status)) return 'pushedBack';
	return status < 500 ? 'answered' : 'failed';
}
