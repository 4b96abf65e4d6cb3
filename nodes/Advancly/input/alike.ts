import { addFault, type Owner, type Bundle } from './bundle';

function agree(one: Owner, other: Owner): boolean {
	const shared = [...one.keys()].filter((name) => other.has(name));
	return shared.length > 0 && shared.every((name) => one.get(name) === other.get(name));
}

/** Whether a row may belong to a bundle: their owners agree, or one of them is not stated. */
export function mayJoin({ owner }: Bundle, rowOwner: Owner | undefined): boolean {
	return rowOwner === undefined || owner === undefined || agree(owner, rowOwner);
}

/** The bundles with the same id: usually one, several when several customers use the same number. */
export class Alike {
	private readonly bundles = new Set<Bundle>();

	private readonly byOwner = new Map<string, Bundle>();

	/** Rows that state no owner and are not directly below a row of their bundle. */
	private readonly ownerless: Array<[Bundle, number]> = [];

	/**
	 * Returns the bundle of a row; undefined when the row starts a new one. A row that states no owner belongs to the
	 * bundle above it.
	 */
	bundleOf(owner: Owner | undefined, above: Bundle | undefined): Bundle | undefined {
		if (above && this.bundles.has(above) && mayJoin(above, owner)) return above;
		const [first] = this.bundles;
		if (owner === undefined) return first;
		const owned = [...owner]
			.map((entry) => this.byOwner.get(entry.join(' ')))
			.find((bundle) => bundle?.owner !== undefined && agree(bundle.owner, owner));
		return owned ?? (first?.owner === undefined ? first : undefined);
	}

	/** Records a row of a bundle and the owner that it states. */
	add(bundle: Bundle, row: number, owner: Owner | undefined, above: Bundle | undefined): void {
		this.bundles.add(bundle);
		if (owner === undefined && bundle !== above) this.ownerless.push([bundle, row]);
		for (const entry of owner ?? []) this.byOwner.set(entry.join(' '), bundle);
	}

	/** Refuses bundles with rows that may belong to another customer: each customer could get half an order. */
	judge(): void {
		if (this.bundles.size === 1) return;
		for (const [bundle, row] of this.ownerless) {
			addFault(
				bundle,
				row,
				'several customers have an order with this number; fill in the customer in this row',
			);
		}
		// If there are several, each was opened by a row that states its owner.
		const named = [...this.bundles].map((bundle) => ({ bundle, owner: bundle.owner! }));
		const namings = new Set(named.map(({ owner }) => [...owner.keys()].join(' ')));
		for (const { bundle, owner } of named) {
			const [first] = bundle.rows as [number];
			const other = [...namings].find((names) => !names.split(' ').some((name) => owner.has(name)));
			const shared = [...owner].find((entry) => this.byOwner.get(entry.join(' ')) !== bundle);
			if (other !== undefined) {
				const names = other.split(' ').join(' and ');
				const text = `another row with this number identifies its customer by ${names}; use the same columns in both rows`;
				addFault(bundle, first, text);
			} else if (shared !== undefined) {
				const rival = this.byOwner.get(shared.join(' '))!;
				const text = `another row with this number has the same ${shared[0]}, but belongs to another customer`;
				for (const each of [bundle, rival]) addFault(each, each.rows[0]!, text);
			}
		}
	}
}
