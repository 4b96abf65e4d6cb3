import { readDecimals } from './decimal';
import { hasNoSmallerUnit, isCurrency } from './numbers/currency';
import { mayCount } from './numbers/units';
import { takeApart } from './numbers/writtenNumber';

// Most columns hold these alone: whole numbers say nothing, and one or two decimals show their mark.
const WHOLE = /^-?\d+$/;
const WITH_POINT = /^-?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)\.\d\d?$/;

/**
 * What a cell says of the decimal mark of its column: the one that alone makes it a number, 'either' when both do and
 * mean different numbers (1,500 and 1.500), undefined when it does not say. Where a currency has no smaller unit a single
 * mark separates thousands, so that 12.500 FCFA shows that the other one is for decimals.
 */
export function decimalMarkIn(cell: unknown): 'point' | 'comma' | 'either' | undefined {
	if (typeof cell !== 'string' || WHOLE.test(cell)) return undefined;
	if (WITH_POINT.test(cell)) return 'point';
	const written = takeApart(cell);
	if (!written || !(written.words.every(isCurrency) || mayCount(written.words))) return undefined;
	const { point, comma } = readDecimals(written.digits);
	if (point === comma) return undefined;
	if (point === undefined) return 'comma';
	if (comma === undefined) return 'point';
	if (!written.words.some(hasNoSmallerUnit)) return 'either';
	return Number(point) > Number(comma) ? 'point' : 'comma';
}
