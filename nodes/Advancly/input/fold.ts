import { refusedByThrown } from '../outcome/outcome';
import { isBlank } from '../values/blank';
import { readCell } from '../values/cell';
import type { NoData } from './rowKinds';
import { STRETCH, type Breathe } from './lookOver';
import type { RowReader } from './rowReader';
import { addFault, alone, type FoldShape, type OwnerOf, type Unit } from './unit';

/** Rows of a sheet as units, and the rows that hold no data or belong to none. */
export interface Folded {
	units: Unit[];
	refused: Array<{ row: number; noData: NoData }>;
}

function agree(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
	const shared = [...one.keys()].filter((name) => other.has(name));
	return shared.length > 0 && shared.every((name) => one.get(name) === other.get(name));
}

/** The unit of an owner, or the one that any owner may claim. */
function ownedBy(alike: Alike | undefined, owner: ReadonlyMap<string, string>): Unit | undefined {
	if (alike === undefined) return undefined;
	for (const [name, value] of owner) {
		const unit = alike.byOwner.get(`${name} ${value}`);
		if (unit?.owner !== undefined && agree(unit.owner, owner)) return unit;
	}
	return alike.silent;
}

/** The units with one id. */
interface Alike {
	/** How many there are: one for each owner. */
	count: number;
	first: Unit;
	/** The one that does not say whose it is. */
	silent: Unit | undefined;
	/** By what they say of their owner. */
	byOwner: Map<string, Unit>;
}

/** Puts the rows of a sheet together, one after the other. */
class Folder {
	readonly units: Unit[] = [];

	private readonly byId = new Map<string, Alike>();

	/** The unit of the row above, and its id when it can have further rows. */
	private above: { unit: Unit; id?: string } | undefined;

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
			this.above = { unit: this.open(row) };
			return undefined;
		}
		if ('value' in reading) {
			this.above = { unit: this.withId(row, String(reading.value)), id: String(reading.value) };
			return undefined;
		}
		const why = this.outsider(row);
		if (why === undefined) this.above!.unit.rows.push(row);
		return why;
	}

	private open(row: number): Unit {
		const unit = alone(row);
		this.units.push(unit);
		return unit;
	}

	private withId(row: number, id: string): Unit {
		const owner = this.ownerOf(row);
		const alike = this.byId.get(id);
		const known = owner === undefined ? this.near(id, alike) : ownedBy(alike, owner);
		const unit = known ?? this.open(row);
		if (known !== undefined) unit.rows.push(row);
		else if (owner === undefined && alike !== undefined) {
			const { noun } = this.shape;
			addFault(unit, row, `several customers have an ${noun} with this number; say whose this row is`);
		}
		this.remember(id, unit, owner, known === undefined);
		return unit;
	}

	/** The unit of a row that does not say whose it is: the one above it, or the only one with its id. */
	private near(id: string, alike: Alike | undefined): Unit | undefined {
		if (alike === undefined) return undefined;
		if (this.above?.id === id) return this.above.unit;
		return alike.count === 1 ? alike.first : undefined;
	}

	private remember(id: string, unit: Unit, owner: ReturnType<OwnerOf>, isNew: boolean): void {
		const alike = this.byId.get(id) ?? { count: 0, first: unit, silent: undefined, byOwner: new Map() };
		this.byId.set(id, alike);
		if (isNew) alike.count += 1;
		if (owner === undefined) {
			if (isNew) alike.silent = unit;
			return;
		}
		if (alike.silent === unit) alike.silent = undefined;
		unit.owner ??= new Map();
		for (const [name, value] of owner) {
			if (unit.owner.has(name)) continue;
			unit.owner.set(name, value);
			alike.byOwner.set(`${name} ${value}`, unit);
		}
	}

	/** Why a row with a blank id is not the unit's above it; undefined when it is. */
	private outsider(row: number): string | undefined {
		const { id, noun, list, prefix, entryName } = this.shape;
		const { source } = this.reader;
		const label = source.label(id.name);
		const filled = list.entryFields.filter(({ name }) => !isBlank(source.cell(row, prefix + name)));
		if (filled.length === 0) return `${label} is blank, and so are the columns of ${list.name}`;
		if (this.above === undefined) return `${label} is blank, and there is no ${noun} above this row`;
		const { unit } = this.above;
		const own = this.ownerOf(row);
		if (own !== undefined && unit.owner !== undefined && !agree(unit.owner, own)) {
			return `${label} is blank, and the ${noun} above is another customer's`;
		}
		const names = entryName === undefined ? undefined : prefix + entryName;
		if (names !== undefined && source.absence(names) !== undefined) {
			return `${label} is blank, and no column holds ${names}: the row may be a total`;
		}
		const isNamed = (at: number) => names === undefined || !isBlank(source.cell(at, names));
		if (!isNamed(row) && isNamed(unit.rows[0]!)) {
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
