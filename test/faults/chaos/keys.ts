import { Dice } from './dice';
import type { Plan } from './plan';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The keys of a run, which no other run has; the API key often begins with the client id, as real ones do. */
export function secretsOf({ seed, index }: Pick<Plan, 'seed' | 'index'>): [clientId: string, apiKey: string] {
	const dice = new Dice('keys', seed, index);
	const random = (length: number) => dice.times(length, () => dice.pick([...LETTERS])).join('');
	const clientId = `client-${index}-${random(6)}`;
	return [clientId, `${dice.chance(0.5) ? clientId : 'key'}_live_${random(20)}/+=`];
}

/** A key as it is and in the spellings from which anybody can read it. */
export function spellingsOf(key: string): string[] {
	return [
		...new Set([
			key,
			key.toUpperCase(),
			Buffer.from(key).toString('base64').replace(/=+$/, ''),
			encodeURIComponent(key),
		]),
	];
}
