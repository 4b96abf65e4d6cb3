/** What may be reported of a row after an answer. */
export type Word = 'accepted' | 'refused' | 'unknown' | 'notSent';

/** What an answer means, by the contract and by HTTP alone. */
export interface Meaning {
	tellable: readonly Word[];
	/** Nothing can have been accepted, so the same may be sent again. */
	harmless: boolean;
}

/** What a look-up says of the customer; `open` may be read either way. */
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

/** What these statuses mean for a write, whatever the body; `meaningOf` has the rest. */
const BY_STATUS: Record<number, Meaning> = {
	// Nothing in HTTP says that a write with one of these answers was not carried out.
	204: UNCLEAR,
	302: UNCLEAR,
	303: UNCLEAR,
	307: NOT_PROCESSED,
	308: NOT_PROCESSED,
	408: UNCLEAR,
	// Misdirected and Too Early: neither is processed, and few clients know.
	421: { tellable: ['refused', 'notSent', 'unknown'], harmless: true },
	425: { tellable: ['refused', 'notSent', 'unknown'], harmless: true },
	429: NOT_PROCESSED,
	499: NO_OR_UNCLEAR,
	500: UNCLEAR,
	502: UNCLEAR,
	503: UNCLEAR,
	504: UNCLEAR,
};

/** @param status of an answer that is no 2xx with a body; from 100 to 599 */
export function meaningOf(status: number): Meaning {
	const own = BY_STATUS[status];
	if (own !== undefined) return own;
	if (status < 200) return UNCLEAR;
	return status >= 400 && status < 500 ? NO : NO_OR_UNCLEAR;
}

/** What is left of a meaning when the answer was cut off: the status may have been read, or nothing. */
export function cutMeaning({ tellable, harmless }: Meaning): Meaning {
	const left = tellable.filter((word) => word !== 'accepted');
	return { tellable: [...new Set([...left, 'unknown' as const])], harmless };
}
