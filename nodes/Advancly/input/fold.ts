import { refusedByThrown } from '../outcome/outcome';
import { isBlank } from '../values/blank';
import { readCell } from '../values/cell';
import { Alike } from './alike';
import type { NoData } from './noData';
import { STRETCH, type Breathe } from './lookOver';
import { whyNotPartOf } from './blankId';
import type { RowReader } from './rowReader';
import { alone, type FoldShape, type Owner, type OwnerOf, type Unit } from './unit';

/** Rows of a sheet as units, and the rows that hold no data or belong to none. */
export interface Folded {
	units: Unit[];
	refused: Array<{ row: number; noData: NoData }>;
}

/** Adds to a unit what a row says of its owner. */
function claim(unit: Unit, owner: Owner): void {
	unit.owner ??= new Map();
	for (const [name, value] of owner) if (!unit.owner.has(name)) unit.owner.set(name, value);
}

/** Puts the rows of a sheet together into units, from top to bottom. */
class Folder {
	private readonly units: Unit[] = [];

	private readonly byId = new Map<string, Alike>();

	private above: Unit | undefined;

	/** The units that have the id of the one above. */
	private alikeAbove: Alike | undefined;

	constructor(
		private readonly reader: RowReader,
		private readonly shape: FoldShape,
		private readonly ownerOf: OwnerOf,
	) {}

	/** A row that holds no data separates what is above it from what is below. */
	part(): void {
		this.above = undefined;
	}

	/** Puts a row into its unit; or says why it belongs to none. */
	add(row: number): string | undefined {
		const { id, list } = this.shape;
		const { source } = this.reader;
		const reading = readCell(id.type, source.cell(row, id.name), this.reader.optionsFor(id.name));
		if (!isBlank(source.cell(row, list.name), 'text') || 'problems' in reading) {
			this.above = this.open(row);
			this.alikeAbove = undefined;
			return undefined;
		}
		if ('value' in reading) {
			this.addWithId(row, String(reading.value));
			return undefined;
		}
		const owner = this.ownerOf(row);
		const why = whyNotPartOf(this.above, row, owner, source, this.shape);
		if (why === undefined) this.join(this.above!, row, owner, this.alikeAbove);
		return why;
	}

	/** The units, once every row has been added. */
	finish(): Unit[] {
		for (const alike of this.byId.values()) alike.judge();
		return this.units;
	}

	private open(row: number, owner = this.ownerOf(row)): Unit {
		const unit = alone(row);
		if (owner !== undefined) unit.owner = new Map(owner);
		this.units.push(unit);
		return unit;
	}

	private join(unit: Unit, row: number, owner: Owner | undefined, alike: Alike | undefined): void {
		if (unit.rows[0] !== row) unit.rows.push(row);
		if (owner !== undefined) claim(unit, owner);
		alike?.add(unit, row, owner, this.above);
	}

	private addWithId(row: number, id: string): void {
		const alike = this.byId.get(id) ?? new Alike();
		this.byId.set(id, alike);
		const owner = this.ownerOf(row);
		const unit = alike.unitOf(owner, this.above) ?? this.open(row, owner);
		this.join(unit, row, owner, alike);
		this.above = unit;
		this.alikeAbove = alike;
	}
}

/**
 * Folds the rows of a sheet: rows with the same id are one unit, wherever they stand. A row with a blank id that fills
 * columns of an entry belongs to the unit above it, because many exports leave out what repeats. A row that holds the
 * whole list stands alone.
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
		const noData = whyNotAdded(row, folder, noDataOf);
		if (noData === undefined) continue;
		refused.push({ row, noData });
		folder.part();
	}
	return { units: folder.finish(), refused };
}

/** Puts a row into its unit, or says why it belongs to none. */
function whyNotAdded(
	row: number,
	folder: Folder,
	noDataOf: (row: number) => NoData | undefined,
): NoData | undefined {
	try {
		const noData = noDataOf(row);
		if (noData !== undefined) return noData;
		const reason = folder.add(row);
		return reason === undefined ? undefined : { reason, blank: false };
	} catch (error) {
		return { reason: refusedByThrown(error).reason, blank: false };
	}
}
