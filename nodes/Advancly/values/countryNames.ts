const LANGUAGES = ['en', 'fr', 'pt'];
// Regions that Intl names although they are not countries.
const NOT_COUNTRIES = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));
/** Names in use that Intl does not have, as `spelling` leaves them. */
const OTHER_NAMES = {
	'ivory coast': 'CI',
	swaziland: 'SZ',
	drc: 'CD',
	'dr congo': 'CD',
	'democratic republic of congo': 'CD',
	'democratic republic of the congo': 'CD',
	'republic of the congo': 'CG',
	'united states of america': 'US',
	'great britain': 'GB',
	'republic of china': 'TW',
	turkey: 'TR',
	'czech republic': 'CZ',
	'slovak republic': 'SK',
	'slovakia slovak republic': 'SK',
	'kyrgyz republic': 'KG',
	'lao people s democratic republic': 'LA',
	'palestinian territory': 'PS',
};
const ARTICLE = /^the /;
const OFFICIAL = /^(?:(?:federal |united )?republic of )?(?:the )?/;
const MARKS = /\p{M}+/gu;
const NO_LETTERS = /[^\p{L}]+/gu;
// Intl writes 'Antigua & Barbuda', people and other lists 'and'.
const AND = / (?:and|et|e) /g;

let codes: Map<string, string> | undefined;

/** The ISO code of a country by its name in English, French or Portuguese; undefined for any other text. */
export function countryNamed(name: string): string | undefined {
	codes ??= namesToCodes();
	const spelt = spelling(name).replace(ARTICLE, '');
	return codes.get(spelt) ?? codes.get(spelt.replace(OFFICIAL, ''));
}

function spelling(name: string): string {
	return name
		.normalize('NFD')
		.replace(MARKS, '')
		.toLowerCase()
		.replace(NO_LETTERS, ' ')
		.replace(AND, ' ')
		.trim();
}

function namesToCodes(): Map<string, string> {
	const found = new Map(Object.entries(OTHER_NAMES));
	const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
	const regions = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
	for (const language of LANGUAGES) {
		const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
		for (const code of regions) {
			const name = names.of(code);
			if (name !== undefined) found.set(spelling(name), code);
		}
	}
	return found;
}

/** Intl still names regions whose code has changed, such as ZR, which is CD now. */
function isCountry(code: string): boolean {
	return !NOT_COUNTRIES.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}
