/** Units that do not multiply what stands before them, as a dozen, a pair or a pack would. */
const PIECES =
	'pc pcs pce pces piece pieces pièce pièces peça peças un und unid unit units unité unités unidade unidades ea each no nos item items';
const MEASURES =
	'kg kgs g gm gms gram grams gramme grammes mg l lt ltr ltrs litre litres liter liters litro litros ml cl m mtr mtrs metre metres meter meters metro metros cm km lb lbs oz';
const UNITS = new Set(`${PIECES} ${MEASURES}`.split(' '));
const MILLION = 'M';

/**
 * Whether a number stands alone or beside one unit in which things are counted or measured. M is a million, m a metre.
 */
export function mayCount(words: string[]): boolean {
	return words.length <= 1 && words.every((word) => word !== MILLION && UNITS.has(word.toLowerCase()));
}
