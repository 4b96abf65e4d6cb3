/** A cell without what programs wrap around it: a list of one value is that value. */
export function plainCell(cell: unknown): unknown {
	return Array.isArray(cell) && cell.length === 1 ? (cell[0] as unknown) : cell;
}
