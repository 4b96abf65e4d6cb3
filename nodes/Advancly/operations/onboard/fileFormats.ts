// How the base64 of a file begins, by the first bytes of its format.
const FORMATS: { begins: RegExp; ending?: string }[] = [
	{ begins: /^JVBERi/, ending: 'pdf' },
	{ begins: /^iVBORw0KGg/, ending: 'png' },
	{ begins: /^\/9j\//, ending: 'jpg' },
	{ begins: /^R0lGOD/, ending: 'gif' },
	{ begins: /^UklGR.{6}XRUJQ/, ending: 'webp' },
	{ begins: /^(?:SUkqA|TU0AK)/, ending: 'tif' },
	{ begins: /^AAAA..Z0eXB(?:oZWl|taWYx|tc2Yx)/, ending: 'heic' },
	// ZIP, of which Word's and Excel's files are made too, and their older form.
	{ begins: /^UEsDB/ },
	{ begins: /^0M8R4KGxGu/ },
];
const PATH = /^.*[\\/]/;
const QUOTES = /^[\s"“”]+|[\s"“”]+$/g;
const WITH_ENDING = /\.(?=\d*\p{L})[\p{L}\d]{1,8}$/u;

/** Whether base64 begins as a file of a known format: PDF, PNG, JPEG, GIF, WEBP, TIFF, HEIC, ZIP or Office. */
export function isKnownFormat(base64: string): boolean {
	return FORMATS.some(({ begins }) => begins.test(base64));
}

/** The name of a file without its path (C:\fakepath\) and quotes, and with the ending of its content where it has none. */
export function nameFor(name: string, base64: string): string {
	const bare = name.replace(PATH, '').replace(QUOTES, '');
	const ending = WITH_ENDING.test(bare)
		? undefined
		: FORMATS.find(({ begins }) => begins.test(base64))?.ending;
	return ending === undefined ? bare : `${bare.replace(/\.$/, '')}.${ending}`;
}
