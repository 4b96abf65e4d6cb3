import { addFault, type Owner, type Unit } from './unit';

function agree(one: Owner, other: Owner): boolean {
	const shared = [...one.keys()].filter((name) => other.has(name));
	return shared.length > 0 && shared.every((name) => one.get(name) === other.get(name));
}

/** Whether a row may belong to a unit: their owners agree, or one of the two does not say. */
export function mayJoin({ owner }: Unit, rowOwner: Owner | undefined): boolean {
	return rowOwner === undefined || owner === undefined || agree(owner, rowOwner);
}

/** The units that have one id: mostly one, several when several customers use the same number. */
export class Alike {
	private readonly units = new Set<Unit>();

	private readonly byOwner = new Map<string, Unit>();

	/** Rows that do not say whose they are, and do not stand below one of their unit either. */
	private readonly unsaid: Array<[Unit, number]> = [];

	/**
	 * The unit of a row; undefined when the row opens one. A row that does not say whose it is belongs to the unit
	 * above.
	 */
	unitOf(owner: Owner | undefined, above: Unit | undefined): Unit | undefined {
		if (above !== undefined && this.units.has(above) && mayJoin(above, owner)) return above;
		const [first] = this.units;
		if (owner === undefined) return first;
		const owned = [...owner]
			.map((entry) => this.byOwner.get(entry.join(' ')))
			.find((unit) => unit?.owner !== undefined && agree(unit.owner, owner));
		return owned ?? (first?.owner === undefined ? first : undefined);
	}

	/** Remembers a row of a unit and whose it is. */
	add(unit: Unit, row: number, owner: Owner | undefined, above: Unit | undefined): void {
		this.units.add(unit);
		if (owner === undefined && unit !== above) this.unsaid.push([unit, row]);
		for (const entry of owner ?? []) {
			const key = entry.join(' ');
			if (!this.byOwner.has(key)) this.byOwner.set(key, unit);
		}
	}

	/** Refuses units whose rows may be another customer's: half an order would be sent with each. */
	judge(): void {
		if (this.units.size === 1) return;
		for (const [unit, row] of this.unsaid) {
			addFault(unit, row, 'several customers have an order with this number; name the customer of this row');
		}
		const named = [...this.units].flatMap((unit) =>
			unit.owner === undefined ? [] : [{ unit, owner: unit.owner }],
		);
		const namings = new Set(named.map(({ owner }) => [...owner.keys()].join(' ')));
		for (const { unit, owner } of named) {
			const [first] = unit.rows as [number];
			const other = [...namings].find((names) => !names.split(' ').some((name) => owner.has(name)));
			const shared = [...owner].find((entry) => this.byOwner.get(entry.join(' ')) !== unit);
			if (other !== undefined) {
				const names = other.split(' ').join(' and ');
				const text = `another row with this number names its customer by ${names}; name both by the same columns`;
				addFault(unit, first, text);
			} else if (shared !== undefined) {
				const earlier = this.byOwner.get(shared.join(' '))!;
				const text = `another row with this number has the same ${shared[0]}, but belongs to another customer`;
				for (const each of [unit, earlier]) addFault(each, each.rows[0]!, text);
			}
		}
	}
}
