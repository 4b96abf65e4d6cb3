import type { Json } from '../../../sandbox/json';
import type { Dice } from './dice';

export const WORDS = [
	...['Successful', 'phone_number is invalid', 'Oops', 'Le numéro est déjà utilisé', ''],
	'x'.repeat(5000),
];
const KEYS = ['id', 'name', 'message', 'details', '__proto__', 'constructor', 'result'];

/** Any JSON, a few levels deep. */
export function anyJson(dice: Dice, depth = 0): Json {
	const [list, object] = depth < 3 ? [2, 3] : [0, 0];
	const below = () => anyJson(dice, depth + 1);
	return {
		text: () => dice.pick(WORDS),
		number: () => dice.pick([0, -1, 7, 1e21, 0.5]),
		boolean: () => dice.chance(0.5),
		nothing: () => null,
		list: () => dice.times(dice.between(0, 3), below),
		object: () => Object.fromEntries(dice.times(dice.between(0, 3), () => [dice.pick(KEYS), below()])),
	}[dice.weighted({ text: 2, number: 2, boolean: 1, nothing: 1, list, object })]();
}
