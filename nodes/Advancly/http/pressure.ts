/**
 * What the end of a request says about the server's load: `answered`, whatever the answer; `pushedBack`, the server has
 * too much to do; `failed`, nothing can be said (not connected, cancelled, a fault of the server).
 */
export type Pressure = 'answered' | 'pushedBack' | 'failed';

const PUSHED_BACK = new Set([408, 429, 503, 504]);

/**
 * What an ended request says about the server's load.
 *
 * @param status of the answer; undefined when there was none
 */
export function pressureOf(status: number | undefined, timedOut: boolean): Pressure {
	if (status === undefined) return timedOut ? 'pushedBack' : 'failed';
	if (PUSHED_BACK.has(status)) return 'pushedBack';
	return status < 500 ? 'answered' : 'failed';
}
