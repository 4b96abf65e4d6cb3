import { CALLING_CODE, parsePhoneNumberFromString, type Country } from './phoneLibrary';

const LONGEST = 50;
const SHORTEST_WITH_CODE = 11;

/**
 * Normalises a phone number so that different spellings compare equal: to E.164 if it has a country code or its country
 * is known, else to its digits without the trunk zero.
 *
 * @param country two-letter ISO code; anything else counts as unknown
 */
export function phoneIdentity(phone: string, country?: string): string {
	// Most countries dial '00' for '+', and no national number begins with it.
	const text = phone.slice(0, LONGEST).trim().replace(/^00/, '+');
	// The library ignores a country that it does not know.
	const parsed = parsePhoneNumberFromString(text, country?.trim().toUpperCase() as Country | undefined);
	// Digits that are not a valid number there do not get the country's code.
	if (parsed === undefined || !(parsed.isValid() || text.startsWith('+')))
		return text.replace(/\D/g, '').replace(/^0/, '');
	return parsed.ext === undefined ? parsed.number : `${parsed.number};ext=${parsed.ext}`;
}

/**
 * Whether two spellings are the same phone number. If the country is unknown, national numbers must have the same
 * digits apart from the trunk zero.
 */
export function samePhone(one: string, other: string, country?: string): boolean {
	const [first, second] = [phoneIdentity(one, country), phoneIdentity(other, country)];
	return first !== '' && first.replace('+', '') === second.replace('+', '');
}

/**
 * Normalises a number from `readPhone` whose country is not known, so that +2348031234567, 2348031234567 and
 * 08031234567 compare equal.
 */
export function phoneEnding(phone: string): string {
	if (phone.startsWith('0')) return phone.slice(1);
	return phone.length < SHORTEST_WITH_CODE ? phone : phone.replace(CALLING_CODE, '');
}

/** The ISO 3166 country of a number with a country code; undefined for others. */
export function countryOfPhone(phone: string): string | undefined {
	return parsePhoneNumberFromString(phone.slice(0, LONGEST))?.country;
}
