/** Random sheets, and what is known about their rows. */
import type { IDataObject } from 'n8n-workflow';
import fc from 'fast-check';

/** The quality of a row: good; bad, so that the API refuses it; or wrong, so that a cell cannot be read. */
type Quality = 'good' | 'bad' | 'wrong';

export interface Line {
	quality: Quality;
	quantity: number;
}

export const anyLine: fc.Arbitrary<Line> = fc.record({
	quality: fc.oneof(
		{ weight: 12, arbitrary: fc.constant('good' as const) },
		{ weight: 1, arbitrary: fc.constantFrom('bad' as const, 'wrong' as const) },
	),
	quantity: fc.integer({ min: 1, max: 1_000 }),
});
/** Rows that are sent together or not at all. */
export interface Whole {
	customer: string;
	json: IDataObject;
	/** The names of the rows, `item` or `item/row`. */
	rows: string[];
	/** Whether a cell cannot be read, so that nothing of this must be sent. */
	wrong: boolean;
}

/** The input rows of a test run, by their names. */
export class Sheet {
	readonly jsons: IDataObject[] = [];
	readonly quantities = new Map<string, number>();

	readonly wholes = new Map<string, Whole>();

	readonly bad = new Set<string>();

	readonly blank = new Set<string>();

	refused(name: string, isBlank = false): void {
		this.quantities.set(name, 1);
		if (isBlank) this.blank.add(name);
	}

	part(name: string, { quality, quantity }: Line, whole: Whole): void {
		this.quantities.set(name, quantity);
		this.wholes.set(name, whole);
		whole.rows.push(name);
		whole.wrong ||= quality === 'wrong';
		if (quality === 'bad') this.bad.add(name);
	}
}
