/** Texts of ours must hold no secret, and nothing that breaks a line or turns it around. */
import { failureText } from '../../nodes/Advancly/outcome/outcome';
import { stoppingError, type Report } from '../../nodes/Advancly/outcome/report';
import { NODE } from './fakeItem';
import { CONTENT, PERSONAL_NUMBERS, SECRETS } from './hostile';

const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

// So much of a value may be quoted; more of a document would be its content.
const QUOTED = 61;

/** The personal number in any grouping, with nothing of it hidden. */
const WHOLE_NUMBERS = PERSONAL_NUMBERS.map((number) => new RegExp([...number].join('[ -]?')));

const LONG_RUN = new RegExp(`[A-Za-z0-9+/]{${QUOTED}}`);

/** The secrets that stand in a text of ours: keys, whole personal numbers, and more of a document than a quote holds. */
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

/** Fails when a text of ours holds a secret, or characters that break a line or turn it around. */
export function expectFit(text: string): void {
	const leaks = leaksIn(text);
	// `expect` is slow for so many texts, nearly all of which are fit.
	if (leaks.length > 0 || CONTROL.test(text)) expect({ text, leaks }).toEqual({ text: 'fit', leaks: [] });
}

/** Fails when a text of a run is not fit: those of its items, and that of the error that stops it. */
export function expectFitTexts(reports: Report[]): void {
	for (const { outcome } of reports) if (outcome.fate !== 'accepted') expectFit(failureText(outcome));
	const error = stoppingError(NODE, reports);
	if (error !== undefined) expectFit(`${error.message} ${error.description ?? ''}`);
}
