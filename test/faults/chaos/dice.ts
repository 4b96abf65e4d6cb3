/** A repeatable source of randomness: the same seeds throw the same numbers. */
export class Dice {
	private state = 0x811c9dc5;

	/** @param seeds texts and numbers that decide the throws, such as the seed and the index of a run */
	constructor(...seeds: (string | number)[]) {
		// FNV-1a over the seeds, then mulberry32.
		for (const char of seeds.join('\u0000'))
			this.state = Math.imul(this.state ^ char.codePointAt(0)!, 0x01000193);
	}

	throw(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number, both bounds included. */
	between(least: number, most: number): number {
		return least + Math.floor(this.throw() * (most - least + 1));
	}

	chance(share: number): boolean {
		return this.throw() < share;
	}

	pick<T>(choices: readonly T[]): T {
		return choices[this.between(0, choices.length - 1)]!;
	}

	weighted<Name extends string>(shares: Readonly<Record<Name, number>>): Name {
		const entries = Object.entries<number>(shares);
		let left = this.throw() * entries.reduce((sum, [, share]) => sum + share, 0);
		const found = entries.find(([, share]) => (left -= share) < 0) ?? entries.at(-1)!;
		return found[0] as Name;
	}

	times<T>(length: number, of: (index: number) => T): T[] {
		return Array.from({ length }, (_none, index) => of(index));
	}
}
