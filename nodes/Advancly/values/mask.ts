const SHOWN = 4;
const ISO_DAY = String.raw`(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!-?\d)`;
const ISO_TIME = String.raw`[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?`;
const DAY_OR_NUMBER = new RegExp(String.raw`(${ISO_DAY}(?:${ISO_TIME})?)|\d[\d -]{7,}`, 'g');
const SEPARATED = /( {2,}|-{2,}| -|- | $|-$)/;

/** The text with all but its last four characters hidden; four characters or fewer are hidden whole. */
export function maskPersonal(text: string): string {
	const end = Array.from(text.slice(-2 * SHOWN - 1));
	return `****${end.length > SHOWN ? end.slice(-SHOWN).join('') : ''}`;
}

/**
 * Somebody else's sentence with its long numbers hidden but for their last four digits, so that an account or identity
 * number in it is not written to logs. A number is long from `digits` digits on, 8 at least; single spaces and dashes may split it.
 * ISO dates and times stay readable.
 */
export function maskNumbersIn(text: string, digits = 8): string {
	return text.replace(DAY_OR_NUMBER, (run: string, day: string | undefined) =>
		day === undefined
			? run
					.split(SEPARATED)
					.map((number) => maskLong(number, digits))
					.join('')
			: run,
	);
}

function maskLong(number: string, digits: number): string {
	const bare = number.replace(/[ -]/g, '');
	return bare.length < digits ? number : maskPersonal(bare);
}
