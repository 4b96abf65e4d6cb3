/** Midnight UTC of a day, in ms since 1970; undefined for a day that does not exist. */
export function midnightOf(year: number, month: number, day: number): number | undefined {
	const midnight = Date.UTC(year, month - 1, day);
	// A day of at most two digits that does not exist always overflows into another month.
	return new Date(midnight).getUTCMonth() === month - 1 ? midnight : undefined;
}
