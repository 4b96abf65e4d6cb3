const TIMES_FASTER = 20;

/** The node waits in slices of at most so many milliseconds (`pause`), so that a cancel is noticed. */
const SLICE_MS = 200;

/**
 * Makes the waits between two sendings short: they are slices of the global timer. What waits longer than a slice at a
 * time, such as the time-outs of n8n's HTTP client, stays as long as it is.
 */
export function shortenWaits(): void {
	const real = globalThis.setTimeout;
	globalThis.setTimeout = new Proxy(real, {
		apply: (target, self, [callback, milliseconds = 0, ...rest]: [() => void, number?, ...unknown[]]) => {
			const wait = milliseconds > SLICE_MS ? milliseconds : milliseconds / TIMES_FASTER;
			return Reflect.apply(target, self, [callback, wait, ...rest]);
		},
	});
}
