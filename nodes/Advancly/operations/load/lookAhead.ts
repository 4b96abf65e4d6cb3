import type { Bundle, BundleReading } from '../../input/bundle';
import type { Run } from '../../run/run';
import { memoryFailed } from './loadedBefore';
import type { BundleJson, CustomerBundles, ReadBundle } from './bundleJson';
import type { Skip } from './skip';

/** How many rows a look-up covers: at least those of a batch, and more while at most one in ten is new. */
const LEAST = 500;
const MOST = 5_000;
const STEP = 4;
const FEW = 10;

/** How many characters of JSON are read for one look-up. */
const MOST_TEXT = 4 * 1024 * 1024;

/** A bundle that was read and is about to be looked up. */
interface Pending {
	bundle: Bundle;
	json: string;
	key: string;
}

/**
 * Looks up in advance which bundles were loaded before, across customers. A look-up costs about the same for one bundle
 * as for thousands, because n8n reads and writes everything it remembers for the node.
 */
export class LookAhead {
	private readonly found = new Map<Bundle, BundleReading<BundleJson>>();

	/** For each customer, the position of the bundle to look up next. */
	private readonly next: number[];

	private most = LEAST;

	private looking: Promise<void> | undefined;

	/** @param groups in the order in which they are loaded */
	constructor(
		private readonly groups: CustomerBundles[],
		private readonly read: ReadBundle,
		private readonly skip: Skip,
		private readonly run: Pick<Run, 'batchPace' | 'breathe'>,
	) {
		this.next = groups.map(() => 0);
	}

	/** Returns a reader for the bundles of a customer. Call it once for each bundle, in order. */
	readerOf(group: number): ReadBundle {
		return (bundle) => this.take(bundle) ?? this.reach(group, bundle);
	}

	private take(bundle: Bundle): BundleReading<BundleJson> | undefined {
		const found = this.found.get(bundle);
		this.found.delete(bundle);
		return found;
	}

	private async reach(group: number, bundle: Bundle): Promise<BundleReading<BundleJson>> {
		for (;;) {
			this.looking ??= this.lookUp(group).finally(() => {
				this.looking = undefined;
			});
			await this.looking;
			const found = this.take(bundle);
			if (found !== undefined) return found;
		}
	}

	/** Looks up the next bundles of a customer and of the customers after it. Does not throw. */
	private async lookUp(group: number): Promise<void> {
		const batch = this.run.batchPace.size();
		const most = Math.max(this.most, batch.rows);
		const pending: Pending[] = [];
		let [rows, text, last] = [0, 0, group];
		for (const { bundle, at } of this.ahead(group)) {
			await this.run.breathe();
			const reading = await this.read(bundle);
			if ('faults' in reading) {
				this.found.set(bundle, reading);
			} else {
				const { json } = reading.value;
				pending.push({ bundle, json, key: this.skip.keys.of(this.groups[at]!.customer, json) });
				text += json.length;
			}
			[rows, last] = [rows + bundle.rows.length, at];
			if (rows >= most || text >= MOST_TEXT) break;
		}
		const fits = most === batch.rows && last === group && text <= batch.bytes;
		await this.lookUpPending(pending, fits);
	}

	/** @param soon whether all new bundles are sent next, in one request */
	private async lookUpPending(pending: Pending[], soon: boolean): Promise<void> {
		try {
			const keys = pending.map(({ key }) => key);
			const known = await this.skip.loaded.lookUp(keys, soon);
			pending.forEach(({ bundle, json, key }, index) =>
				this.found.set(bundle, { value: { json, remembered: { key, known: known[index]! } } }),
			);
			const fresh = known.filter((state) => state === 'new').length;
			this.most = fresh * FEW <= known.length ? Math.min(MOST, this.most * STEP) : LEAST;
		} catch (error) {
			const problems = [memoryFailed(error)];
			for (const { bundle } of pending) {
				this.found.set(bundle, { faults: new Map(bundle.rows.map((row) => [row, problems])) });
			}
		}
	}

	/** The bundles to look up next, each with the position of its customer. */
	private *ahead(group: number): Generator<{ bundle: Bundle; at: number }> {
		for (let at = group; at < this.groups.length; at += 1) {
			const { bundles } = this.groups[at]!;
			while (this.next[at]! < bundles.length) {
				const bundle = bundles[this.next[at]!]!;
				this.next[at]! += 1;
				yield { bundle, at };
			}
		}
	}
}
