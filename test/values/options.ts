import type { Reading, ReadingOptions } from '../../nodes/Advancly/values/reading';
import { listed } from '../support/listed';

/** A run in Lagos, day first, on the first of June 2024; a test changes what it is about. */
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

/** Lagos is always ahead of UTC by an hour, New York behind it, Auckland ahead by half a day; the last two change clocks. */
export const ZONES = ['Africa/Lagos', 'UTC', 'America/New_York', 'Pacific/Auckland'];

/** The refusal of a reading; a reading that holds a value fails the test. */
export function refusalOf(reading: Reading<unknown>): string {
	if ('problems' in reading) return reading.problems.join('; ');
	throw new Error(`not refused: ${JSON.stringify(reading.value)}`);
}

/** The entries of a text as `listed` reads it, each with a refusal that quotes it as it is. */
export function quoting(says = '') {
	return (text: TemplateStringsArray): [string, string][] =>
		listed(text).map((entry) => [entry, `'${entry}'${says}`]);
}
