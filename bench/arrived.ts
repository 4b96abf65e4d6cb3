import { isDeepStrictEqual } from 'node:util';

import type { Contender } from './contenders';
import { CUSTOMER_COLUMN, customerOf, inputItem, unit, unitCount, type Row, type Work } from './rows';
import type { Arrived } from './server';

/** A unit, with the customer it was sent for. */
interface Sent {
	row: Row;
	customer: string | null;
}

function sentIn({ requests }: Arrived): Sent[] {
	return requests.flatMap(({ query, body }) => {
		const json = JSON.parse(Buffer.concat(body).toString()) as Row & { data?: Row[] };
		const customer = query.get(CUSTOMER_COLUMN);
		return (json.data ?? [json]).map((row) => ({ row, customer }));
	});
}

/** The fields of a row as text, which is how the HTTP Request node sends key-value fields. */
function asText(row: Row): Record<string, string> {
	return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
}

/**
 * Checks what arrived: the number of units must be right, and the first and last must be complete and for the right
 * customer.
 *
 * @returns what is wrong; undefined if nothing is
 */
export function wrongWith(arrived: Arrived, contender: Contender, work: Work): string | undefined {
	const sent = sentIn(arrived);
	const form = work.kind === 'individuals' ? asText : (row: Row) => row;
	// One body keeps the customer column, because nothing else tells the customers apart.
	const rows = contender.sends === 'rows' || (contender.oneBody === true && work.customers > 1);
	const count = rows ? work.rows : unitCount(work);
	if (sent.length !== count) return `${sent.length} instead of ${count} arrived`;
	for (const index of [0, count - 1]) {
		const expected = rows ? inputItem(work, index) : unit(work, index);
		const found = sent.find(({ row }) => isDeepStrictEqual(form(row), form(expected)));
		if (found === undefined) return `number ${index} arrived wrong or not at all`;
		const customer = work.kind === 'individuals' ? null : customerOf(work, index);
		if (contender.oneBody !== true && found.customer !== customer)
			return `number ${index} has the wrong customer`;
	}
	return undefined;
}
