import type { INodeParameters } from 'n8n-workflow';

import type { InputItem } from '../../support/rowsNode';

export interface ChaosRow {
	/** The index of its item; within the item's own list with its number from 1, as in `0/2`. */
	key: string;
	item: number;
	/** A text that the request of this row holds and no other; a blank row has none. */
	mark?: string;
	/** The row is an item without any value, which does not stop a run: one that ends well need not tell of it. */
	blank?: true | undefined;
	/** Whether the row is valid; undefined where people may differ. */
	good?: boolean;
	/** What a customer is looked up by, and what identifies it. */
	identity?: Record<'email' | 'phone_number' | 'identifier', string>;
}

export interface Input {
	items: InputItem[];
	rows: ChaosRow[];
	parameters: INodeParameters;
}

/** The mark of a row: with hyphens, which no base64 has. */
export function markOf(row: number): string {
	return `row-${row}-end`;
}
