import type { Column, SheetName } from './cell';
import { dayCells } from './chosen/days';
import { identifierCells } from './chosen/identifiers';
import { momentCells } from './chosen/moments';
import { numberCells } from './chosen/numbers';
import { wordCells } from './chosen/words';
import type { FoundColumn } from './column';
import { amountColumns } from './found/amountColumns';
import { amounts } from './found/amounts';
import { blanks } from './found/blanks';
import { quantities, wholeNumbers } from './found/counts';
import { countries } from './found/countries';
import { dateColumns, momentColumns } from './found/dateColumns';
import { dates } from './found/dates';
import { datesWritten } from './found/datesWritten';
import { documents } from './found/documents';
import { identifiers } from './found/identifiers';
import { moments } from './found/moments';
import { phones } from './found/phones';
import { phonesRefused } from './found/phonesRefused';
import { productIds } from './found/productIds';
import { text } from './found/text';
import { words, yesOrNo } from './found/words';

/** The fields that are not an individual's, by the sheet that each is tried in. */
const SHEETS: [SheetName, fields: string[]][] = [
	['stock', ['product_id', 'unit_price', 'total_quantity', 'available_quantity', 'stock_level', 'date']],
	['orders', ['order_id', 'order_amount', 'order_date', 'order_currency', 'is_credit', 'total_items']],
	['corporates', ['business_registration_number', 'business_registration_date']],
	['corporates', ['company_name', 'identity_number']],
];

const KINDS: Record<string, FoundColumn[]> = {
	'day, chosen': dayCells,
	'moment, chosen': momentCells,
	'number, chosen': numberCells,
	'identifier, chosen': identifierCells,
	'word or choice, chosen': wordCells,
	day: [...dates, ...dateColumns, ...datesWritten],
	moment: [...moments, ...momentColumns],
	number: [...amountColumns, ...amounts, ...quantities, ...wholeNumbers],
	'phone number': [...phones, ...phonesRefused],
	identifier: [...identifiers, ...productIds],
	'blank or broken': blanks,
	'word or choice': [...yesOrNo, ...words, ...countries],
	text,
	document: documents,
};

/** Cells that we chose, told apart by their kind, and cells as people and programs write them: found in exports, reports, other tools' test data. */
export const CORPUS: Column[] = Object.entries(KINDS)
	.flatMap(([kind, columns]) => columns.map((column) => ({ kind, column })))
	.map(({ kind, column }, index) => {
		const { field, country, options = {}, cells } = column;
		const [sheet] = SHEETS.find(([, fields]) => fields.includes(field)) ?? ['individuals' as const];
		const id = `cell-${String(index).padStart(4, '0')}`;
		return {
			options,
			cells: cells.map(([value, meant, csv], row) => ({
				...{ sheet, field, kind, value, meant, csv, country },
				id: `${id}-${row}`,
			})),
		};
	});
