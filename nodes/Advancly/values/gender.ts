import { toSheetLine } from './oneLine';
import { quote } from './quote';
import { problem, type Reading } from './reading';

const MALE =
	'm male males man boy masc masculine homme masculin masculino homem hombre mâle mwanaume mume me namiji ♂';
const FEMALE =
	'f female woman girl fem feminine femme féminin feminin feminino feminina femenino mulher mujer femelle females mwanamke mke ke mace ♀';
const GENDERS = new Map([
	...MALE.split(' ').map((word): [string, string] => [word, 'male']),
	...FEMALE.split(' ').map((word): [string, string] => [word, 'female']),
]);
const TITLES = new Set(
	'mr mrs ms miss mx master mister sir madam dr prof professor rev pastor chief hon barr engr alhaji alhaja hajia hajiya mallam monsieur madame mademoiselle mme mlle senhor senhora sr sra dona dom'.split(
		' ',
	),
);
const OTHER_ANSWERS = new Set(
	'yes no true false mf fm single married widowed divorced separated célibataire marié mariée divorcé divorcée veuf veuve casado casada solteiro solteira divorciado divorciada viúvo viúva'.split(
		' ',
	),
);
// Femal, famale, mle: male and female mistyped.
const MISTYPED = /^(?:f\p{L}{0,2})?m\p{L}{0,2}l\p{L}{0,2}$/u;
// F (Female), M - Male, F/Female, ♀ Female
const LABEL = /^(?:(?:sex|gender)\s*[:=-]|\d\s*[-.):])\s*/;
const WITH_MEANING = /^(?:(\p{L}+)\.?\s*[-–:/(]|([♂♀])\s)\s*(\p{L}+)\)?$/u;
const ONE_WORD = /^\p{L}{2,}$/u;
const HYPHENATED = /^\p{L}+-\p{L}+$/u;
const AROUND = /^[(["'“]|[)\].,;"”]$/g;
const LONGEST = 30;

/**
 * Reads a gender, in lower case like the contract's samples. M, F, man, woman and the like in English, French,
 * Portuguese, Swahili and Hausa become male or female. The contract lists no values, so any other single word is sent
 * in lower case. Refuses titles, numbers, sentences and any other single letter.
 */
export function readGender(value: unknown): Reading<string> {
	const refusal = () => problem(`${quote(value)} is not a gender; expected male or female`);
	const line = typeof value === 'string' ? toSheetLine(value) : undefined;
	if (line === undefined || line.length > LONGEST) return refusal();
	const text = line.normalize('NFKC').toLowerCase().replace(AROUND, '').replace(LABEL, '');
	const [, word, sign = '', long = ''] = WITH_MEANING.exec(text) ?? [];
	const short = word ?? sign;
	const meant = GENDERS.get(long);
	const agrees = GENDERS.get(short) === meant || long.startsWith(short);
	const gender = GENDERS.get(text) ?? (agrees ? meant : undefined);
	if (gender !== undefined) return { value: gender };
	if (TITLES.has(text)) return problem(`${quote(value)} is a title, not a gender; expected male or female`);
	const isWord = ONE_WORD.test(text) && !MISTYPED.test(text) && !OTHER_ANSWERS.has(text);
	if (isWord || (HYPHENATED.test(text) && !GENDERS.has(short))) return { value: text };
	return refusal();
}
