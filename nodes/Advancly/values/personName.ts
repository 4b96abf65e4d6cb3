import { quote } from './quote';
import { problem, type Reading } from './reading';
import { readText } from './text';

const LOST_LETTER = /\p{L}\?|\?\p{L}/u;

/**
 * The name of a person, as `readText` reads text. A question mark next to a letter stands for one that an export lost.
 */
export function readPersonName(value: unknown): Reading<string> {
	if (typeof value === 'string' && LOST_LETTER.test(value)) {
		return problem(`${quote(value)} has lost a letter at the question mark; type the name again`);
	}
	return readText(value);
}
