/**
 * The parts of libphonenumber-js that are used. `gulp build` bundles the library into the compiled file, since n8n
 * installs no dependencies of a community node. The 'max' metadata knows a country's numbers, while 'min' knows little
 * more than their lengths: of 432 made-up numbers that 'min' accepts for Nigeria, 'max' refuses 317.
 */
import { getCountryCallingCode, Metadata, type CountryCode, type MetadataJson } from 'libphonenumber-js/core';
import json from 'libphonenumber-js/max/metadata';

export { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
export type Country = CountryCode;

const metadata = json as unknown as MetadataJson;

/** Metadata of one type of number, which the library's own types leave out. */
interface NumberingPlan {
	nationalPrefixForParsing(): string | undefined;
	type(name: 'MOBILE'): { pattern(): string } | undefined;
}

/**
 * Returns a pattern for a country's mobile numbers, written with the leading zero or with plus and country code.
 * Parsing them would take 50 times as long. Matches nothing for a country whose national numbers do not begin with a
 * zero.
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

/**
 * Matches the calling code at the start of an international number, with or without its plus. No code is the beginning
 * of another.
 */
export const CALLING_CODE = new RegExp(`^\\+?(?:${Object.keys(metadata.country_calling_codes).join('|')})`);
