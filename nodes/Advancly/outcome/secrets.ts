/** The shortest secret to hide. Hiding one or two characters would hide half of every text. */
const SHORTEST = 3;

/** The shortest secret that is unlikely to occur in a customer's data by chance; the second is for letters only. */
const SHORTEST_DISTINCTIVE = 8;
const SHORTEST_DISTINCTIVE_WORD = 16;

/** The shortest base64 fragment to look for. */
const SHORTEST_BASE64 = 8;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Whether a secret is unlikely to occur in a customer's data, so that it can be hidden in accepted answers too. */
export function isDistinctive(secret: string): boolean {
	return secret.length >= (/[^a-z]/i.test(secret) ? SHORTEST_DISTINCTIVE : SHORTEST_DISTINCTIVE_WORD);
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Matches a character as it is, percent-encoded, or escaped for HTML or JSON. Nested JSON has more backslashes. */
function charPattern(char: string): string {
	const code = char.charCodeAt(0);
	const hex = code.toString(16);
	const names = Object.keys(NAMED).filter((name) => NAMED[name] === char);
	const forms = [
		`\\\\{0,4}${escaped(char)}`,
		`\\\\{1,4}u00${hex}`,
		`%(?:25){0,2}${hex}`,
		`&#0{0,4}${code};`,
		`&#x0{0,4}${hex};`,
		...names.map((name) => `&${name};`),
	];
	return `(?:${forms.join('|')})`;
}

function charsPattern(secret: string): string {
	return [...secret].map(charPattern).join('');
}

/** The base64 fragments of a secret at any offset within a longer text, in both alphabets. */
function base64Pieces(secret: string): string[] {
	const pieces = [0, 1, 2].map((offset) => {
		const encoded = Buffer.from(' '.repeat(offset) + secret).toString('base64');
		const whole = Math.floor(((offset + secret.length) * 8) / 6);
		return encoded.slice(Math.ceil((offset * 8) / 6), whole);
	});
	return pieces
		.filter(({ length }) => length >= SHORTEST_BASE64)
		.flatMap((piece) => [piece, piece.replace(/\+/g, '-').replace(/\//g, '_')]);
}

/** Matches encoded characters, and the backslashes of JSON nested to any depth. */
const ENCODED =
	/\\+u00([0-9a-f]{2})|%(?:25){0,2}([0-9a-f]{2})|&#0{0,4}(\d{2,3});|&#x0{0,4}([0-9a-f]{2});|&(amp|lt|gt|quot|apos);|\\+/gi;

/** A text in lower case with everything decoded. Whatever `pattern` below matches in a text is plain in this form. */
function decoded(text: string): string {
	return text
		.replace(ENCODED, (_encoded, ...forms: Array<string | undefined>) => {
			const [json, percent, decimal, hex, name] = forms;
			if (name !== undefined) return NAMED[name.toLowerCase()]!;
			if (decimal !== undefined) return String.fromCharCode(Number(decimal));
			const code = json ?? percent ?? hex;
			return code === undefined ? '' : String.fromCharCode(parseInt(code, 16));
		})
		.toLowerCase();
}

/** Finds and hides secrets in texts, however they are encoded. */
interface SecretHider {
	isIn(text: string): boolean;
	hide(text: string): string;
}

/** Makes a hider that looks for the longest secret first, since one may be the beginning of another. */
export function secretHider(secrets: string[]): SecretHider {
	const known = secrets
		.filter(({ length }) => length >= SHORTEST)
		.sort((one, other) => other.length - one.length);
	const needles = known.flatMap((secret) => [secret, ...base64Pieces(secret)]).map(decoded);
	const isIn = (text: string) => {
		const plain = decoded(text);
		return needles.some((needle) => plain.includes(needle));
	};
	// Compiled on first use: it is costly and hardly ever needed.
	let pattern: RegExp | undefined;
	const patternOf = () =>
		new RegExp(
			known.flatMap((secret) => [charsPattern(secret), ...base64Pieces(secret).map(escaped)]).join('|'),
			'gi',
		);
	const hide = (text: string) => (isIn(text) ? text.replace((pattern ??= patternOf()), '****') : text);
	return { isIn, hide };
}
