import { isBlank } from '../values/blank';
import { mayJoin } from './alike';
import type { FoldShape, Owner, Bundle } from './bundle';
import type { NoData } from './noData';
import type { ScalarField } from './schema';
import type { FieldSource } from './source';

/** Why a row without an id is not sent; a computed id that fails is refused when the row is read. */
export function blankId(source: FieldSource, row: number, { name, type }: ScalarField): NoData | undefined {
	try {
		if (!isBlank(source.cell(row, name), type)) return undefined;
	} catch {
		return undefined;
	}
	return { reason: `${source.label(name)} is blank; fill it in or remove the row` };
}

/**
 * Why a row with a blank id does not belong to the bundle above it; undefined when it does. It must fill columns of an
 * entry, and among them the one that names the entry: a row of sums does not.
 */
export function whyNotPartOf(
	above: Bundle | undefined,
	row: number,
	owner: Owner | undefined,
	source: FieldSource,
	{ id, noun, list, prefix, entryName }: FoldShape,
): string | undefined {
	const label = source.label(id.name);
	const filled = list.entryFields.filter(({ name }) => !isBlank(source.cell(row, prefix + name), 'text'));
	if (filled.length === 0)
		return `${label} is blank, and so are all columns of ${noun === 'order' ? 'an order item' : 'a person'}`;
	if (above === undefined) return `${label} is blank, and there is no ${noun} above this row`;
	if (!mayJoin(above, owner)) return `${label} is blank, and the ${noun} above belongs to another customer`;
	if (entryName === undefined) return undefined;
	const name = prefix + entryName;
	if (source.absence(name) !== undefined) {
		return `${label} is blank, and no column holds ${name}: the row may be a total`;
	}
	const isNamed = (at: number) => !isBlank(source.cell(at, name), 'text');
	return isNamed(row) || !isNamed(above.rows[0]!)
		? undefined
		: `${label} and ${source.label(name)} are blank: the row may be a total`;
}
