const LANGUAGES = ['en', 'fr', 'pt', 'pt-PT'];
// Regions that Intl names although they are not countries.
const NOT_COUNTRIES = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));
/** Common names that Intl lacks, as `spelling` normalises them. */
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
	uae: 'AE',
	rdc: 'CD',
	'congo dr': 'CD',
	'drc congo': 'CD',
	'rd congo': 'CD',
	'republique democratique du congo': 'CD',
	'republique du congo': 'CG',
	'guinea conakry': 'GN',
	'guinee conakry': 'GN',
	'guinea equatorial': 'GQ',
	'cote divoire': 'CI',
	'dem rep congo': 'CD',
	'rep congo': 'CG',
	'republic of congo': 'CG',
	'republic of korea': 'KR',
	'republic of china': 'TW',
	'russian federation': 'RU',
	'viet nam': 'VN',
	'brunei darussalam': 'BN',
	turkey: 'TR',
	'czech republic': 'CZ',
	'slovak republic': 'SK',
	'slovakia slovak republic': 'SK',
	'kyrgyz republic': 'KG',
	'lao people s democratic republic': 'LA',
	'palestinian territory': 'PS',
	'syrian arab republic': 'SY',
	'united kingdom of great britain northern ireland': 'GB',
};
const ARTICLE = /^the /;
const OFFICIAL =
	/^(?:(?:\p{L}+ ){0,2}republic of |plurinational state of |kingdom of |republique (?:du |de la |de |d )|republica (?:do |da |de ))?(?:the )?/u;
const REPUBLIC = / republic$/;
// As in ISO's list and those derived from it: Tanzania, United Republic of; Gambia (the).
const INVERTED = /^([^,(]+)(?:,([^,]+)|\(([^()]+)\))$/;
const MARKS = /\p{M}+/gu;
const NO_LETTERS = /[^\p{L}]+/gu;
// Intl writes 'Antigua & Barbuda', people and other lists 'and'.
const AND = / (?:and|et|e) /g;

let codes: Map<string, string> | undefined;

/** The ISO code of a country by its name in English, French or Portuguese; undefined for any other text. */
export function countryNamed(name: string): string | undefined {
	codes ??= namesToCodes();
	// A lost letter, or the writer was not sure.
	if (name.includes('?')) return undefined;
	return codeOf(codes, spelling(name)) ?? codeOf(codes, spelling(name.replace(INVERTED, '$2$3 $1')));
}

function codeOf(known: Map<string, string>, spelt: string): string | undefined {
	const bare = spelt.replace(ARTICLE, '');
	return known.get(bare) ?? known.get(bare.replace(OFFICIAL, '')) ?? known.get(bare.replace(REPUBLIC, ''));
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
	const styles = LANGUAGES.flatMap(
		(language) =>
			[
				[language, 'short'],
				[language, 'long'],
			] as const,
	);
	for (const [language, style] of styles) {
		const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
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
