import { mobileNumbers, parsePhoneNumberFromString, type Country } from './phoneLibrary';

const HOME = 'NG';
const NO_DIGIT = /\D/g;
// A number with a country code but no plus is longer than a national one.
const SHORTEST_INTERNATIONAL = 11;
// Also a US number, but people type it when they have none.
const MADE_UP = '12345678901';

const mobilesByCountry = new Map<Country, RegExp>();

/** Whether a cell is just a mobile number of the country. Most cells are, and need no parsing. */
export function isMobile(cell: string, country: Country): boolean {
	let mobiles = mobilesByCountry.get(country);
	if (mobiles === undefined) mobilesByCountry.set(country, (mobiles = mobileNumbers(country)));
	return mobiles.test(cell);
}

/**
 * Normalises a number with a plus: removes a zero after the country code. Undefined when no country has such a number.
 */
export function international(number: string): string | undefined {
	return valid(number)?.number;
}

/**
 * Normalises a national number; undefined when it is not one. The library accepts a number with or without its leading
 * zero and country code, so the digits before its significant part show which it was.
 */
export function national(number: string, country: Country): string | undefined {
	const phone = valid(number, country);
	if (phone === undefined) return withLostZero(number, country) ?? abroadWithoutPlus(number);
	const { nationalNumber, countryCallingCode } = phone;
	if (!number.endsWith(nationalNumber)) return number;
	const before = number.slice(0, -nationalNumber.length);
	if (before === '') {
		// A Nigerian account number has ten digits too, like a landline without its zero.
		if (country === HOME && phone.getType() === 'FIXED_LINE') return undefined;
		// Where the leading zero is optional, as in India, none was lost.
		const written = phone.formatNational({ nationalPrefix: false }).replace(NO_DIGIT, '');
		// 4915123456789 is a German mobile with its country code, or a German landline that lost its zero.
		const hasCode = number.startsWith(countryCallingCode) && abroadWithoutPlus(number) !== undefined;
		return !hasCode && written.endsWith(number) ? written : number;
	}
	return before === `${countryCallingCode}0` ? countryCallingCode + nationalNumber : number;
}

/**
 * Returns a national number of Advancly's home market, which customers with another `country_code` may have too, since
 * that can be where a person comes from. Undefined when it is not one, or has lost its zero.
 */
export function homeNumber(number: string): string | undefined {
	return number.startsWith('0') && valid(number, HOME) !== undefined ? number : undefined;
}

/**
 * Where the zero is part of the number itself, as in Côte d'Ivoire, the library does not recognise a number without it.
 */
function withLostZero(number: string, country: Country): string | undefined {
	const restored = `0${number}`;
	return valid(restored, country)?.nationalNumber === restored ? restored : undefined;
}

function abroadWithoutPlus(number: string): string | undefined {
	const isLong = number.length >= SHORTEST_INTERNATIONAL && number !== MADE_UP;
	return isLong && international(`+${number}`) === `+${number}` ? number : undefined;
}

function valid(number: string, country?: Country) {
	const phone = parsePhoneNumberFromString(number, country);
	return phone?.isValid() ? phone : undefined;
}
