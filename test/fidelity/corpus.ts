import { dayCells } from './days';
import { identifierCells } from './identifiers';
import { momentCells } from './moments';
import { numberCells } from './numbers';
import type { Column } from './cell';
import { wordCells } from './words';

/** What people write into sheets, each cell alone in its column. */
export const CORPUS: Column[] = [
	...dayCells,
	...momentCells,
	...identifierCells,
	...numberCells,
	...wordCells,
].map((cell, index) => ({
	options: {},
	cells: [{ ...cell, id: `cell-${String(index).padStart(4, '0')}` }],
}));
