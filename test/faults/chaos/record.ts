/** What of a row's fate may be told once an answer is there. */
export type Word = 'accepted' | 'refused' | 'unknown' | 'notSent';

/** What an answer means, by the contract and by HTTP alone. */
export interface Meaning {
	tellable: readonly Word[];
	/** After it nothing can have been taken, so the same may be sent again. */
	harmless: boolean;
}

/** What a look-up told of the customer that was asked for; `open` is what people may read either way. */
export type LookedUp = 'none' | 'found' | 'failed' | 'open';

export interface Arrival {
	at: number;
	method: string;
	path: string;
	query: Record<string, string>;
	/** As it was sent; empty when the server broke the connection before it had read it. */
	body: string;
	whole: boolean;
	answer: string;
	meaning: Meaning;
	lookedUp?: LookedUp;
	answeredAt?: number;
}

/** The answer, whole: a yes, a no, a no that says 'not processed', what only HTTP knows, and what may be read either way. */
export const YES: Meaning = { tellable: ['accepted'], harmless: false };
export const NO: Meaning = { tellable: ['refused'], harmless: true };
export const NOT_PROCESSED: Meaning = { tellable: ['refused', 'notSent'], harmless: true };
export const UNCLEAR: Meaning = { tellable: ['unknown'], harmless: false };
export const NO_OR_UNCLEAR: Meaning = { tellable: ['refused', 'unknown'], harmless: false };
export const YES_OR_UNCLEAR: Meaning = { tellable: ['accepted', 'unknown'], harmless: false };
