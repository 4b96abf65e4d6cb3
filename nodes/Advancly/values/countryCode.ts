import { countryNamed } from './countryNames';
import { TWO_LETTERS_BY_THREE } from './countryThreeLetters';
import { asciiSigns } from './asciiSigns';
import { toSheetLine } from './oneLine';
import { quote } from './quote';
import { problem, type Reading } from './reading';

const LONGEST = 60;
const TWO_LETTERS = /^[A-Z]{2}$/i;
// Nigeria (NG) and NG - Nigeria
const NAME_AND_CODE = /^(.*\S)\s*(?:[([]([A-Za-z]{2,3})[)\]]|[-:,/|]\s*([A-Z]{2,3}))$/;
const CODE_AND_NAME = /^([A-Z]{2,3})\s*[-:,/|(]\s*(.+?)\)?$/;
// U.S.A., St. Lucia, a stray comma at the end, and a dial code: Nigeria (+234).
const DOTS = /\.|[,;]$|\s?\(\+\d{1,4}\)$/g;
const FLAG = /^(?:[\u{1f1e6}-\u{1f1ff}]){2}$/u;
const REGIONAL_A = 0x1f1e6;

/**
 * Reads a two-letter country code, in upper case, from a code of two or three letters, a flag, or the country's name in
 * English, French or Portuguese. Two-letter codes are not checked, because Advancly's list differs from ISO's. South
 * Africa has another code there, so it is refused by name.
 */
export function readCountryCode(value: unknown): Reading<string> {
	const line = typeof value === 'string' ? asciiSigns(toSheetLine(value)).replace(DOTS, '') : '';
	if (TWO_LETTERS.test(line)) return { value: withIsoCode(line.toUpperCase()) };
	const code = line.length > LONGEST ? undefined : (isoCode(line) ?? codeWithName(line));
	if (code === 'ZA') {
		return problem(
			`${quote(value)} is South Africa, for which Advancly does not use the ISO code ZA; enter the code that Advancly gave you`,
		);
	}
	if (code !== undefined) return { value: code };
	return problem(`${quote(value)} is not a country code; expected two letters such as NG`);
}

function isoCode(text: string): string | undefined {
	if (FLAG.test(text)) {
		return Array.from(text, (letter) =>
			String.fromCharCode(65 + (letter.codePointAt(0) ?? 0) - REGIONAL_A),
		).join('');
	}
	return TWO_LETTERS_BY_THREE.get(text.toUpperCase()) ?? countryNamed(text);
}

/** The code of a cell with both a name and a code; undefined when they are not the same country. */
function codeWithName(text: string): string | undefined {
	const [named, coded] = [NAME_AND_CODE.exec(text), CODE_AND_NAME.exec(text)];
	const name = named?.[1] ?? coded?.[2];
	const written = (named?.[2] ?? named?.[3] ?? coded?.[1])?.toUpperCase();
	if (name === undefined || written === undefined) return undefined;
	const code = TWO_LETTERS.test(written) ? withIsoCode(written) : TWO_LETTERS_BY_THREE.get(written);
	return isoCode(name) === code ? code : undefined;
}

/** ISO reserves UK for the United Kingdom, but its code is GB. */
function withIsoCode(code: string): string {
	return code === 'UK' ? 'GB' : code;
}
