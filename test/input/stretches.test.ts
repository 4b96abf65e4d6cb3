import { inStretches, STRETCH } from '../../nodes/Advancly/input/stretches';

test.each([
	[0, []],
	[STRETCH - 1, []],
	[STRETCH, [STRETCH]],
	[3 * STRETCH + 1, [STRETCH, 2 * STRETCH, 3 * STRETCH]],
])('n8n breathes after every 256 of %i rows, and every row is handled', async (count, breaths) => {
	const handled: number[] = [];
	const after: number[] = [];
	await inStretches(
		count,
		async () => void after.push(handled.length),
		(index) => handled.push(index),
	);
	expect(handled).toEqual(Array.from({ length: count }, (_none, index) => index));
	expect(after).toEqual(breaths);
});
