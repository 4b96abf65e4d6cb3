/** Lets n8n do other work. */
export type Breathe = () => Promise<void>;

/** How many rows are handled between two breaths. */
export const STRETCH = 256;

/** Calls `handle` with the numbers from 0 to `count` - 1, and lets n8n breathe after every stretch of them. */
export async function inStretches(
	count: number,
	breathe: Breathe,
	handle: (index: number) => void,
): Promise<void> {
	for (let index = 0; index < count; index += 1) {
		handle(index);
		if (index % STRETCH === STRETCH - 1) await breathe();
	}
}
