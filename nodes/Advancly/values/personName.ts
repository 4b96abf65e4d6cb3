import { quote, quotePersonal } from './quote';
import { problem, type Reading } from './reading';
import { readText } from './text';

const LOST_LETTER = /\p{L}\?|\?\p{L}/u;
const NO_NAME = /^(?:no name|inconnue?|desconhecid[oa])\.?$/i;
const LETTER = /\p{L}/u;
const OTHER_FIELD = /\S@\S|:\/\/|(?:\d\D{0,2}){4}/;

/**
 * Reads a person's name like `readText`. Refuses a question mark next to a letter (a letter that an export lost), a
 * value without letters, with an address or with four digits (from another column, or masked), and 'no name'.
 */
export function readPersonName(value: unknown): Reading<string> {
	const name = readText(value);
	if ('problems' in name) return name;
	if (LOST_LETTER.test(name.value)) {
		return problem(`${quote(value)} has lost a letter at the question mark; type the name again`);
	}
	if (!LETTER.test(name.value)) return problem(`${quote(value)} has no letters, so it is not a name`);
	if (NO_NAME.test(name.value)) return problem(`${quote(value)} is not a name`);
	if (!OTHER_FIELD.test(name.value)) return name;
	return problem(`${quotePersonal(value)} is not a name; check the column`);
}
