import { readDecimals } from './decimal';
import { hasNoSmallerUnit, mayPrice } from './numbers/currency';
import { mayCount } from './numbers/units';
import { takeApart } from './numbers/writtenNumber';

// Most columns contain only these: whole numbers show nothing, and one or two decimals show their mark.
const WHOLE = /^-?\d+$/;
const WITH_POINT = /^-?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)\.\d\d?$/;

/**
 * Returns what a cell shows about its column's decimal mark: the only one that makes it a number, 'either' when both do
 * and the numbers differ (1,500 and 1.500), undefined when it shows nothing. In a currency without a smaller unit, a
 * single mark separates thousands, so 12.500 FCFA shows a decimal comma.
 */
export function decimalMarkIn(cell: unknown): 'point' | 'comma' | 'either' | undefined {
	if (typeof cell !== 'string' || WHOLE.test(cell)) return undefined;
	if (WITH_POINT.test(cell)) return 'point';
	const written = takeApart(cell);
	if (!written || !(mayPrice(written.words) || mayCount(written.words))) return undefined;
	const { point, comma, unsure } = readDecimals(written.digits);
	if (unsure || point === comma) return undefined;
	if (point === undefined) return 'comma';
	if (comma === undefined) return 'point';
	if (!written.words.some(hasNoSmallerUnit)) return 'either';
	return Number(point) > Number(comma) ? 'point' : 'comma';
}
