import type { Bundle, BundleReading } from '../../input/bundle';
import type { Run } from '../../run/run';
import { memoryFailed } from './loadedBefore';
import type { BundleJson, CustomerBundles, ReadBundle } from './bundleJson';
import type { Skip } from './skip';

/** How many rows a look-up has: those of a batch, and more while at most one in ten is new. */
const LEAST = 500;
const MOST = 5_000;
const STEP = 4;
const FEW = 10;

/** How much JSON is read before it is looked up, in characters. */
const MOST_TEXT = 4 * 1024 * 1024;

/** A bundle that was read and is looked up. */
interface Asked {
	bundle: Bundle;
	json: string;
	key: string;
}

/**
 * Asks n8n in advance which bundles were loaded before, across customers: a look-up costs about the same for one bundle as
 * for thousands, because it reads and writes all that n8n remembers of the node.
 */
export class LookAhead {
	private readonly found = new Map<Bundle, BundleReading<BundleJson>>();

	/** For each customer the position of the bundle that is looked up next. */
	private readonly next: number[];

	private most = LEAST;

	private looking: Promise<void> | undefined;

	/** @param groups in the order in which they begin to be sent */
	constructor(
		private readonly groups: CustomerBundles[],
		private readonly read: ReadBundle,
		private readonly skip: Skip,
		private readonly run: Pick<Run, 'batchPace' | 'breathe'>,
	) {
		this.next = groups.map(() => 0);
	}

	/** Reads the bundles of a customer, who must ask for each once, in their order. */
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

	/** Looks up the next bundles of a customer and of those that follow. It does not throw. */
	private async lookUp(group: number): Promise<void> {
		const batch = this.run.batchPace.size();
		const most = Math.max(this.most, batch.rows);
		const asked: Asked[] = [];
		let [rows, text, last] = [0, 0, group];
		for (const { bundle, at } of this.ahead(group)) {
			await this.run.breathe();
			const reading = await this.read(bundle);
			if ('faults' in reading) {
				this.found.set(bundle, reading);
			} else {
				const { json } = reading.value;
				asked.push({ bundle, json, key: this.skip.keys.of(this.groups[at]!.customer, json) });
				text += json.length;
			}
			[rows, last] = [rows + bundle.rows.length, at];
			if (rows >= most || text >= MOST_TEXT) break;
		}
		const fits = most === batch.rows && last === group && text <= batch.bytes;
		await this.ask(asked, fits);
	}

	/** @param soon whether all that is new is sent next, in one request */
	private async ask(asked: Asked[], soon: boolean): Promise<void> {
		try {
			const keys = asked.map(({ key }) => key);
			const known = await this.skip.loaded.lookUp(keys, soon);
			asked.forEach(({ bundle, json, key }, index) =>
				this.found.set(bundle, { value: { json, remembered: { key, known: known[index]! } } }),
			);
			const fresh = known.filter((state) => state === 'new').length;
			this.most = fresh * FEW <= known.length ? Math.min(MOST, this.most * STEP) : LEAST;
		} catch (error) {
			const problems = [memoryFailed(error)];
			for (const { bundle } of asked) {
				this.found.set(bundle, { faults: new Map(bundle.rows.map((row) => [row, problems])) });
			}
		}
	}

	/** The bundles that are to be looked up next, and whose they are. */
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
