/** Why a date cannot be read: a phrase that follows the quoted cell, and advice where an example date does not help. */
export interface Unread {
	why: string;
	advice?: string;
}
