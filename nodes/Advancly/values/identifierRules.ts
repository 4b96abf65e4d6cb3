/** What sets one kind of identifier apart from another. */
export interface IdentifierRule {
	/** With its article, for a refusal: 'a bank code'. */
	name: string;
	/** Whether a refusal shows only its last four characters. */
	personal?: boolean;
	/** Whether it is made of digits wherever it looks like a number, so that 801.0 or 8,012 cannot be one. */
	numeric?: boolean;
	/** What is left out of it, because people write it for the eye only. */
	drop?: RegExp;
	/** Whether so many digits alone are fewer than this kind has. */
	isShort?: (digits: number) => boolean;
}

const SPACES = /\s/g;
const SPACES_BETWEEN_DIGITS = /(?<=\d)\s+(?=\d)/g;

/**
 * The kinds of identifier and how many digits they have. A sheet that takes an identifier for a number drops its leading
 * zeros, so what is shorter than its kind is refused (the option Accept Short Numbers lets it pass):
 * - bank accounts have 10 digits or more (Nigeria's NUBAN has 10);
 * - identity numbers have 11 (BVN, NIN), 13, or 7 to 8 digits: 9, 10 and 12 are what is left of the longer ones;
 * - tax numbers have 10 digits or more; routing numbers have 9;
 * - bank codes have 3, 6 or 9 digits;
 * - postal codes have 5 digits or more.
 * A number that still begins with a zero has lost none, however short it is.
 */
export const identifierRules = {
	accountNumber: {
		name: 'a bank account number',
		personal: true,
		numeric: true,
		drop: SPACES,
		isShort: (n) => n < 10,
	},
	identityNumber: {
		name: 'an identity number',
		personal: true,
		numeric: true,
		drop: SPACES_BETWEEN_DIGITS,
		isShort: (n) => n < 7 || n === 9 || n === 10 || n === 12,
	},
	taxNumber: {
		name: 'a tax number',
		personal: true,
		numeric: true,
		drop: SPACES_BETWEEN_DIGITS,
		isShort: (n) => n < 10,
	},
	bankCode: { name: 'a bank code', numeric: true, drop: SPACES, isShort: (n) => n < 9 && n % 3 !== 0 },
	routingNumber: { name: 'a routing number', numeric: true, drop: SPACES, isShort: (n) => n < 9 },
	postalCode: { name: 'a postal code', numeric: true, isShort: (n) => n < 5 },
	swiftCode: { name: 'a SWIFT code', drop: SPACES },
	dialCode: { name: 'a dial code', numeric: true, drop: SPACES },
	customerIdentifier: { name: 'a customer identifier', personal: true, numeric: true },
	registrationNumber: { name: 'a registration number', numeric: true },
	identifier: { name: 'an identifier' },
} satisfies Record<string, IdentifierRule>;
