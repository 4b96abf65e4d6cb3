import { readCell } from '../values/cell';
import type { ReadingOptions } from '../values/reading';
import type { CellOf } from './columns';
import type { ScalarField } from './schema';

/** The field that names the country whose rules apply to the other fields, unless they name another. */
const COUNTRY = 'country_code';

/** Finds the country whose rules apply to a row's cells. */
export class Countries {
	private readonly known = new Map<ReadingOptions, Map<string | undefined, ReadingOptions>>();

	/** @param optionsOf how the cells of a path are read */
	constructor(private readonly optionsOf: (path: string) => ReadingOptions) {}

	/**
	 * The country that the row, or the entry under a prefix, names for all its fields; undefined when it names none.
	 */
	named(cellOf: CellOf, prefix: string): string | undefined {
		return this.at(cellOf, prefix + COUNTRY);
	}

	/**
	 * The options of a column for a field, with the country whose rules apply to it.
	 *
	 * @param usual the country of the row or entry, for a field that does not name its own
	 */
	optionsFor(
		{ countryFrom }: ScalarField,
		options: ReadingOptions,
		cellOf: CellOf,
		{ prefix, country: usual }: { prefix: string; country: string | undefined },
	): ReadingOptions {
		const own = countryFrom === undefined ? undefined : this.at(cellOf, prefix + countryFrom);
		return this.inCountry(options, own ?? usual);
	}

	/** The ISO code of the country that a cell names; undefined when it names no known country. */
	private at(cellOf: CellOf, path: string): string | undefined {
		const reading = readCell('countryCode', cellOf(path), this.optionsOf(path));
		return 'value' in reading ? String(reading.value) : undefined;
	}

	private inCountry(options: ReadingOptions, country: string | undefined): ReadingOptions {
		const known = this.known.get(options) ?? new Map<string | undefined, ReadingOptions>();
		this.known.set(options, known);
		const own = known.get(country) ?? { ...options, country };
		known.set(country, own);
		return own;
	}
}
