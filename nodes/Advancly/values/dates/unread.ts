/** Why a date cannot be read: a phrase that follows it, and what in its column contradicts itself, if that is why. */
export interface Unread {
	why: string;
	because?: string;
}
