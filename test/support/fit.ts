/** Our texts must not contain secrets, line breaks or marks that change the reading direction. */
import { failureText } from '../../nodes/Advancly/outcome/outcome';
import { stoppingError, type Report } from '../../nodes/Advancly/outcome/report';
import { NODE } from './fakeItem';
import { CONTENT, PERSONAL_NUMBERS, SECRETS } from './hostile';

const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

// From this length on, a part of a document counts as leaked; a quote of a value is shorter.
const QUOTED = 61;

/** Each personal number in any grouping, completely unmasked. */
const WHOLE_NUMBERS = PERSONAL_NUMBERS.map((number) => new RegExp([...number].join('[ -]?')));

const LONG_RUN = new RegExp(`[A-Za-z0-9+/]{${QUOTED}}`);

/** The secrets in a text of ours: keys, whole personal numbers, and too long a part of a document. */
function leaksIn(text: string): string[] {
	const leaks = SECRETS.filter((key) => text.includes(key));
	for (const [index, number] of WHOLE_NUMBERS.entries())
		if (number.test(text)) leaks.push(PERSONAL_NUMBERS[index]!);
	if (!LONG_RUN.test(text)) return leaks;
	for (let from = 0; from + QUOTED <= CONTENT.length; from += 1) {
		if (text.includes(CONTENT.slice(from, from + QUOTED))) return [...leaks, 'content'];
	}
	return leaks;
}

/** Fails if a text of ours contains a secret, a line break or a mark that changes the reading direction. */
export function expectFit(text: string): void {
	const leaks = leaksIn(text);
	// `expect` is slow, and nearly all of the many texts are fit.
	if (leaks.length > 0 || CONTROL.test(text)) expect({ text, leaks }).toEqual({ text: 'fit', leaks: [] });
}

/** Fails if a text of a run is not fit: one of its items, or the error that stops it. */
export function expectFitTexts(reports: Report[]): void {
	for (const { outcome } of reports) if (outcome.fate !== 'accepted') expectFit(failureText(outcome));
	const error = stoppingError(NODE, reports);
	if (error !== undefined) expectFit(`${error.message} ${error.description ?? ''}`);
}
