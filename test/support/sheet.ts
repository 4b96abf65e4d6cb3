/** Random sheets, and what a person meant by them. */
import type { IDataObject } from 'n8n-workflow';
import fc from 'fast-check';

/** What is wrong with a row: the API refuses it, or a cell of it cannot be read. */
type Quality = 'good' | 'bad' | 'wrong';

export interface Line {
	quality: Quality;
	quantity: number;
}

/** A row, mostly a good one. */
export const anyLine: fc.Arbitrary<Line> = fc.record({
	quality: fc.oneof(
		{ weight: 12, arbitrary: fc.constant('good' as const) },
		{ weight: 1, arbitrary: fc.constantFrom('bad' as const, 'wrong' as const) },
	),
	quantity: fc.integer({ min: 1, max: 1_000 }),
});
/** What is sent whole or not at all. */
export interface Whole {
	customer: string;
	json: IDataObject;
	/** Names of its rows, `item` or `item/row`. */
	rows: string[];
	/** Whether a cell of it cannot be read, so that it must not be sent. */
	wrong: boolean;
}

/** The rows that went in by their names, in a run as a test sets it up. */
export class Sheet {
	readonly jsons: IDataObject[] = [];
	readonly quantities = new Map<string, number>();

	readonly wholes = new Map<string, Whole>();

	readonly bad = new Set<string>();

	readonly blank = new Set<string>();

	/** A row that must not be sent. */
	refused(name: string, isBlank = false): void {
		this.quantities.set(name, 1);
		if (isBlank) this.blank.add(name);
	}

	/** A row that is a part of a whole. */
	part(name: string, { quality, quantity }: Line, whole: Whole): void {
		this.quantities.set(name, quantity);
		this.wholes.set(name, whole);
		whole.rows.push(name);
		whole.wrong ||= quality === 'wrong';
		if (quality === 'bad') this.bad.add(name);
	}
}
