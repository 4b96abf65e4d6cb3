import type { Reading, ReadingOptions } from '../../nodes/Advancly/values/reading';
import { listed } from '../support/listed';

/** Options of a run in Lagos, day first, on 1 June 2024; each test changes what it needs. */
export function options(changes: Partial<ReadingOptions> = {}): ReadingOptions {
	return {
		timezone: 'Africa/Lagos',
		dateOrder: 'dayFirst',
		today: '2024-06-01',
		decimalMark: 'point',
		endsInPointZero: false,
		leadingZeros: 'refuse',
		acceptUnknownPhoneNumbers: false,
		country: undefined,
		...changes,
	};
}

/**
 * Lagos is always an hour ahead of UTC, New York is behind it, Auckland half a day ahead; the last two change their
 * clocks.
 */
export const ZONES = ['Africa/Lagos', 'UTC', 'America/New_York', 'Pacific/Auckland'];

/** The text of a refusal; fails the test if the reading has a value. */
export function refusalOf(reading: Reading<unknown>): string {
	if ('problems' in reading) return reading.problems.join('; ');
	throw new Error(`not refused: ${JSON.stringify(reading.value)}`);
}

/** The entries of a text, as `listed` reads it, each with a refusal that quotes it unchanged. */
export function quoting(why = '') {
	return (text: TemplateStringsArray): [string, string][] =>
		listed(text).map((entry) => [entry, `'${entry}'${why}`]);
}
