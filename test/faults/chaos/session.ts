import { answerTo, echoing, invalid, tooLarge, type Answer, type Temper } from './answers';
import { Dice } from './dice';
import { lookUpAnswer, type LookUpTemper } from './lookups';
import type { Arrival } from './record';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Keys that only this run has; the API key often begins with the client id, as real ones do. */
export function secretsOf({
	seed,
	index,
}: {
	seed: string;
	index: number;
}): [clientId: string, apiKey: string] {
	const dice = new Dice('keys', seed, index);
	const random = (length: number) => dice.times(length, () => dice.pick([...LETTERS])).join('');
	const clientId = `client-${index}-${random(6)}`;
	return [clientId, `${dice.chance(0.5) ? clientId : 'key'}_live_${random(20)}/+=`];
}

/** How the server treats one run; its throws depend on the content of a request and how often it was sent. */
export interface Mood {
	seeds: (string | number)[];
	answers: Temper;
	lookUps: LookUpTemper;
	poisons: string[];
	largest: number;
	/** The share of requests at which the connection breaks before, within or instead of the answer. */
	breaks: number;
	/** The share of requests whose connection breaks before they are read. */
	slams: number;
	hangs: number;
	echoes: number;
	slowestMs: number;
}

type Asked = Pick<Arrival, 'method' | 'path' | 'query' | 'body'>;

/** One run as the server sees it: all requests with its keys. */
export class Session {
	readonly arrivals: Arrival[] = [];
	readonly departures: number[] = [];
	strays = 0;

	onArrival: (count: number) => void = () => undefined;

	private readonly seen = new Map<string, number>();

	/** @param secrets the client id and the API key, by which requests are told from those of other runs */
	constructor(
		readonly mood: Mood,
		readonly secrets: [clientId: string, apiKey: string],
	) {}

	/** Dice for a request, seeded by its content and count, so that throws do not depend on the order of arrival. */
	diceFor(...content: string[]): Dice {
		const key = content.join('\u0000');
		const times = (this.seen.get(key) ?? 0) + 1;
		this.seen.set(key, times);
		return new Dice(...this.mood.seeds, key, times);
	}

	/** Where redirects of this run lead: a client that follows one may drop the keys that identify the run. */
	get strayPath(): string {
		return `/strayed/${this.mood.seeds.join('-')}/`;
	}

	answer(asked: Asked, dice: Dice): Answer {
		const answer = this.choose(asked, dice);
		const { location } = answer.headers;
		if (typeof location !== 'string') return answer;
		return {
			...answer,
			headers: { ...answer.headers, location: location.replace('/strayed', this.strayPath) },
		};
	}

	private choose({ method, query, body }: Asked, dice: Dice): Answer {
		const { answers, lookUps, poisons, largest, echoes } = this.mood;
		if (method === 'GET') return lookUpAnswer(dice, lookUps, query);
		if (Buffer.byteLength(body) > largest) return tooLarge(dice);
		if (poisons.some((poison) => body.includes(poison))) return invalid(dice);
		const answer = answerTo(dice, answers);
		return dice.chance(echoes) ? echoing(answer, this.secrets, dice) : answer;
	}
}
