// How the base64 of each format begins.
const FORMATS: { begins: RegExp; extension?: string }[] = [
	{ begins: /^JVBERi/, extension: 'pdf' },
	{ begins: /^iVBORw0KGg/, extension: 'png' },
	{ begins: /^\/9j\//, extension: 'jpg' },
	{ begins: /^R0lGOD/, extension: 'gif' },
	{ begins: /^UklGR.{6}XRUJQ/, extension: 'webp' },
	{ begins: /^(?:SUkqA|TU0AK)/, extension: 'tif' },
	{ begins: /^AAAA..Z0eXB(?:oZWl|taWYx|tc2Yx)/, extension: 'heic' },
	// ZIP, which Word and Excel files are too, and the older Office format.
	{ begins: /^UEsDB/ },
	{ begins: /^0M8R4KGxGu/ },
];
const PATH = /^.*[\\/]/;
const QUOTES = /^[\s"“”]+|[\s"“”]+$/g;
const WITH_EXTENSION = /\.(?=\d*\p{L})[\p{L}\d]{1,8}$/u;

/** Whether base64 begins like a file of a known format: PDF, PNG, JPEG, GIF, WEBP, TIFF, HEIC, ZIP or Office. */
export function isKnownFormat(base64: string): boolean {
	return FORMATS.some(({ begins }) => begins.test(base64));
}

/** Strips a path (C:\fakepath\) and quotes from a file name, and adds the extension of its content if it has none. */
export function nameFor(name: string, base64: string): string {
	const bare = name.replace(PATH, '').replace(QUOTES, '');
	const extension = WITH_EXTENSION.test(bare)
		? undefined
		: FORMATS.find(({ begins }) => begins.test(base64))?.extension;
	return extension === undefined ? bare : `${bare.replace(/\.$/, '')}.${extension}`;
}
