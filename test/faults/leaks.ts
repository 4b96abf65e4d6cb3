import { inspect } from 'node:util';

import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { errorText } from './said';
import { rowsOf } from '../support/pairing';
import type { Observed } from './runCase';
import { DOCUMENT, type Scene } from './scenes';

export const ANOTHER_BVN = '22212345678';

const DOCUMENT_PIECE = 16;

export const DOCUMENT_PIECES = Array.from(
	{ length: Math.floor(DOCUMENT.length / DOCUMENT_PIECE) },
	(_none, index) => DOCUMENT.slice(index * DOCUMENT_PIECE, (index + 1) * DOCUMENT_PIECE),
);

/** A value as text, with everything that a person could read in it. */
export function everythingIn(value: unknown): string {
	return inspect(value, {
		depth: 12,
		maxStringLength: Infinity,
		maxArrayLength: Infinity,
		breakLength: Infinity,
	});
}

/** What an item holds beyond the row that n8n merged into it. */
function ownPart(item: INodeExecutionData, rows: IDataObject[]): unknown {
	const row = rows[rowsOf(item)[0] ?? -1] ?? {};
	const own = Object.entries(item.json).filter(([key, value]) => row[key] !== value);
	return { json: Object.fromEntries(own), error: item.error };
}

/** Whether a text contains a number, also in groups, e.g. 0123 4567 89. */
export function holdsNumber(text: string, number: string): boolean {
	return text.includes(number) || text.replace(/(?<=\d)[ -](?=\d)/g, '').includes(number);
}

/** The secrets that can be read in what the node made, each with its place; numbers in accepted items are the API's. */
export function leaksIn(observed: Observed, { rows, numbers }: Scene): string[] {
	const { success, failed, error, hints, keys } = observed;
	const isFailed = (item: INodeExecutionData) => errorText(item) !== undefined;
	const made = everythingIn([...failed, ...success.filter(isFailed)].map((item) => ownPart(item, rows)));
	const places = {
		'failed item': made,
		error: everythingIn(error),
		hint: everythingIn(hints),
		item: everythingIn(success.filter((item) => !isFailed(item))),
	};
	return Object.entries(places).flatMap(([place, text]) => {
		const secrets = [...keys, ...DOCUMENT_PIECES].filter((secret) => text.includes(secret));
		const own = place === 'item' ? [] : [...numbers, ANOTHER_BVN];
		const whole = own.filter((number) => holdsNumber(text, number));
		return [...secrets, ...whole].map((secret) => `${secret} in ${place}`);
	});
}
