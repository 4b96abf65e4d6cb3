const BEAT_MS = 20;

/** Watches the event loop; what it returns ends that and tells the longest stall, in milliseconds. */
export function stalls(): () => number {
	let last = performance.now();
	let longest = 0;
	const beat = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last - BEAT_MS);
		last = now;
	};
	const timer = setInterval(beat, BEAT_MS);
	return () => {
		clearInterval(timer);
		beat();
		return longest;
	};
}
