import { toSheetLine } from './oneLine';
import { plainCell } from './plainCell';

const POINT_ZERO = /^(\d{1,15})\.0{1,2}$/;

/** Removes the '.0' that a program added to a whole number: '1001.0' becomes 1001. Other text is unchanged. */
export function withoutPointZero(line: string): string {
	return line.replace(POINT_ZERO, '$1');
}

/**
 * Whether a cell is the text of a whole number followed by '.0' or '.00'. A JSON number never is: there, 1001 and
 * 1001.0 are the same.
 */
export function endsInPointZero(cell: unknown): boolean {
	const plain = plainCell(cell);
	return typeof plain === 'string' && POINT_ZERO.test(toSheetLine(plain));
}
