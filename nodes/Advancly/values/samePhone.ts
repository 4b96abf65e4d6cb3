import { CALLING_CODE, parsePhoneNumberFromString, type Country } from './phoneLibrary';

const LONGEST = 50;
const SHORTEST_WITH_CODE = 11;

/**
 * What all notations of one phone number have in common: E.164 where the number has a country code or its country is
 * known, else its digits without the trunk zero.
 *
 * @param country ISO code of two letters; anything else counts as unknown
 */
export function phoneIdentity(phone: string, country?: string): string {
	// '00' is how most countries dial what '+' stands for; no national number begins with it.
	const text = phone.slice(0, LONGEST).trim().replace(/^00/, '+');
	// The library ignores a country that it does not know.
	const parsed = parsePhoneNumberFromString(text, country?.trim().toUpperCase() as Country | undefined);
	// Digits that are not a number of the country do not get its code.
	if (parsed === undefined || !(parsed.isValid() || text.startsWith('+')))
		return text.replace(/\D/g, '').replace(/^0/, '');
	return parsed.ext === undefined ? parsed.number : `${parsed.number};ext=${parsed.ext}`;
}

/**
 * Whether two notations are one phone number. A national number of an unknown country is the same as another only when
 * all digits are, but for the trunk zero.
 */
export function samePhone(one: string, other: string, country?: string): boolean {
	const [first, second] = [phoneIdentity(one, country), phoneIdentity(other, country)];
	return first !== '' && first.replace('+', '') === second.replace('+', '');
}

/**
 * What all notations of a number as `readPhone` leaves it have in common when its country is not known:
 * +2348031234567, 2348031234567 and 08031234567 are the same.
 */
export function phoneEnding(phone: string): string {
	if (phone.startsWith('0')) return phone.slice(1);
	return phone.length < SHORTEST_WITH_CODE ? phone : phone.replace(CALLING_CODE, '');
}

/** The country of a number with a country code, as ISO 3166 writes it; undefined for others. */
export function countryOfPhone(phone: string): string | undefined {
	return parsePhoneNumberFromString(phone.slice(0, LONGEST))?.country;
}
