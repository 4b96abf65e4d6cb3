import { isBlank } from '../values/blank';

/** In characters; a longer cell says something else. */
const LONGEST = 60;

const TOTAL_WORD =
	/^[^\p{L}\p{N}]*(?:(?:grand|sub|sous|net|overall|report|page)[\s-]*)?(?:totals?|totais|totaux|totaal|totale|subtotals?|sum|suma|summe|somme|soma|gesamt|gesamtsumme|jumla|итого|average|count)(?![\p{L}\p{N}])/iu;
const COUNTED =
	'(?:items?|rows?|records?|orders?|lines?|products?|units?|pieces|pcs|stock|inventory|quantity|qty|value|price|cost|général|geral|general|amount|sales|revenue|due|ttc|ht|kuu)';
/** What may follow the word in a total; more is a name, such as that of an oil. */
const TOTAL_REST = new RegExp(
	String.raw`^[\s:.=-]*(?:\(?[\d.,\s]*(?:${COUNTED}(?:\s+${COUNTED})?)?\)?)?\W*$`,
	'i',
);
/** What the Subtotal command of a sheet writes below the rows of a group, behind the group's name or before it. */
const SUBTOTAL_BEHIND = /^(.*\S)\s+(?:total|sum|count|average|max|min)$/i;
const SUBTOTAL_BEFORE = /^(?:total|somme|soma)\s+(?:de\s+)?(\S.*)$/i;

const BALANCE =
	/^\W*(?:(?:opening|closing)\s+(?:balance|stock)|(?:brought|carried)\s+(?:forward|down)|[bc]\/[fd])\W*$/i;

/** Whether a cell says that its row adds the others up: 'Total', 'Grand Total:', 'Sum (12 items)'. */
export function saysTotal(cell: unknown): boolean {
	if (typeof cell !== 'string' || cell.length > LONGEST) return false;
	const word = TOTAL_WORD.exec(cell);
	return word !== null && TOTAL_REST.test(cell.slice(word[0].length));
}

/** Whether an id says that its row adds up the group of rows above, by the id of these: 'SO-1 Total'. */
export function isSubtotalOf(cell: unknown, above: unknown): boolean {
	if (typeof cell !== 'string' || cell.length > 2 * LONGEST || isBlank(above)) return false;
	const group = String(above).trim();
	return [SUBTOTAL_BEHIND, SUBTOTAL_BEFORE].some((form) => form.exec(cell.trim())?.[1] === group);
}

/** Whether a cell says that its row carries a balance over: 'Opening balance', 'B/F'. */
export function saysBalance(cell: unknown): boolean {
	return typeof cell === 'string' && BALANCE.test(cell);
}
