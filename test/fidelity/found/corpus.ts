import type { Column, SheetName } from '../cell';
import { amountColumns } from './amountColumns';
import { amounts } from './amounts';
import { blanks } from './blanks';
import type { FoundColumn } from './column';
import { quantities, wholeNumbers } from './counts';
import { countries } from './countries';
import { dateColumns, momentColumns } from './dateColumns';
import { dates } from './dates';
import { datesWritten } from './datesWritten';
import { documents } from './documents';
import { identifiers } from './identifiers';
import { moments } from './moments';
import { phones } from './phones';
import { phonesRefused } from './phonesRefused';
import { productIds } from './productIds';
import { text } from './text';
import { words, yesOrNo } from './words';

/** The fields that are not an individual's, and the sheet that each is tried in. */
const SHEETS = new Map<string, SheetName>(
	Object.entries({
		stock: ['product_id', 'unit_price', 'available_quantity', 'date'],
		orders: ['order_id', 'order_amount', 'order_date', 'order_currency', 'is_credit', 'total_items'],
		corporates: [
			'business_registration_number',
			'business_registration_date',
			'company_name',
			'identity_number',
		],
	} satisfies Partial<Record<SheetName, string[]>>).flatMap(([sheet, fields]) =>
		fields.map((field) => [field, sheet as SheetName] as const),
	),
);

const KINDS: Record<string, FoundColumn[]> = {
	day: [...dates, ...dateColumns, ...datesWritten],
	moment: [...moments, ...momentColumns],
	'amount or quantity': [...amountColumns, ...amounts, ...quantities],
	'whole number': wholeNumbers,
	'phone number': [...phones, ...phonesRefused],
	identifier: [...identifiers, ...productIds],
	'blank or broken': blanks,
	'yes or no': yesOrNo,
	'gender, country, email': [...words, ...countries],
	text,
	document: documents,
};

/** Cells as real people and programs write them, found in exports, reports and other tools' test data. */
export const FOUND: Column[] = Object.entries(KINDS)
	.flatMap(([kind, columns]) => columns.map((column) => ({ kind, column })))
	.map(({ kind, column }, index) => {
		const { field, country, options = {}, cells } = column;
		const id = `cell-found-${String(index).padStart(4, '0')}`;
		return {
			options,
			cells: cells.map(([value, meant], row) => ({
				sheet: SHEETS.get(field) ?? 'individuals',
				field,
				kind,
				value,
				meant,
				country,
				id: `${id}-${row}`,
			})),
		};
	});
