const FORMULA =
	/^\s*=[-+@]?(?:\[\d+\])?(?:[A-Z_][\w.]*\(|\$?[A-Z]{1,3}\$?\d+(?![A-Z\d])|(?:\w+|'[^']+')!|"[^"]*"&)/i;
const PLACEHOLDER =
	/\$\{[^{}]*\}|\*\|\w+\|\*|\{[!$][\w.]+\}|«\w+»|^\s*%[A-Z_]+%\s*$|^\s*(?:\{\w+_\w+\}|\[\w+_\w+\]|<\w+_\w+>)\s*$/;
const INSIDE = new RegExp(
	[
		// PHP
		String.raw`^\[?Array\]?$|^[aOs]:\d+:[{"]`,
		// Python and Odoo
		String.raw`^\{'[^']*':|^[[(]'[^']*',|^b'.*'$|^OrderedDict\(|^<.* at 0x[\da-f]+>$|^<(?:built-in|bound) |^\w+(?:\.\w+)+\(\d+,\)$`,
		// .NET, Java and Ruby
		String.raw`^System\.[A-Z][\w.\x60[\]]*$|^(?:\[L)?java\.[\w.]+;?@[\da-f]+$|^#<[A-Z]\w*`,
		// SharePoint
		String.raw`^\d+;#\S`,
	].join('|'),
);
const ENCODED =
	/\\u[\da-f]{4}|\\x[89a-f][\da-f]|=\?[\w-]+\?[bq]\?|=[ce][\da-f]=[89ab][\da-f]|(?<=[a-z,.])%20|%[ce][\da-f]%[89ab][\da-f]/i;
const ADDRESS = /:\/\//;

/**
 * Explains what a program wrote instead of a value, as a phrase that follows the quoted cell: a formula, a placeholder,
 * the program's own notation, or encoded characters. Undefined for what a person may have written.
 */
export function whyProgramText(text: string): string | undefined {
	if (FORMULA.test(text)) return "is a formula without its result; save the sheet's values and read it again";
	if (PLACEHOLDER.test(text)) return 'is a placeholder that was not filled in; enter the value';
	if (INSIDE.test(text.trim())) return "is a program's internal form of a value; export the value itself";
	if (ENCODED.test(text) && !ADDRESS.test(text)) return 'contains encoded characters; decode it first';
	return undefined;
}
