const EVERY_MS = 20_000;

/** Lets so many workers take one thing after the other, and says now and then how many are taken. */
export async function sideBySide<T>(
	workers: number,
	things: readonly T[],
	worker: (next: () => T | undefined) => Promise<void>,
): Promise<void> {
	const waiting = [...things];
	let last = Date.now();
	const next = () => {
		if (Date.now() - last > EVERY_MS) {
			last = Date.now();
			console.log(`  ${things.length - waiting.length} of ${things.length}`);
		}
		return waiting.shift();
	};
	await Promise.all(Array.from({ length: workers }, async () => await worker(next)));
}
