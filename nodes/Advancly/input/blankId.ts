import { rowText } from '../outcome/rowNumbers';
import { isBlank } from '../values/blank';
import { mayJoin } from './alike';
import type { FoldShape, Owner, Bundle } from './bundle';
import type { NoData } from './noData';
import { isList, type ScalarField } from './schema';
import type { FieldSource } from './source';

/**
 * The refusal of a row whose id is blank; undefined when it is not. If the id's expression fails, the row is refused
 * when it is read.
 */
export function blankId(source: FieldSource, row: number, { name, type }: ScalarField): NoData | undefined {
	try {
		if (!isBlank(source.cell(row, name), type)) return undefined;
	} catch {
		return undefined;
	}
	return { reason: `${source.label(name)} is blank; fill it in or remove the row` };
}

/**
 * Explains why a row with a blank id does not belong to the bundle above it; undefined when it does. It must fill
 * columns of an entry, including the one that names the entry, which a row of totals does not. If more than one of the
 * bundle's own columns differs, the row belongs to another bundle, whose id is missing.
 */
export function whyNotPartOf(
	above: Bundle | undefined,
	row: number,
	owner: Owner | undefined,
	source: FieldSource,
	{ id, noun, head, list, prefix, entryName }: FoldShape,
): string | undefined {
	const label = source.label(id.name);
	const filled = list.entryFields.filter(({ name }) => !isBlank(source.cell(row, prefix + name), 'text'));
	if (filled.length === 0)
		return `${label} is blank, and so are all columns of ${noun === 'order' ? 'an order item' : 'a person'}`;
	if (above === undefined) return `${label} is blank, and there is no ${noun} above this row`;
	if (!mayJoin(above, owner)) return `${label} is blank, and the ${noun} above belongs to another customer`;
	const [first] = above.rows as [number];
	const others = head.filter((field) => {
		const [own, firstCell] = [row, first].map((at) => source.cell(at, field.name));
		return !isList(field) && !isBlank(own) && !isBlank(firstCell) && own !== firstCell;
	});
	// A single difference may belong to the line, such as its date.
	if (others.length > 1) {
		const [one, other] = others.map(({ name }) => source.label(name));
		return `${label} is blank, and ${one} and ${other} differ from the ${noun} above`;
	}
	if (entryName === undefined) return undefined;
	const name = prefix + entryName;
	if (source.absence(name) !== undefined) {
		return `${label} is blank, and there is no column for ${name}: the row may be a total`;
	}
	const isNamed = (at: number) => !isBlank(source.cell(at, name), 'text');
	return isNamed(row) || !isNamed(first)
		? undefined
		: `${label} and ${source.label(name)} are blank: the row may be a total`;
}

/** The rows with a blank id that belong to the bundle above them. */
export interface Continued {
	first: number;
	count: number;
}

/** The hint about rows with a blank id that were read as part of the bundle above them. */
export function continuedText(
	source: FieldSource,
	{ id, noun }: FoldShape,
	{ first, count }: Continued,
): string {
	const rows = count === 1 ? '1 row' : `${count} rows`;
	return `${source.label(id.name)} is blank in ${rows}, first in ${rowText(source.ref(first))}: read as part of the ${noun} above.`;
}
