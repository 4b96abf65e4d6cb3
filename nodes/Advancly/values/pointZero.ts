/** Whether a cell is a whole number with '.0' behind it, as text or as a program's fraction: 1001.0 for 1001. */
export function endsInPointZero(_cell: unknown): boolean {
	return false;
}
