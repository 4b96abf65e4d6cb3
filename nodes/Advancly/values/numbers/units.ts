/** Units that do not multiply the number before them, unlike a dozen, a pair or a pack. */
const PIECES =
	'pc pcs pce pces piece pieces pièce pièces peça peças un und unid unit units unité unités unidade unidades stk stück ea each no nos item items bottle bottles btl btls tin tins can cans sachet sachets tablet tablets tab tabs copy copies roll rolls sheet sheets tube tubes';
const MEASURES =
	'kg kgs g gm gms gram grams gramme grammes mg l lt ltr ltrs litre litres liter liters litro litros ml cl m mtr mtrs metre metres meter meters metro metros cm km ft foot feet yd yds yard yards gal gals gallon gallons lb lbs oz ton tons tonne tonnes';
const WHOLE = new Set(PIECES.split(' '));
const UNITS = new Set([...WHOLE, ...MEASURES.split(' ')]);
const MILLION = 'M';

/** Whether a number has no words next to it, or one unit of counting or measuring. M is a million, m a metre. */
export function mayCount(words: string[]): boolean {
	return words.length <= 1 && words.every((word) => word !== MILLION && UNITS.has(word.toLowerCase()));
}

/** Whether a word counts whole pieces, which have no thousandths. */
export function countsPieces(word: string): boolean {
	return WHOLE.has(word.toLowerCase());
}
