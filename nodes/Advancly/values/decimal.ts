const EXPONENT = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

/** A finite number in plain digits with a decimal point, never in exponent form: 1e21 is 1000000000000000000000. */
export function plainDecimal(number: number): string {
	const text = String(number);
	const parts = EXPONENT.exec(text);
	if (!parts) return text;
	const [, sign = '', whole = '', fraction = '', exponent] = parts;
	const digits = whole + fraction;
	const point = 1 + Number(exponent);
	return point > 0 ? sign + digits.padEnd(point, '0') : `${sign}0.${'0'.repeat(-point)}${digits}`;
}

const FORMS = [
	/^(\d*)\.(\d+)$/,
	/^(\d+)$/,
	/^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/,
	// India: 1,23,456.00
	/^([1-9]\d?(?:,\d{2})+,\d{3})(?:\.(\d+))?$/,
	/^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/,
	/^([1-9]\d{0,2}(?:['’]\d{3})+)(?:[.,](\d+))?$/,
	/^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/,
	/^([1-9]\d{0,2}(?:\.\d{3}){2,})$/,
];

/** Why digits are no number that can be sent: nobody can read them, or a JSON number would not hold them all. */
export type NoDecimal = 'unreadable' | 'inexact';

/**
 * Reads unsigned digits with an optional decimal part and thousands separators: 1234.5, 1,234.5, 1 234,5, 1.234,5,
 * 1'234.5, 1,23,456.5. A comma followed by exactly three digits separates thousands; one followed by fewer or more is
 * unreadable, since it could be either. A single point is a decimal point. Digits beyond what a JSON number keeps
 * exactly are 'inexact'. Expects a short text: its callers cut long ones off.
 */
export function readDecimal(text: string): number | NoDecimal {
	for (const form of FORMS) {
		const match = form.exec(text);
		if (!match) continue;
		const whole = match[1]?.replace(/\D/g, '').replace(/^0+/, '') || '0';
		const fraction = match[2]?.replace(/0+$/, '');
		const exact = fraction ? `${whole}.${fraction}` : whole;
		const number = Number(exact);
		return plainDecimal(number) === exact ? number : 'inexact';
	}
	return 'unreadable';
}
