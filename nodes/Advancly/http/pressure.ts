/**
 * What the end of a request says about the server's load: `answered`, whatever the answer; `pushedBack`, the server has
 * too much to do; `failed`, nothing can be said (not connected, cancelled, a fault of the server).
 */
export type Pressure = 'answered' | 'pushedBack' | 'failed';

const PUSHED_BACK: ReadonlySet<number | string | undefined> = new Set([
	...[408, 429, 503, 504],
	...['ETIMEDOUT', 'ECONNABORTED', 'ECONNRESET'],
]);

/**
 * What an ended request says about the server's load.
 *
 * @param end HTTP status of the answer, or Node.js's error code when there was none
 */
export function pressureOf(end: number | string | undefined): Pressure {
	if (PUSHED_BACK.has(end)) return 'pushedBack';
	return typeof end === 'number' && end < 500 ? 'answered' : 'failed';
}
