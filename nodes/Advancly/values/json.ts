import { isBlank } from './blank';
import { whyBroken } from './brokenCell';
import { maskNumbersIn } from './mask';
import { quote } from './quote';
import { problem, type Reading } from './reading';

const BOM = /^\ufeff/;
const LONGEST_EXTRACT = 60;
const WINDOW = 400;
const ENDING_DIGITS = /\d[\d\s-]*$/;
const UNPRINTABLE = /[\p{C}\p{Z}]+/gu;
const CODED = /[A-Za-z0-9+/=_-]{32,}/g;
// Node's messages about broken JSON: the position, the text around it, or that the text ended too early.
const POSITION = /^(.*?)(?: in| after) JSON at position (\d+)/s;
const AROUND = /^[^"]*?"(.*)"(?:\.\.\.)? is not valid JSON$/s;

/**
 * Reads JSON: parses text, and returns an object or a list unchanged. Broken text is refused, never repaired. The
 * refusal has the position, if Node reports one, and an extract of at most 60 characters with long numbers and encoded
 * files masked. `__proto__` stays an ordinary key, as with JSON.parse.
 */
export function readJson(input: unknown): Reading<unknown> {
	if (isBlank(input)) return problem('there is no JSON here; expected an object or a list');
	if (typeof input === 'object') return { value: input };
	if (typeof input !== 'string') return problem(`${quote(input)} is not JSON; expected an object or a list`);
	const text = input.replace(BOM, '');
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		const why = text.startsWith('[object') ? whyBroken(text) : undefined;
		if (why !== undefined) return problem(`${quote(text)} ${why}`);
		return problem(explain(text, (error as Error).message));
	}
}

function explain(text: string, message: string): string {
	const broken = POSITION.exec(message);
	if (broken) {
		const [reason, position] = broken.slice(1) as [string, string];
		const index = Number(position);
		const line = text.slice(0, index).split('\n').length;
		const column = index - text.lastIndexOf('\n', index - 1);
		return `the JSON is broken at line ${line}, column ${column}, near '${extract(text, index)}': ${reason}`;
	}
	const around = AROUND.exec(message)?.[1];
	if (around === undefined)
		return `the JSON is broken: it ends too early, after '${extract(text, text.length)}'`;
	const index = text.indexOf(around) + Math.floor(around.length / 2);
	return `the JSON is broken near '${extract(text, index)}'`;
}

/**
 * The text around a position, 30 characters each way. It is masked before it is cut, so that no part of a number shows.
 */
function extract(text: string, index: number): string {
	const left = text.slice(Math.max(0, index - WINDOW), index);
	const split = index - (ENDING_DIGITS.exec(left)?.[0].length ?? 0);
	const before = mask(text.slice(Math.max(0, split - WINDOW), split)).slice(-LONGEST_EXTRACT / 2);
	return (before + mask(text.slice(split, split + WINDOW)).slice(0, LONGEST_EXTRACT / 2)).trim();
}

function mask(text: string): string {
	return maskNumbersIn(text.replace(UNPRINTABLE, ' ').replace(CODED, '…'));
}
