import { NO, NOT_PROCESSED, NO_OR_UNCLEAR, UNCLEAR, type Meaning } from './record';

/** What these statuses say of a write, whatever the body; others of their hundred stand below. */
const BY_STATUS: Record<number, Meaning> = {
	// Nothing in HTTP says that a write to which one of these answers was not carried out.
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

/** What is left of a meaning when the answer did not arrive whole: the status may have been read, or nothing. */
export function cutMeaning({ tellable, harmless }: Meaning): Meaning {
	const left = tellable.filter((word) => word !== 'accepted');
	return { tellable: [...new Set([...left, 'unknown' as const])], harmless };
}
