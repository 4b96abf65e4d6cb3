import { refusedByThrown } from '../outcome/outcome';
import { isBlank } from '../values/blank';
import { readCell } from '../values/cell';
import type { NoData } from './rowKinds';
import { STRETCH, type Breathe } from './lookOver';
import type { RowReader } from './rowReader';
import { alone, type FoldShape, type OwnerOf, type Unit } from './unit';

/** Rows of a sheet as units, and the rows that hold no data or belong to none. */
export interface Folded {
	units: Unit[];
	refused: Array<{ row: number; noData: NoData }>;
}

function agree(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
	const shared = [...one.keys()].filter((name) => other.has(name));
	return shared.length > 0 && shared.every((name) => one.get(name) === other.get(name));
}

/** Puts the rows of a sheet together, one after the other. */
class Folder {
	readonly units: Unit[] = [];

	private readonly byId = new Map<string, Unit[]>();

	private above: Unit | undefined;

	constructor(
		private readonly reader: RowReader,
		private readonly shape: FoldShape,
		private readonly ownerOf: OwnerOf,
	) {}

	/** A row that holds no data parts what is above it from what is below. */
	part(): void {
		this.above = undefined;
	}

	/** Puts a row into its unit; or says why it belongs to none. */
	place(row: number): string | undefined {
		const { id, list } = this.shape;
		const { source } = this.reader;
		const reading = readCell(id.type, source.cell(row, id.name), this.reader.optionsFor(id.name));
		if (!isBlank(source.cell(row, list.name)) || 'problems' in reading) {
			this.above = this.open(row);
			return undefined;
		}
		if ('value' in reading) {
			this.above = this.withId(row, String(reading.value));
			return undefined;
		}
		const why = this.outsider(row);
		if (why === undefined) this.join(this.above!, row);
		return why;
	}

	private open(row: number): Unit {
		const unit: Unit = { ...alone(row), owner: new Map(this.ownerOf(row)) };
		this.units.push(unit);
		return unit;
	}

	private join(unit: Unit, row: number): Unit {
		unit.rows.push(row);
		for (const [name, value] of this.ownerOf(row) ?? [])
			if (!unit.owner.has(name)) unit.owner.set(name, value);
		return unit;
	}

	private withId(row: number, id: string): Unit {
		const alike = this.byId.get(id) ?? [];
		this.byId.set(id, alike);
		const owner = this.ownerOf(row);
		const own =
			owner === undefined
				? (alike.find((unit) => unit === this.above) ?? (alike.length === 1 ? alike[0] : undefined))
				: (alike.find((unit) => agree(unit.owner, owner)) ?? alike.find((unit) => unit.owner.size === 0));
		if (own !== undefined) return this.join(own, row);
		const fresh = this.open(row);
		if (owner === undefined && alike.length > 0) {
			const { noun } = this.shape;
			fresh.faults.set(row, `several customers have an ${noun} with this number; say whose this row is`);
		}
		alike.push(fresh);
		return fresh;
	}

	/** Why a row with a blank id is not the unit's above it; undefined when it is. */
	private outsider(row: number): string | undefined {
		const { id, noun, list, prefix, entryName } = this.shape;
		const { source } = this.reader;
		const label = source.label(id.name);
		const filled = list.entryFields.filter(({ name }) => !isBlank(source.cell(row, prefix + name)));
		if (filled.length === 0) return `${label} is blank, and so are the columns of ${list.name}`;
		if (this.above === undefined) return `${label} is blank, and there is no ${noun} above this row`;
		const { owner } = this.above;
		const own = this.ownerOf(row);
		if (own !== undefined && owner.size > 0 && !agree(owner, own)) {
			return `${label} is blank, and the ${noun} above is another customer's`;
		}
		const names = entryName === undefined ? undefined : prefix + entryName;
		const isNamed = (at: number) => names === undefined || !isBlank(source.cell(at, names));
		if (!isNamed(row) && isNamed(this.above.rows[0]!)) {
			return `${label} and ${source.label(names!)} are blank: the row may be a total`;
		}
		return undefined;
	}
}

/**
 * Folds the rows of a sheet: rows with the same id are one unit, wherever they stand; a row whose id is blank belongs to
 * the unit above it when it fills columns of an entry, as exports that leave out what repeats have it. A row that holds
 * the whole list stands alone.
 *
 * @param noDataOf tells the rows that hold no data
 * @param breathe lets n8n do other work
 */
export async function fold(
	reader: RowReader,
	shape: FoldShape,
	noDataOf: (row: number) => NoData | undefined,
	breathe: Breathe,
	ownerOf: OwnerOf = () => undefined,
): Promise<Folded> {
	const folder = new Folder(reader, shape, ownerOf);
	const refused: Folded['refused'] = [];
	for (let row = 0; row < reader.source.count; row += 1) {
		if (row % STRETCH === 0) await breathe();
		const noData = unplaced(row, folder, noDataOf);
		if (noData === undefined) continue;
		refused.push({ row, noData });
		folder.part();
	}
	return { units: folder.units, refused };
}

/** Why a row has no place in a unit; undefined when it got one. */
function unplaced(
	row: number,
	folder: Folder,
	noDataOf: (row: number) => NoData | undefined,
): NoData | undefined {
	try {
		const noData = noDataOf(row);
		if (noData !== undefined) return noData;
		const reason = folder.place(row);
		return reason === undefined ? undefined : { reason, blank: false };
	} catch (error) {
		return { reason: refusedByThrown(error).reason, blank: false };
	}
}
