import { answerTo, echoing, invalid, tooLarge, type Answer, type Temper } from './answers';
import { Dice } from './dice';
import { lookUpAnswer, type LookUpTemper } from './lookups';
import type { Arrival } from './record';

/** How the server treats one run; its throws depend on the content of a request and how often that came. */
export interface Mood {
	seeds: (string | number)[];
	answers: Temper;
	lookUps: LookUpTemper;
	/** Texts that make a request invalid which holds one of them. */
	poisons: string[];
	/** Bytes above which a body is answered 413. */
	largest: number;
	/** The share of requests at which the connection breaks before, within or instead of the answer. */
	breaks: number;
	/** The share of requests whose connection breaks before they are read. */
	slams: number;
	/** The share of requests that never get an answer. */
	hangs: number;
	/** The share of answers that say what the keys are. */
	echoes: number;
	slowestMs: number;
}

/** What a request is before it is answered. */
type Asked = Pick<Arrival, 'method' | 'path' | 'query' | 'body'>;

/** One run as the server sees it: all requests that carry its keys. */
export class Session {
	readonly arrivals: Arrival[] = [];

	/** When each request left, as `performance.now()` counts. */
	readonly departures: number[] = [];

	/** Requests that followed a redirect. */
	strays = 0;

	/** Told of each request once it is read. */
	onArrival: (count: number) => void = () => undefined;

	private readonly seen = new Map<string, number>();

	/** @param secrets the client id and the API key, by which requests are told from those of other runs */
	constructor(
		readonly mood: Mood,
		readonly secrets: [clientId: string, apiKey: string],
	) {}

	/** Throws for a request by what is in it and how often it has come, so that they do not depend on the order of arrival. */
	diceFor(...content: string[]): Dice {
		const key = content.join('\u0000');
		const times = (this.seen.get(key) ?? 0) + 1;
		this.seen.set(key, times);
		return new Dice(...this.mood.seeds, key, times);
	}

	/** Where redirects of this run lead: a follower may come without the keys, by which it would be known. */
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
