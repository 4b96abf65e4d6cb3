import { DateTime } from 'luxon';
import type { INodeParameters } from 'n8n-workflow';

import { REFUSED, type Cell, type CellValue, type Column, type Meaning, type SheetName } from './cell';
import { blanks } from './corpus/blanks';
import { chosenDays, days } from './corpus/days';
import { documents } from './corpus/documents';
import { chosenIdentifiers, identifiers } from './corpus/identifiers';
import { chosenMoments, moments } from './corpus/moments';
import { chosenNumbers, numbers } from './corpus/numbers';
import { phones } from './corpus/phones';
import { text } from './corpus/text';
import { chosenWords, words } from './corpus/words';

/**
 * Cells we thought of ('chosen'), and cells found in exports, reports and the test data of other tools, with made-up names
 * and numbers. A heading has the field and what writes such cells: `// phone_number in KE: M-Pesa sheets`. The cells below
 * it are tried one by one, with `column` below each other in one sheet, with `with` under an option of the node.
 *
 * `3.00 → 3` is a cell and its meaning; without an arrow it means what it says; `3 ← 3.00 | 03` gives one meaning for all.
 * NOTHING is no value, REFUSED a cell that nobody understands. `«7»` is a cell in JSON; what follows is its text in a CSV
 * file. A moment without `Z` is local time. MIDNIGHT is the day that begins with the instant, and SAME DAY also the day
 * that the instant falls on in UTC and locally; they refuse other instants.
 */
const KINDS = {
	'day, chosen': chosenDays,
	'moment, chosen': chosenMoments,
	'number, chosen': chosenNumbers,
	'identifier, chosen': chosenIdentifiers,
	'word or choice, chosen': chosenWords,
	day: days,
	moment: moments,
	number: numbers,
	'phone number': phones,
	identifier: identifiers,
	'blank or broken': blanks,
	'word or choice': words,
	text,
	document: documents,
};

/** The fields that are not an individual's, by the sheet that each is tried in. */
const SHEETS: [SheetName, fields: string[]][] = [
	['stock', ['product_id', 'unit_price', 'total_quantity', 'available_quantity', 'stock_level', 'date']],
	['orders', ['order_id', 'order_amount', 'order_date', 'order_currency', 'is_credit', 'total_items']],
	['corporates', ['business_registration_number', 'business_registration_date']],
	['corporates', ['company_name', 'identity_number']],
];

const NUMBER = /^(unit_price|order_amount|(total|available)_quantity|total_items|customer_onboarding_type)$/;
const MOMENT = /^(order_)?date$/;
const YES_OR_NO = /^(create_wallet|is_credit)$/;
const HEADING = /^\/\/ ([\w, ]+?)(?: in (\w\w))?( column)?(?: with (\w+)=(\w+))?(?:: .*)?$/;

function dayOf(instant: string, mayBeSameDay: boolean): Meaning {
	return (zone) => {
		const there = DateTime.fromISO(instant, { zone });
		const day = there.toISODate()!;
		const isDay = there.equals(there.startOf('day')) || (mayBeSameDay && instant.startsWith(day));
		return isDay ? day : REFUSED;
	};
}

function meaningOf(field: string, cell: string, meant: string): Meaning {
	if (meant === 'REFUSED') return REFUSED;
	if (meant === 'NOTHING') return undefined;
	if (meant === 'MIDNIGHT' || meant === 'SAME DAY') return dayOf(cell, meant === 'SAME DAY');
	if (NUMBER.test(field)) return Number(meant);
	if (YES_OR_NO.test(field)) return meant === 'true';
	if (!MOMENT.test(field)) return meant;
	if (!/T.*[^Z]$/.test(meant)) return new Date(meant).toISOString();
	// By Luxon, which the node does not use for it.
	return (zone) => DateTime.fromISO(meant, { zone }).toUTC().toISO()!;
}

type CellOfField = Pick<Cell, 'value' | 'csv' | 'meant'>;

function cellsIn(line: string, field: string): CellOfField[] {
	const [, common, entries = ''] = /^(?:(.*) ← )?(.*)$/.exec(line)!;
	return entries.split(/\s*\|\s*/).map((entry) => {
		const [text = '', own] = entry
			.replace(/\\u([\da-f]{4})/g, (_escape, code: string) => String.fromCharCode(parseInt(code, 16)))
			.split(/\s*→\s*/);
		const [, json, csv] = /^«(.*)» ?(.*)$/.exec(text) ?? [];
		const meant = meaningOf(field, text, own ?? common ?? json ?? text);
		return json === undefined
			? { value: text, meant }
			: { value: JSON.parse(json) as CellValue, csv: csv === '' ? undefined : csv, meant };
	});
}

function columnsIn(kind: string, part: string): { options: INodeParameters; cells: Omit<Cell, 'id'>[] }[] {
	const [heading = '', ...lines] = part.split(/\s*\n\s*/);
	const [, fields = '', country, isColumn, option, setting] = HEADING.exec(heading)!;
	const options = option === undefined ? {} : { [option]: setting === 'true' ? true : setting! };
	return fields.split(', ').flatMap((field) => {
		const [sheet] = SHEETS.find(([, own]) => own.includes(field)) ?? ['individuals' as const];
		const cells = lines
			.flatMap((line) => cellsIn(line, field))
			.map((cell) => ({ ...cell, sheet, field, kind, country }));
		return isColumn === undefined ? cells.map((cell) => ({ options, cells: [cell] })) : { options, cells };
	});
}

export const CORPUS: Column[] = Object.entries(KINDS)
	.flatMap(([kind, table]) =>
		table
			.trim()
			.split(/\n\s*(?=\/\/ )/)
			.flatMap((part) => columnsIn(kind, part)),
	)
	.map(({ options, cells }, index) => ({
		options,
		cells: cells.map((cell, row) => ({ ...cell, id: `cell-${String(index).padStart(4, '0')}-${row}` })),
	}));
