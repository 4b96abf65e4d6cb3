import { refusedByThrown } from '../outcome/outcome';
import { isBlank } from '../values/blank';
import { readCell } from '../values/cell';
import { Alike } from './alike';
import type { NoData } from './noData';
import { continuedText, whyNotPartOf, type Continued } from './blankId';
import type { RowReader } from './rowReader';
import type { Bundle, FoldShape, Owner, OwnerOf } from './bundle';
import { inStretches, type Breathe } from './stretches';

/** A sheet's rows as bundles, and the rows without data or without a bundle. */
interface Folded {
	bundles: Bundle[];
	refused: Array<{ row: number; noData: NoData }>;
	/** The hint about rows with a blank id that were added to the bundle above them. */
	hint: string | undefined;
}

/** Adds the owner that a row states to its bundle. */
function claim(bundle: Bundle, owner: Owner): void {
	bundle.owner ??= new Map();
	for (const [name, value] of owner) bundle.owner.set(name, value);
}

/** Groups the rows of a sheet into bundles, from top to bottom. */
class Folder {
	private readonly bundles: Bundle[] = [];

	private readonly byId = new Map<string, Alike>();

	private above: Bundle | undefined;

	private continued: Continued | undefined;

	/** The bundles with the same id as the one above. */
	private alikeAbove: Alike | undefined;

	constructor(
		private readonly reader: RowReader,
		private readonly shape: FoldShape,
		private readonly ownerOf: OwnerOf,
	) {}

	/** Called for a row without data, which separates the rows above it from those below. */
	separate(): void {
		this.above = undefined;
	}

	/** Adds a row to its bundle, or says why it belongs to none. */
	add(row: number): string | undefined {
		const { id, list } = this.shape;
		const { source } = this.reader;
		const reading = readCell(id.type, source.cell(row, id.name), this.reader.optionsFor(id.name));
		const owner = this.ownerOf(row);
		if (!isBlank(source.cell(row, list.name), 'text') || 'problems' in reading) {
			this.above = this.open();
			this.alikeAbove = undefined;
			this.join(this.above, row, owner, undefined);
			return undefined;
		}
		if ('value' in reading) {
			this.addWithId(row, String(reading.value), owner);
			return undefined;
		}
		const why = whyNotPartOf(this.above, row, owner, source, this.shape);
		if (why !== undefined) return why;
		this.join(this.above!, row, owner, this.alikeAbove);
		this.continued ??= { first: row, count: 0 };
		this.continued.count += 1;
		return undefined;
	}

	hint(): string | undefined {
		return this.continued && continuedText(this.reader.source, this.shape, this.continued);
	}

	/** The bundles, once every row has been added. */
	finish(): Bundle[] {
		for (const alike of this.byId.values()) alike.judge();
		return this.bundles;
	}

	private open(): Bundle {
		const bundle: Bundle = { rows: [] };
		this.bundles.push(bundle);
		return bundle;
	}

	private join(bundle: Bundle, row: number, owner: Owner | undefined, alike: Alike | undefined): void {
		bundle.rows.push(row);
		if (owner !== undefined) claim(bundle, owner);
		alike?.add(bundle, row, owner, this.above);
	}

	private addWithId(row: number, id: string, owner: Owner | undefined): void {
		const alike = this.byId.get(id) ?? new Alike();
		this.byId.set(id, alike);
		const bundle = alike.bundleOf(owner, this.above) ?? this.open();
		this.join(bundle, row, owner, alike);
		this.above = bundle;
		this.alikeAbove = alike;
	}
}

/**
 * Folds the rows of a sheet: rows with the same id are one bundle, wherever they are. A row with a blank id that fills
 * columns of an entry belongs to the bundle above it, because many exports omit repeated values. A row that contains
 * the whole list is its own bundle.
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
	await inStretches(reader.source.count, breathe, (row) => {
		const noData = addRow(row, folder, noDataOf);
		if (noData === undefined) return;
		refused.push({ row, noData });
		folder.separate();
	});
	return { bundles: folder.finish(), refused, hint: folder.hint() };
}

/** Adds a row to its bundle, or says why it belongs to none. */
function addRow(
	row: number,
	folder: Folder,
	noDataOf: (row: number) => NoData | undefined,
): NoData | undefined {
	try {
		const noData = noDataOf(row);
		if (noData !== undefined) return noData;
		const reason = folder.add(row);
		return reason === undefined ? undefined : { reason };
	} catch (error) {
		return { reason: refusedByThrown(error).reason };
	}
}
