import type { Json } from '../../../sandbox/json';
import type { Dice } from './dice';

export const WORDS = [
	'Successful',
	'phone_number is invalid',
	'Oops',
	'Le numéro est déjà utilisé',
	'',
	'x'.repeat(5000),
];

/** Any JSON, a few levels deep. */
export function anyJson(dice: Dice, depth = 0): Json {
	const kinds = {
		text: 2,
		number: 2,
		boolean: 1,
		nothing: 1,
		list: depth < 3 ? 2 : 0,
		object: depth < 3 ? 3 : 0,
	};
	switch (dice.weighted(kinds)) {
		case 'text':
			return dice.pick(WORDS);
		case 'number':
			return dice.pick([0, -1, 7, 1e21, 0.5]);
		case 'boolean':
			return dice.chance(0.5);
		case 'nothing':
			return null;
		case 'list':
			return dice.times(dice.between(0, 3), () => anyJson(dice, depth + 1));
		case 'object': {
			const keys = ['id', 'name', 'message', 'details', '__proto__', 'constructor', 'result'];
			return Object.fromEntries(
				dice.times(dice.between(0, 3), () => [dice.pick(keys), anyJson(dice, depth + 1)]),
			);
		}
	}
}
