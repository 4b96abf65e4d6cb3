const EVERY_MS = 20_000;

/** Returns a function that says now and then how many of them are done. */
export function progress(total: number): (done: number) => void {
	let last = Date.now();
	return (done) => {
		if (Date.now() - last < EVERY_MS) return;
		last = Date.now();
		console.log(`  ${done} of ${total} cases`);
	};
}
