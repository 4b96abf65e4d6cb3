/** Lets n8n do other work. */
export type Breathe = () => Promise<void>;

/** How many rows are dealt with between two breaths. */
export const STRETCH = 256;

/** Deals with the numbers from 0 on, and lets n8n breathe after every stretch of them. */
export async function inStretches(
	count: number,
	breathe: Breathe,
	deal: (index: number) => void,
): Promise<void> {
	for (let index = 0; index < count; index += 1) {
		deal(index);
		if (index % STRETCH === STRETCH - 1) await breathe();
	}
}
