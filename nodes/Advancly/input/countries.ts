import { readCell } from '../values/cell';
import type { ValueType } from '../values/readers';
import type { ReadingOptions } from '../values/reading';
import type { CellOf } from './columns';
import type { ScalarField } from './schema';

/** The types that are read by the rules of a country. */
const BY_COUNTRY = new Set<ValueType>([
	'phone',
	'accountNumber',
	'identityNumber',
	'taxNumber',
	'bankCode',
	'postalCode',
]);

/** The field that names the country by whose rules the others are read, unless they name another. */
const COUNTRY = 'country_code';

/** By the rules of which country the cells of a row are read. */
export class Countries {
	private readonly known = new Map<ReadingOptions, Map<string, ReadingOptions>>();

	/** @param optionsOf how the cells of a path are read */
	constructor(private readonly optionsOf: (path: string) => ReadingOptions) {}

	/** The country that the row or entry under a prefix names for all its fields; undefined when it names none. */
	named(cellOf: CellOf, prefix: string): string | undefined {
		return this.at(cellOf, prefix + COUNTRY);
	}

	/**
	 * The options of a column for a field, with the country whose rules apply to it.
	 *
	 * @param usual the country of the row or entry, for a field that names none of its own
	 */
	optionsFor(
		{ type, countryFrom }: ScalarField,
		options: ReadingOptions,
		cellOf: CellOf,
		{ prefix, country: usual }: { prefix: string; country: string | undefined },
	): ReadingOptions {
		if (!BY_COUNTRY.has(type)) return options;
		const own = countryFrom === undefined ? undefined : this.at(cellOf, prefix + countryFrom);
		const country = own ?? usual;
		return country === undefined ? options : this.inCountry(options, country);
	}

	/** The country that a cell names, as ISO code; undefined when it names none that is known. */
	private at(cellOf: CellOf, path: string): string | undefined {
		const reading = readCell('countryCode', cellOf(path), this.optionsOf(path));
		return 'value' in reading ? String(reading.value) : undefined;
	}

	private inCountry(options: ReadingOptions, country: string): ReadingOptions {
		const known = this.known.get(options) ?? new Map<string, ReadingOptions>();
		this.known.set(options, known);
		const own = known.get(country) ?? { ...options, country };
		known.set(country, own);
		return own;
	}
}
