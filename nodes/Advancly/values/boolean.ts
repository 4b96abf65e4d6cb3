import { asciiSigns } from './asciiSigns';
import { toSheetLine } from './oneLine';
import { quote } from './quote';
import { problem, type Reading } from './reading';

const YES =
	'true yes y t 1 1.0 on checked enabled yep yeah oui vrai sim verdadeiro sí si verdadero ndiyo ja wahr vero نعم ✓ ✔ ☑ ✅ [x]';
const NO =
	'false no n f 0 0.0 off unchecked disabled nope non faux não nao falso hapana nein falsch لا ✗ ✘ ❌ ☐';
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
 * A boolean, from the words and signs for yes and no in English, French, Portuguese and other languages of sheets, in
 * any case, also twice (1 - Yes). Anything else is refused.
 */
export function readBoolean(value: unknown): Reading<boolean> {
	if (typeof value === 'boolean') return { value };
	const line =
		typeof value === 'string' || typeof value === 'number' ? asciiSigns(toSheetLine(String(value))) : '';
	const word = line.slice(0, LONGEST).normalize('NFC').replace(VARIATION, '').toLowerCase();
	const answer = answerOf(word.replace(WRAPPED, '$1').replace(ENDING, ''));
	if (answer === undefined)
		return problem(`${quote(value)} is neither yes nor no; expected true, false, yes or no`);
	return { value: answer };
}

function answerOf(word: string): boolean | undefined {
	const once = WORDS.get(word);
	if (once !== undefined) return once;
	const [, first = '', second = ''] = TWICE.exec(word) ?? [];
	const twice = WORDS.get(first);
	return twice === WORDS.get(second) ? twice : undefined;
}
