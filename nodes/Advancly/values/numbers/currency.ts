/** How price lists write a currency, in lower case. */
const WRITTEN: Record<string, string> = {
	NGN: 'n naira =n= #',
	GHS: 'ghc cedi cedis',
	KES: 'ksh kshs',
	TZS: 'tsh tshs',
	// 5000/=, 5000/- and 5000=: the sign after the number means that there are no cents.
	UGX: 'ush ushs sh shs shilling shillings /= /- =',
	XOF: 'cfa fcfa f fr frs franc francs',
	ZAR: 'r rand',
	INR: 'rs re rupee rupees',
	// US $1.23, 338,31 $ US
	USD: 'us dollar dollars',
	EUR: 'euro euros',
	GBP: 'pound pounds',
	ETB: 'br birr',
	MWK: 'mk',
	ZMW: 'zk kwacha',
	BWP: 'pula',
	GMD: 'dalasi dalasis',
	SLE: 'le leone leones',
	MZN: 'mt mtn metical meticais',
	CDF: 'fc',
	MGA: 'ar ariary',
	MAD: 'dh dhs dirham dirhams',
	AOA: 'kz kwanza kwanzas',
	BIF: 'fbu',
	RWF: 'frw rf',
	GNF: 'fg',
	DJF: 'fdj',
	IDR: 'rp',
	KRW: '₩',
	VND: '₫',
};
const WORDS = new Map(
	Object.entries(WRITTEN).flatMap(([code, words]) =>
		words.split(' ').map((word): [string, string] => [word, code]),
	),
);
// ₦I250 is a mistyped 1250.
const SYMBOL = /^(?:[A-Z][A-Za-z]{0,2})?\p{Sc}(?:[A-Z]{2,3})?$/u;
/** Words that people write after a complete amount: 5000 only. */
const ALL = /^(?:only|each)$/i;
/** 5¢ may be cedis or cents. LAK and HND are kip and lempira, but people also type them for lakhs and hundreds. */
const UNCLEAR = new Set(['¢', 'lak', 'hnd']);

const UNKNOWN = -1;
const decimals = new Map<string, number>();
let codes: Set<string> | undefined;

/**
 * Whether a word or sign next to a number says that it is money: a symbol, an ISO code, or an abbreviation from price
 * lists.
 */
function isCurrency(word: string): boolean {
	if (UNCLEAR.has(word.toLowerCase())) return false;
	return WORDS.has(word.toLowerCase()) || isCode(word.toUpperCase()) || SYMBOL.test(word);
}

function nameTwoCurrencies(words: string[]): boolean {
	return new Set(words.map((word) => word.toUpperCase()).filter(isCode)).size > 1;
}

/** Whether these words may be next to an amount of money: only currencies, and not the codes of two. */
export function mayPrice(words: string[]): boolean {
	return !nameTwoCurrencies(words) && words.every((word) => isCurrency(word) || ALL.test(word));
}

/** Whether the currency that a word or sign names has no smaller unit, so that 12.500 of it is 12500. */
export function hasNoSmallerUnit(word: string): boolean {
	return decimalsOf(word) === 0;
}

/** Whether the currency that a word or sign names has thousandths, so that 12,500 of it may be 12.5 where a comma is usual. */
export function hasThousandths(word: string): boolean {
	return decimalsOf(word) === 3;
}

function decimalsOf(word: string): number {
	const code = WORDS.get(word.toLowerCase()) ?? word.toUpperCase();
	const known = decimals.get(code);
	if (known !== undefined) return known;
	const count = isCode(code) ? fractionDigits(code) : UNKNOWN;
	decimals.set(code, count);
	return count;
}

function isCode(word: string): boolean {
	codes ??= new Set(Intl.supportedValuesOf('currency'));
	return codes.has(word);
}

function fractionDigits(currency: string): number {
	const format = new Intl.NumberFormat('en', { style: 'currency', currency });
	return format.resolvedOptions().maximumFractionDigits ?? UNKNOWN;
}
