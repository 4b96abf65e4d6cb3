/**
 * What is used of libphonenumber-js. `gulp build` puts the library into the compiled file, since n8n installs no
 * dependencies of a community node. Its metadata 'max' knows the numbers of a country, where 'min' knows little more
 * than their lengths: of 432 made-up numbers that 'min' takes for Nigeria's, 'max' refuses 317.
 */
import { getCountryCallingCode, Metadata, type CountryCode, type MetadataJson } from 'libphonenumber-js/core';
import json from 'libphonenumber-js/max/metadata';

export { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
export type Country = CountryCode;

const metadata = json as unknown as MetadataJson;

/** What the library's metadata says of one type of number; its own types leave it out. */
interface NumberingPlan {
	nationalPrefixForParsing(): string | undefined;
	type(name: 'MOBILE'): { pattern(): string } | undefined;
}

/**
 * The mobile numbers of a country, written with the leading zero or with plus and country code: they need not be parsed,
 * which takes 50 times as long. It matches nothing for a country whose national numbers do not begin with a zero.
 */
export function mobileNumbers(country: Country): RegExp {
	const all = new Metadata(metadata);
	all.selectNumberingPlan(country);
	const plan = all.numberingPlan as unknown as NumberingPlan;
	const pattern = plan.nationalPrefixForParsing() === '0' ? plan.type('MOBILE')?.pattern() : undefined;
	return new RegExp(
		pattern ? `^(?:0|\\+${getCountryCallingCode(country, metadata)})(?=[1-9])(?:${pattern})$` : '$^',
	);
}

/** The calling code that a number with a plus or without its leading zero begins with: no code begins another. */
export const CALLING_CODE = new RegExp(`^\\+?(?:${Object.keys(metadata.country_calling_codes).join('|')})`);
