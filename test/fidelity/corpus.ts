import { dayCells } from './days';
import { identifierCells } from './identifiers';
import { momentCells } from './moments';
import { numberCells } from './numbers';
import type { Cell } from './cell';
import { wordCells } from './words';

/** A cell under a name that stays with it through sheet, workflow and request. */
export interface NamedCell extends Cell {
	id: string;
}

/** All cells: what people write into sheets, and what they mean. */
export const CORPUS: NamedCell[] = [
	...dayCells,
	...momentCells,
	...identifierCells,
	...numberCells,
	...wordCells,
].map((cell, index) => ({ ...cell, id: `cell-${String(index).padStart(4, '0')}` }));
