/** Why a date cannot be read: a phrase that follows the cell, and what to do where an example of a date is no help. */
export interface Unread {
	why: string;
	advice?: string;
}
