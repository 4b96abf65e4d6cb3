const TIMES_FASTER = 20;

/** The node waits in slices of at most so many milliseconds (`pause`), so that a cancel is noticed. */
const SLICE_MS = 200;

/** Shortens the waits between two sendings, which are slices of the global timer, and nothing that waits longer. */
export function shortenWaits(): void {
	const real = globalThis.setTimeout;
	globalThis.setTimeout = new Proxy(real, {
		apply: (target, self, [callback, milliseconds = 0, ...rest]: [() => void, number?, ...unknown[]]) => {
			const wait = milliseconds > SLICE_MS ? milliseconds : milliseconds / TIMES_FASTER;
			return Reflect.apply(target, self, [callback, wait, ...rest]);
		},
	});
}
