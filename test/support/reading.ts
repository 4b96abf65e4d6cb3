import type { Field } from '../../nodes/Advancly/input/schema';
import type { ReadingOptions } from '../../nodes/Advancly/values/reading';

/** How cells are read in tests that are not about it. */
export const READING: ReadingOptions = {
	timezone: 'Africa/Lagos',
	dateOrder: 'dayFirst',
	acceptShortNumbers: false,
	today: '2024-06-01',
};

/** A field that may be left blank; rows make it an array of objects. */
export function field(name: string, rowFields?: Field[]): Field {
	return { name, displayName: name, required: false, rowFields };
}

/** A field that must be filled in. */
export function required(name: string, rowFields?: Field[]): Field {
	return { ...field(name, rowFields), required: true };
}
