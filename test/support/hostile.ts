/** Hostile cells, keys and answers, with secrets planted in them. */
import fc from 'fast-check';

import { CREDENTIALS } from './fakeItem';
import { listed } from './listed';

/** A person's numbers, unmasked. */
export const PERSONAL_NUMBERS = ['22397319289', '0123456789', '08031234567'];

/** The content of a document in base64, long enough to be unmistakable. */
export const CONTENT = Buffer.from(
	'The content of a document, which nobody but the API may see. '.repeat(4),
).toString('base64');

function grouped(number: string, separator: string): string {
	return number.replace(/(\d{4})(?=\d)/g, `$1${separator}`);
}

const planted = fc
	.tuple(
		fc.constantFrom('', 'No. ', '=', "'", '\r\n', '\u202e', 'Ọmọ 👩‍👧 '),
		fc.constantFrom(
			...PERSONAL_NUMBERS.flatMap((number) =>
				['', ' ', '-', '\u00a0'].map((separator) => grouped(number, separator)),
			),
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
	...listed`
		=1+1 | @SUM(A1) | +234 | - | #REF! | NULL | __proto__ | constructor | \u0000 | \u202egnp.exe | \ud800 | 👩‍👧
		عربي | {"a":1 | [{}] | {"item":[{"product_id":1}]} | 31/02/1990 | 08012345678 | 1e21 | https://[ | %00
		{{ $json.a }} | <script> | \${a} | $& $' $\`
	`,
	...['a\r\nx-evil: 1', 'x'.repeat(5_000), '1'.repeat(400)],
);

export const anyCell: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 4, arbitrary: planted },
	{ weight: 4, arbitrary: hostileTexts },
	{ weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
	{ weight: 1, arbitrary: fc.anything({ withDate: true, withNullPrototype: true, maxDepth: 2 }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			...[NaN, Infinity, -0, 1e21, 22397319289, undefined, nested(40)],
			JSON.parse('{"toString":1,"valueOf":1}'),
		),
	},
);

/** A key of an object, or a heading, mostly one of the API's own. */
function anyKey(fields: string[]): fc.Arbitrary<string> {
	const field = fc.constantFrom(...fields);
	return fc.oneof(
		{ weight: 6, arbitrary: field },
		{ weight: 1, arbitrary: field.map((name) => name.replace(/_/g, ' ').toUpperCase()) },
		{
			weight: 1,
			arbitrary: fc.constantFrom(
				...['__proto__', 'constructor', 'toString', '', ' ', 'a\r\nb', 'data', 'item', 'x'.repeat(500)],
			),
		},
		{ weight: 1, arbitrary: fc.oneof(planted, fc.string()) },
	);
}

/** An object with any kind of own keys, even `__proto__`. */
export function anyRecord(fields: string[]): fc.Arbitrary<Record<string, unknown>> {
	const entry = fc.tuple(anyKey(fields), anyCell);
	return fc
		.array(entry, { maxLength: 6 })
		.map((entries) => Object.fromEntries(entries) as Record<string, unknown>);
}

export const SECRETS = [CREDENTIALS.apiKey, CREDENTIALS.clientId];

const withKeys = fc.oneof(
	anyCell,
	fc.constantFrom(...SECRETS.map((secret) => `The key ${secret}.`), ...SECRETS),
);

export const anyAnswer = fc.oneof(
	fc.record(
		{
			message: withKeys,
			error: withKeys,
			errors: fc.oneof(
				fc.array(withKeys, { maxLength: 12 }),
				anyRecord(['email', 'message', ...SECRETS]),
				withKeys,
			),
			status: fc.constantFrom(true, false, 'false', null, 400, {}),
			status_code: fc.oneof(fc.integer({ min: -1, max: 700 }), withKeys),
			Message: withKeys,
			Status: fc.boolean(),
			data: withKeys,
		},
		{ requiredKeys: [] },
	),
	withKeys,
);

const MEGABYTES = ['x', '1', '👩‍👧', '"', '{"a":', '\r\n', '\ud800', '22397319289 '].map((text) =>
	text.repeat(1_048_576 / text.length),
);
const DEEP = [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, '{"a":'.repeat(200_000)];

/** Texts of a megabyte, and absurdly nested JSON, each named by its beginning. */
export const HUGE = [...MEGABYTES, ...DEEP].map((text): [name: string, text: string] => [
	text.slice(0, 12),
	text,
]);
