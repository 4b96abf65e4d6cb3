/** In characters; a longer cell is not a total. */
const LONGEST = 60;

const TOTAL_WORD =
	/^[^\p{L}\p{N}]*(?:(?:grand|sub|sous|net|overall|report|page|stock|inventory|order|invoice|sales)[\s-]*)?(?:totals?|totais|totaux|totaal|totales?|subtotals?|(?:number|no\.?)\s+of|sum|suma|summe|somme|soma|gesamt|gesamtsumme|jumla|итого|average|count)(?![\p{L}\p{N}])/iu;
const COUNTED =
	'(?:items?|rows?|records?|orders?|lines?|products?|units?|pieces|pcs|stock|inventory|quantity|qty|value|price|cost|général|geral|general|amount|sales|revenue|due|ttc|ht|kuu)';
/** What may follow the word in a total; anything else is part of a name, such as that of an oil. */
const TOTAL_REST = new RegExp(
	String.raw`^(?:\s+(?:for|of|pour|para|des?|d[aou]s?)\s.*|[\s:.=-]*(?:\(?[\d.,\s]*(?:${COUNTED}(?:\s+${COUNTED})?)?\)?)?(?:\s*\((?:\p{Sc}|[a-z]{1,4})\))?[\W\d]*)$`,
	'iu',
);
/** What sheets and accounting programs write below the rows of a group, after the group's name or before it. */
const SUBTOTAL_AFTER = /^(.*\S)\s+(?:total|sum|count|average|max|min)$/i;
const SUBTOTAL_BEFORE = /^(?:total|somme|soma)\s+(?:de\s+)?(\S.*)$/i;

const BALANCE =
	/^\W*(?:(?:opening|closing)\s+(?:balance|stock)|(?:brought|carried)\s+(?:forward|down)|[bc]\/[fd])\W*$/i;

/** Whether a cell says that its row adds the others up: 'Total', 'Grand Total:', 'Sum (12 items)'. */
export function saysTotal(cell: unknown): boolean {
	if (typeof cell !== 'string' || cell.length > LONGEST) return false;
	const word = TOTAL_WORD.exec(cell);
	return word !== null && TOTAL_REST.test(cell.slice(word[0].length));
}

/** The group that a subtotal's id names: SO-1 in 'SO-1 Total'; undefined for other ids. */
export function groupOfSubtotal(cell: unknown): string | undefined {
	if (typeof cell !== 'string' || cell.length > 2 * LONGEST) return undefined;
	const [, group] = SUBTOTAL_AFTER.exec(cell.trim()) ?? SUBTOTAL_BEFORE.exec(cell.trim()) ?? [];
	return group;
}

/** Whether a cell says that its row carries a balance over: 'Opening balance', 'B/F'. */
export function saysBalance(cell: unknown): boolean {
	return typeof cell === 'string' && BALANCE.test(cell);
}
