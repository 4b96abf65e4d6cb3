import { asciiSigns } from './asciiSigns';
import { toSheetLine } from './oneLine';
import { quote } from './quote';
import { problem, type Reading } from './reading';

const YES =
	'true yes y t 1 1.0 1,0 on checked enabled yep yeah oui vrai sim verdadeiro sí si verdadero ndiyo ja wahr vero نعم ✓ ✔ ☑ ✅ [x]';
const NO =
	'false no n f 0 0.0 0,0 off unchecked disabled nope non faux não nao falso hapana nein falsch لا ✗ ✘ ❌ ☐';
const WORDS = new Map([
	...YES.split(' ').map((word): [string, boolean] => [word, true]),
	...NO.split(' ').map((word): [string, boolean] => [word, false]),
	['[ ]', false],
]);
const VARIATION = /[\ufe0e\ufe0f]/g;
const WRAPPED = /^[("“](.*)[)"”]$|\(\)$/;
const ENDING = /[.!,;]$/;
// 1 - Yes, Yes (1), ✓ Yes: the same answer twice.
const TWICE = /^(?=.*\p{L})(\S+?)\s*[-=:(\s]\s*([^\s)]+)\)?$/u;
const LONGEST = 20;

/**
 * Reads a boolean from the words and signs for yes and no in English, French, Portuguese and other languages, in any
 * case, even if the answer is written twice (1 - Yes). Refuses anything else.
 */
export function readBoolean(value: unknown): Reading<boolean> {
	if (typeof value === 'boolean') return { value };
	const answer = typeof value === 'string' || typeof value === 'number' ? answerIn(String(value)) : undefined;
	if (answer === undefined)
		return problem(`${quote(value)} is neither yes nor no; expected true, false, yes or no`);
	return { value: answer };
}

function answerIn(text: string): boolean | undefined {
	const line = asciiSigns(toSheetLine(text))
		.slice(0, LONGEST)
		.normalize('NFC')
		.replace(VARIATION, '')
		.toLowerCase();
	const word = line.replace(WRAPPED, '$1').replace(ENDING, '');
	const answers = TWICE.exec(word)
		?.slice(1)
		.map((part) => WORDS.get(part));
	return WORDS.get(word) ?? (answers?.[0] === answers?.[1] ? answers?.[0] : undefined);
}
