import { quote } from './quote';
import { problem, type Reading } from './reading';
import { readText } from './text';

const LOST_LETTER = /\p{L}\?|\?\p{L}/u;
const LETTER = /\p{L}/u;

/**
 * The name of a person, as `readText` reads text. A question mark next to a letter stands for one that an export lost;
 * a name without letters is a number from another column, or hidden.
 */
export function readPersonName(value: unknown): Reading<string> {
	if (typeof value === 'string' && LOST_LETTER.test(value)) {
		return problem(`${quote(value)} has lost a letter at the question mark; type the name again`);
	}
	const name = readText(value);
	if ('problems' in name || LETTER.test(name.value)) return name;
	return problem(`${quote(value)} is not a name, because it has no letters`);
}
