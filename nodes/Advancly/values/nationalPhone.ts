import { mobileNumbers, parsePhoneNumberFromString, type Country } from './phoneLibrary';

const HOME = 'NG';
const NO_DIGIT = /\D/g;
// A number that is written with its country's code, but without a plus, is longer than a national one.
const SHORTEST_INTERNATIONAL = 11;
// A number of the United States as well, but people type it where they have none.
const MADE_UP = '12345678901';

const mobilesByCountry = new Map<Country, RegExp>();

/** Whether a cell is a mobile number of a country and nothing else: most are, and they need not be parsed. */
export function isMobile(cell: string, country: Country): boolean {
	let mobiles = mobilesByCountry.get(country);
	if (mobiles === undefined) mobilesByCountry.set(country, (mobiles = mobileNumbers(country)));
	return mobiles.test(cell);
}

/** A number with a plus as its country writes it, without a zero behind the code; undefined when no country has it. */
export function international(number: string): string | undefined {
	return valid(number)?.number;
}

/**
 * A national number as its country writes it; undefined when it is not one. The library accepts a number with or
 * without its leading zero and country code; the digits before its significant part say which it was.
 */
export function national(number: string, country: Country): string | undefined {
	const phone = valid(number, country);
	if (phone === undefined) return withLostZero(number, country) ?? abroadWithoutPlus(number);
	const { nationalNumber, countryCallingCode } = phone;
	if (!number.endsWith(nationalNumber)) return number;
	const before = number.slice(0, -nationalNumber.length);
	if (before === '') {
		// An account in Nigeria has ten digits too, as a landline without its zero.
		if (country === HOME && phone.getType() === 'FIXED_LINE') return undefined;
		// Where the leading zero is optional, as in India, none was lost.
		const written = phone.formatNational({ nationalPrefix: false }).replace(NO_DIGIT, '');
		// 4915123456789 is a mobile in Germany with its country's code, and a landline there that lost its zero.
		const hasCode = number.startsWith(countryCallingCode) && abroadWithoutPlus(number) !== undefined;
		return !hasCode && written.endsWith(number) ? written : number;
	}
	return before === `${countryCallingCode}0` ? countryCallingCode + nationalNumber : number;
}

/**
 * A national number of Advancly's home market, which customers with another country code may have too: it can say where
 * a person comes from. Undefined when it is not one, or has lost its zero.
 */
export function homeNumber(number: string): string | undefined {
	return number.startsWith('0') && valid(number, HOME) !== undefined ? number : undefined;
}

/** Where the zero is part of the number itself, as in Côte d'Ivoire, the library finds no number without it. */
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
