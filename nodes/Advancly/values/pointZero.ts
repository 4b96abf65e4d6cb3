import { toSheetLine } from './oneLine';
import { plainCell } from './plainCell';

const POINT_ZERO = /^(\d{1,15})\.0{1,2}$/;

/** The digits of a whole number that a program has read as a fraction: 1001 for '1001.0'; other text stays. */
export function withoutPointZero(line: string): string {
	return line.replace(POINT_ZERO, '$1');
}

/**
 * Whether a cell is the text of a whole number with '.0' or '.00' behind it. A JSON number never is: there, 1001 and
 * 1001.0 are the same.
 */
export function endsInPointZero(cell: unknown): boolean {
	const plain = plainCell(cell);
	return typeof plain === 'string' && POINT_ZERO.test(toSheetLine(plain));
}
