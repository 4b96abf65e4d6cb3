/** Cells, keys and answers that fight back, with secrets planted in them, and how to find these in a text. */
import fc from 'fast-check';

import { CREDENTIALS } from './fakeItem';

/** Whole numbers of a person, as sheets and people write them. */
export const PERSONAL_NUMBERS = ['22397319289', '0123456789', '08031234567'];

/** The content of a document in base64, long enough to be told from anything else. */
export const CONTENT = Buffer.from(
	'The content of a document, which nobody but the API may see. '.repeat(4),
).toString('base64');

// So much of a value may be quoted; more of a document would be its content.
const QUOTED = 61;

function grouped(number: string, separator: string): string {
	return number.replace(/(\d{4})(?=\d)/g, `$1${separator}`);
}

/** A text that holds a secret of the item. */
const planted = fc
	.tuple(
		fc.constantFrom('', 'No. ', '=', "'", '\r\n', '\u202e', 'Ọmọ 👩‍👧 '),
		fc.constantFrom(
			...PERSONAL_NUMBERS.flatMap((number) => [
				number,
				grouped(number, ' '),
				grouped(number, '-'),
				grouped(number, '\u00a0'),
			]),
			CONTENT,
			`data:image/png;base64,${CONTENT}`,
		),
		fc.constantFrom('', '.', ' (main)', '\u200b', '?'),
	)
	.map((parts) => parts.join(''));

function nested(depth: number): unknown {
	let value: unknown = 'deep';
	for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
	return value;
}

const hostileTexts = fc.constantFrom(
	'=1+1',
	'@SUM(A1)',
	'+234',
	'-',
	'#REF!',
	'NULL',
	'__proto__',
	'constructor',
	'a\r\nx-evil: 1',
	'\u0000',
	'\u202egnp.exe',
	'\ud800',
	'👩‍👧',
	'عربي',
	'{"a":1',
	'[{}]',
	'{"item":[{"product_id":1}]}',
	'x'.repeat(5_000),
	'1'.repeat(400),
	'31/02/1990',
	'08012345678',
	'1e21',
	'https://[',
	'%00',
	'{{ $json.a }}',
	'<script>',
	'${a}',
	"$& $' $`",
);

/** A cell of any shape. */
export const anyCell: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 4, arbitrary: planted },
	{ weight: 4, arbitrary: hostileTexts },
	{ weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
	{ weight: 1, arbitrary: fc.anything({ withDate: true, withNullPrototype: true, maxDepth: 2 }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			NaN,
			Infinity,
			-0,
			1e21,
			22397319289,
			undefined,
			nested(40),
			JSON.parse('{"toString":1,"valueOf":1}'),
		),
	},
);

/**
 * A key of an object or a column.
 *
 * @param fields the API's own keys, among which it mostly is
 */
export function anyKey(fields: string[]): fc.Arbitrary<string> {
	const field = fc.constantFrom(...fields);
	return fc.oneof(
		{ weight: 6, arbitrary: field },
		{ weight: 1, arbitrary: field.map((name) => name.replace(/_/g, ' ').toUpperCase()) },
		{
			weight: 1,
			arbitrary: fc.constantFrom(
				'__proto__',
				'constructor',
				'toString',
				'',
				' ',
				'a\r\nb',
				'data',
				'item',
				'x'.repeat(500),
			),
		},
		{ weight: 1, arbitrary: fc.oneof(planted, fc.string()) },
	);
}

/** An object with keys of any kind as its own, `__proto__` too. */
export function anyRecord(fields: string[]): fc.Arbitrary<Record<string, unknown>> {
	const entry = fc.tuple(anyKey(fields), anyCell);
	return fc
		.array(entry, { maxLength: 6 })
		.map((entries) => Object.fromEntries(entries) as Record<string, unknown>);
}

/** The personal number in any grouping, with nothing of it hidden. */
const WHOLE_NUMBERS = PERSONAL_NUMBERS.map((number) => new RegExp([...number].join('[ -]?')));

const LONG_RUN = new RegExp(`[A-Za-z0-9+/]{${QUOTED}}`);

/** The secrets that stand in a text of ours: keys, whole personal numbers, and more of a document than a quote holds. */
export function leaksIn(text: string): string[] {
	const leaks = [CREDENTIALS.apiKey, CREDENTIALS.clientId].filter((key) => text.includes(key));
	for (const [index, number] of WHOLE_NUMBERS.entries())
		if (number.test(text)) leaks.push(PERSONAL_NUMBERS[index]!);
	if (!LONG_RUN.test(text)) return leaks;
	for (let from = 0; from + QUOTED <= CONTENT.length; from += 1) {
		if (text.includes(CONTENT.slice(from, from + QUOTED))) return [...leaks, 'content'];
	}
	return leaks;
}
