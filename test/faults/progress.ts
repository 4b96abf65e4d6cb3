const EVERY_MS = 20_000;

/** Returns a function that prints every 20 seconds how many cases are done. */
export function progress(total: number): (done: number) => void {
	let last = Date.now();
	return (done) => {
		if (Date.now() - last < EVERY_MS) return;
		last = Date.now();
		console.log(`  ${done} of ${total} cases`);
	};
}
