import type { Problems, Reading, ReadingOptions } from './reading';

/** How many digits an identifier has, to recognise one that lost its leading zeros in a sheet. */
export interface DigitsRule {
	/** The name with its article, for a refusal: 'a bank code'. */
	name: string;
	/** Whether a refusal shows only its last four characters. */
	personal?: boolean;
	/** Whether a number of this many digits is too short; `length` is the country's length, if known. */
	isShort?: (digits: number, length?: number) => boolean;
	/** How many digits it has in a country, by ISO country code, where that is certain. */
	lengths?: Record<string, number>;
	/** Countries where none begins with a zero, so that a short one has lost something else. */
	withoutZeros?: string[];
}

// A leading zero that is still there shows that no sheet has removed any.
const DIGITS_WITHOUT_ZERO = /^[1-9]\d*$/;

/**
 * Applies the option Missing Leading Zeros. A number that is too short is kept ('keep'), gets its zeros back if the
 * country's length is certain and at least half of the digits are there ('restore'), or is refused.
 *
 * @param refusal makes a problem from a phrase that follows the quoted cell
 */
export function withLeadingZeros(
	number: string,
	rule: DigitsRule,
	{ leadingZeros, country = '' }: ReadingOptions,
	refusal: (why: string) => Problems,
): Reading<string> {
	const length = rule.lengths?.[country];
	const digits = number.length;
	const isShort = DIGITS_WITHOUT_ZERO.test(number) && rule.isShort?.(digits, length);
	if (!isShort || leadingZeros === 'keep') return { value: number };
	const canRestore =
		length !== undefined && digits < length && 2 * digits >= length && !rule.withoutZeros?.includes(country);
	if (leadingZeros === 'restore' && canRestore) return { value: number.padStart(length, '0') };
	const choice = canRestore ? "'Restore' or 'Keep'" : "'Keep'";
	return refusal(
		`is too short for ${rule.name} and may have lost leading zeros; format the column as text and enter it again, or set 'Missing Leading Zeros' to ${choice}`,
	);
}
