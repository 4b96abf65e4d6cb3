import type { DigitsRule } from './leadingZeros';

/** A number issued by an authority or a bank, in a known format. */
export interface IssuedNumberRule extends DigitsRule {
	/** Whether text is such a number, once everything that people write around it is removed. */
	shape: (number: string) => boolean;
	/** What a refusal says was expected. */
	expected: string;
	/** Removes what people add only for readability. */
	bare: (line: string) => string;
	/** Text that people write around it; the first group is the number. */
	around?: RegExp[];
	/** Labels of other kinds of number. */
	otherLabels?: RegExp;
	/** Digits that are another kind of number in a country, and the refusal, by ISO country code. */
	otherNumbers?: Record<string, { digits: RegExp; why: string }>;
}

const SPACES = /\s/g;
// Spaces between digits, and next to a lone letter: P 051 234 567 Q.
const SPACES_IN_NUMBER = /(?<=\d)\s+(?=\d)|(?<=\b[A-Z])\s+(?=\d)|(?<=\d)\s+(?=[A-Z]\b)/gi;
const GROUPED_DIGITS = /^\d+(?:(?:\s+|\s?[-.]\s?)\d+)+$/;
const NO_DIGIT = /\D/g;
const DIGITS = /^\d{1,24}$/;
const DIGITS_AND_DASHES = /^\d{1,12}(?:-\d{1,6})*$/;
// Digits, possibly with letters that the authority adds: A012345678Z, GHA-123456789-0, 12345678-0001, 123456/10/1.
const WITH_LETTERS =
	/^(?=.*\d{3})(?:(?:[A-Z]{1,5}-?)?\d[A-Z\d]{0,19}(?:-[A-Z\d]{1,12}){0,4}|\d{6}\/\d{2}\/\d)$/i;
// The digits of a BVN or NIN with a letter among them.
const MISTYPED_BVN = /^(?:[A-Z]\d{10,11}|\d{10,11}[A-Z]|(?=\d*[OIL])[\dOIL]{9,13})$/i;
const IBAN = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/i;
const SWIFT = /^[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?$/i;
const DIAL_CODE = /^\+?(?:[1-9]\d{0,2}|1-?\d{3})$/;
// BVN 22212345678, Acct. No. 0123456789; 22212345678 (BVN)
const LABEL =
	/^(?:(?:jtb|firs|kra)\s+)?(?:bvn|nin|tin|(?:id(?!-)|pin|gstin|nuban|iban|acct?|account|a\/c)\b)\.?\s*(?:(?:number|no|nbr)\b\.?)?\s*[#=/-]?\s*(\w*\d.*)$/i;
const LABEL_AFTER = /^(.*\d)\s*\(?\b(?:bvn|nin|tin)\)?$/i;
const SWIFT_LABEL = /^(?:(?:swift|bic)\b[\s/:-]*)+(?:code\b[\s:-]*)?(\w.*)$/i;
const WITH_COUNTRY = /^(?:\p{L}[\p{L} ]*\s)?\(?(\+?\s?\d[\d-]*)\)?(?:\s*\(?\p{L}[\p{L} ]*\)?)?$/u;
const INTERNATIONAL = /^00(?=[1-9])/;
const DASHED = /(?<=\d)\s*-\s*(?=\d)/g;
const CODE_AND_BANK = /^(\d{1,9})\s*[\s\-–—,/|(:]\s*\p{L}\D*$/u;
const BANK_AND_CODE = /^\p{L}\D*[\s\-–—,/|(](\d{1,9})\)?$/u;

function grouped(line: string): string {
	return GROUPED_DIGITS.test(line) ? line.replace(NO_DIGIT, '') : line;
}

/** Whether a text is an IBAN with correct check digits (ISO 13616). */
function isIban(text: string): boolean {
	const digits = (text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/gi, (letter) =>
		String(parseInt(letter, 36)),
	);
	return IBAN.test(text) && BigInt(digits) % 97n === 1n;
}

/**
 * Numbers issued by an authority or a bank, and how many digits they have. A sheet that reads one as a number drops its
 * leading zeros, so one that is too short is refused (the option Missing Leading Zeros restores or keeps it):
 * - bank accounts have 10 digits or more (Nigeria's NUBAN has 10);
 * - identity numbers have 11 (BVN, NIN), 13, or 7 to 8 digits; with 9, 10 or 12 they have lost zeros;
 * - tax numbers have 10 digits or more, in Rwanda and Tanzania 9; routing numbers have 9;
 * - bank codes have 3, 6 or 9 digits.
 * A number that still begins with a zero has lost none, however short it is.
 */
export const issuedNumbers = {
	accountNumber: {
		name: 'a bank account number',
		personal: true,
		shape: (number) => DIGITS.test(number) || isIban(number),
		expected: 'digits only',
		bare: (line) => grouped(line).replace(SPACES, ''),
		around: [LABEL],
		otherLabels: /\b(?:bvn|nin|tin|pin|gstin|phone|tel|mobile)\b/i,
		isShort: (n, length = 10) => n < length,
		lengths: { NG: 10 },
		otherNumbers: {
			NG: {
				digits: /^\d{11}$/,
				why: 'has 11 digits, like a phone number or BVN; a Nigerian account number has 10',
			},
		},
	},
	identityNumber: {
		name: 'an identity number',
		personal: true,
		shape: (number) => WITH_LETTERS.test(number) && !MISTYPED_BVN.test(number),
		expected: 'a number such as 22212345678',
		bare: (line) => grouped(line).replace(SPACES_IN_NUMBER, ''),
		around: [LABEL, LABEL_AFTER],
		otherLabels: /\b(?:a\/c|acct?|account|nuban|iban|tin|pin|gstin|phone|tel|mobile)\b/i,
		isShort: (n, length = 7) => n < length || n === 9 || n === 10 || n === 12,
		lengths: { NG: 11 },
	},
	taxNumber: {
		name: 'a tax number',
		personal: true,
		shape: (number) => WITH_LETTERS.test(number),
		expected: 'a number such as 12345678-0001',
		bare: (line) => line.replace(DASHED, '-').replace(SPACES_IN_NUMBER, ''),
		around: [LABEL, LABEL_AFTER],
		otherLabels: /\b(?:a\/c|acct?|account|nuban|iban|bvn|nin|phone|tel|mobile)\b/i,
		isShort: (n, length = 10) => n < length,
		lengths: { RW: 9, TZ: 9 },
	},
	bankCode: {
		name: 'a bank code',
		shape: (number) => DIGITS_AND_DASHES.test(number),
		expected: 'digits only',
		bare: (line) => line.replace(SPACES, ''),
		around: [CODE_AND_BANK, BANK_AND_CODE],
		isShort: (n) => n < 9 && n % 3 !== 0,
		lengths: { NG: 3 },
	},
	routingNumber: {
		name: 'a routing number',
		shape: (number) => DIGITS_AND_DASHES.test(number),
		expected: 'digits only',
		bare: (line) => line.replace(SPACES, ''),
		isShort: (n) => n < 9,
	},
	swiftCode: {
		name: 'a SWIFT code',
		shape: (code) => SWIFT.test(code),
		expected: '8 or 11 letters and digits',
		bare: (line) => line.replace(SPACES, ''),
		around: [SWIFT_LABEL],
	},
	dialCode: {
		name: 'a dial code',
		shape: (code) => DIAL_CODE.test(code),
		expected: 'one such as +234',
		bare: (line) => line.replace(SPACES, '').replace(INTERNATIONAL, '+'),
		around: [WITH_COUNTRY],
	},
} satisfies Record<string, IssuedNumberRule>;
