import { isBlank } from '../values/blank';
import { readJson } from '../values/json';
import { problem, type Reading } from '../values/reading';
import { rowsOfCollection as entriesOfCollection } from "./schema";

/**
 * The entries of a list, from whatever holds it: a fixedCollection, a list, one object, or any of these as JSON; none
 * when it is blank.
 *
 * @param wrapper a key under which an object may hold the list, as the body of a load does
 */
export function entriesIn(value: unknown, wrapper?: string): Reading<unknown[]> {
	const held = entriesOfCollection(value) ?? value;
	if (isBlank(held)) return { value: [] };
	if (typeof held === 'string') {
		const reading = readJson(held);
		if ('problems' in reading) return reading;
		return typeof reading.value === 'string'
			? problem('expected a list of objects')
			: entriesIn(reading.value, wrapper);
	}
	if (Array.isArray(held)) return { value: held };
	if (typeof held !== 'object' || held === null) return problem('expected a list of objects');
	if (wrapper !== undefined && wrapper in held) {
		return entriesIn((held as Record<string, unknown>)[wrapper]);
	}
	return { value: Object.keys(held).length === 0 ? [] : [held] };
}
