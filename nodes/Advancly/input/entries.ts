import { isBlank } from '../values/blank';
import { readJson } from '../values/json';
import { problem, type Reading } from '../values/reading';
import { columnFields, keyMatcher, type CellOf } from './columns';
import type { IgnoredKeys } from './ignoredKeys';
import { nearestIn } from './nearest';
import { entriesOfCollection, type ListField } from './schema';

/**
 * Returns the entries of a list in any form: a fixedCollection, a list, one object, or any of these as JSON.
 *
 * @param wrapper a key under which an object may contain the list, as the body of a load does
 */
export function entriesIn(value: unknown, wrapper?: string): Reading<unknown[]> {
	const list = entriesOfCollection(value) ?? value;
	if (list === false || isBlank(list)) return { value: [] };
	if (typeof list === 'string') {
		const reading = readJson(list);
		if ('problems' in reading) return reading;
		return typeof reading.value === 'string'
			? problem('is not a list of objects')
			: entriesIn(reading.value, wrapper);
	}
	if (Array.isArray(list)) return { value: list };
	if (typeof list !== 'object') return problem('is not a list of objects');
	const object = list as Record<string, unknown>;
	if (wrapper !== undefined && wrapper in object) return entriesIn(object[wrapper]);
	return { value: Object.keys(object).length === 0 ? [] : [object] };
}

/** How many entries a cell may have: reading more would block n8n for too long. */
const MOST_ENTRIES = 10_000;

/** Returns the entries of a list in one cell. */
export function entriesInCell(cell: unknown): Reading<unknown[]> {
	const entries = entriesIn(cell);
	if ('problems' in entries || entries.value.length <= MOST_ENTRIES) return entries;
	return problem(
		`has ${entries.value.length} entries, but a cell may have at most ${MOST_ENTRIES}; put each entry in its own row`,
	);
}

/**
 * Returns the cells of a list's entry by the names of its fields; a problem when it is not an object of such fields.
 */
export type EntryCells = (list: ListField, entry: unknown) => Reading<CellOf>;

function matcherOf({ name, entryFields }: ListField, ignored: IgnoredKeys | undefined) {
	const fields = columnFields(entryFields);
	if (ignored === undefined) return keyMatcher(fields);
	const nearest = nearestIn(fields);
	return keyMatcher(fields, ({ columnOf, unmatched }) =>
		ignored.add(name, unmatched, (key) => nearest(key).filter((path) => !columnOf.has(path))),
	);
}

/**
 * Matches the keys of entries to fields.
 *
 * @param ignored collects the keys that are not API fields; without it, such a key is a problem
 */
export function entryCellsOf(ignored: IgnoredKeys | undefined): EntryCells {
	const matchers = new Map<ListField, ReturnType<typeof keyMatcher>>();
	return (list, entry) => {
		if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
			return problem('is not an object with the fields of an entry');
		}
		const match = matchers.get(list) ?? matcherOf(list, ignored);
		matchers.set(list, match);
		return match(entry);
	};
}
