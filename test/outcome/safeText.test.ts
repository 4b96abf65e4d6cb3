import { apiMessage, safeText } from '../../nodes/Advancly/outcome/safeText';
import { isDistinctive } from '../../nodes/Advancly/outcome/secrets';

const KEY = 'key-0815-secret';

describe("the API's message", () => {
	test.each([
		['message', { message: 'Customer exists' }, 'Customer exists'],
		['message in capitals, of v1', { Message: 'No aggregator', Status: false }, 'No aggregator'],
		['error', { error: 'Bad date' }, 'Bad date'],
		['error as an object', { error: { message: 'Bad date', code: 7 } }, 'Bad date'],
		[
			'errors as a map',
			{ errors: { bvn: ['has 11 digits', 'is required'] } },
			'bvn: has 11 digits; is required',
		],
		['errors as a list', { errors: ['one', { message: 'two' }, { field: 'six' }] }, 'one; two; field: six'],
		['detail and title', { title: 'Invalid', detail: 'email is bad' }, 'email is bad; Invalid'],
		['message and errors', { errors: { email: 'is bad' }, message: 'Invalid' }, 'Invalid; email: is bad'],
		['the same words twice', { message: 'Invalid', error: 'Invalid' }, 'Invalid'],
		['a list', [{ message: 'one' }, 'two', 3], 'one; two; 3'],
		['a list with blanks', { errors: ['', 'one', null, { title: ' ' }, 'two'] }, 'one; two'],
		['a map with blanks', { errors: { bvn: '', email: 'is bad' } }, 'email: is bad'],
		['error next to a blank message', { message: '', error: 'Bad date' }, 'Bad date'],
		['a number', { message: 42 }, '42'],
		['message with blanks around it', { message: ' Invalid.\n' }, 'Invalid'],
		['message as an object', { message: { email: ['is bad'] } }, 'email: is bad'],
		['an object without message keys', { errors: [{ loc: ['body', 'email'], ctx: {} }] }, 'loc: body; email'],
	])('from %s', (_from, body, words) => {
		expect(apiMessage(body, [])).toBe(words);
	});

	test.each([
		['a string', 'text'],
		['null', null],
		['an object without a message', { status: false, status_code: 400, data: 'x' }],
		['blank values', { message: ' ', error: [], errors: {}, detail: null, title: false }],
		['an inherited message', Object.create({ message: 'inherited' })],
	])('is undefined for %s', (_from, body) => {
		expect(apiMessage(body, [])).toBeUndefined();
	});

	test('has at most the first ten entries of a list', () => {
		const errors = Array.from({ length: 12 }, (_none, index) => `e${index}`);
		expect(apiMessage({ errors }, [])).toBe('e0; e1; e2; e3; e4; e5; e6; e7; e8; e9');
		const map = Object.fromEntries(errors.map((error) => [error, 'x']));
		expect(apiMessage({ errors: map }, [])).toMatch(/^e0: x; .*; e9: x$/);
	});

	test('is looked for four levels deep', () => {
		expect(apiMessage({ errors: { a: { b: { c: 'deep' } } } }, [])).toBe('a: b: c: deep');
		expect(apiMessage({ errors: { a: { b: { c: { d: 'deep' } } } } }, [])).toBe('a: b: c: d: deep');
		expect(apiMessage({ errors: { a: { b: { c: { d: { e: 'deep' } } } } } }, [])).toBeUndefined();
		expect(apiMessage({ errors: [[[[[['deep']]]]]] }, [])).toBeUndefined();
	});

	test('is kept up to 300 characters, however it is nested', () => {
		const words = 'word '.repeat(59).trim();
		expect(apiMessage({ errors: [{ message: words }] }, [])).toBe(words);
	});

	test('contains no part of a secret, wherever it is cut', () => {
		for (let length = 1_150; length <= 1_200; length += 1) {
			const filler = 'x'.repeat(length);
			expect(apiMessage({ message: `${filler} ${KEY}` }, [KEY])).toMatch(/^…( \**)?$/);
		}
		const long = 'secret-'.repeat(20);
		expect(safeText(`${long} `.repeat(100), [long])).not.toContain('secret');
		expect(apiMessage({ errors: { [`${'y'.repeat(90)} ${KEY}`]: 'x' } }, [KEY])).not.toMatch(/key/);
	});

	test('has field names of at most 100 characters', () => {
		const name = 'two words '.repeat(20);
		expect(apiMessage({ errors: { [name]: 'x' } }, [])).toBe(
			`${name.slice(0, 100).replace(/ {2}/g, ' ')}: x`.replace(' :', ' :'),
		);
	});
});

describe('safe text', () => {
	test.each([
		['secrets', `The key ${KEY} of client-4711 is wrong: ${KEY}`, 'The key **** of **** is wrong: ****'],
		['numbers of eight digits or more', 'BVN 22397319289 and 1234567', 'BVN ****9289 and 1234567'],
		['numbers in groups', 'account 0123 456-789', 'account ****6789'],
		[
			'numbers in other groups',
			'phone (0801) 234.5678 of\u00a003/04/1992 00:00:00',
			'phone (****5678 of\u00a003/04/1992 00:00:00',
		],
		['control characters and line ends', 'a\r\nb\tc\u0000d\u2028e\u0085f', 'a b c d e f'],
		['marks that change the reading direction', 'a\u202eb\u2066c\u200fd', 'a b c d'],
		['blanks', '  a    b  ', 'a b'],
		['a period at the end', 'That is so. . ', 'That is so'],
		['nothing', ' \n ', ''],
		['emoji and other scripts', 'Ọmọ 👩‍👧 عربي', 'Ọmọ 👩‍👧 عربي'],
	])('%s', (_what, words, fit) => {
		expect(safeText(words, [KEY, 'client-4711'])).toBe(fit);
	});

	const LIVE = 'acme_live_9f8e"&7d';
	const hexOf = (char: string) => char.charCodeAt(0).toString(16);
	const html = (secret: string) => secret.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

	test.each([
		['as it is', LIVE],
		['in capitals', LIVE.toUpperCase()],
		['percent-encoded', encodeURIComponent(LIVE)],
		['percent-encoded twice', encodeURIComponent(encodeURIComponent(LIVE))],
		['wholly percent-encoded', Buffer.from(LIVE).toString('hex').replace(/../g, '%$&')],
		['in JSON', JSON.stringify(LIVE).slice(1, -1)],
		['in JSON inside JSON', JSON.stringify(JSON.stringify(LIVE)).slice(3, -3)],
		['as JSON may escape it', LIVE.replace(/./g, (char) => `\\u00${hexOf(char)}`)],
		['in HTML', html(LIVE)],
		['as HTML may escape it', LIVE.replace(/./g, (char) => `&#${char.charCodeAt(0)};`)],
		['as HTML may escape it, in hexadecimal', LIVE.replace(/./g, (char) => `&#x${hexOf(char)};`)],
		['in base64', Buffer.from(LIVE).toString('base64').replace(/=+$/, '')],
		['in base64 with the client ID', Buffer.from(`ac:${LIVE}`).toString('base64').replace(/=+$/, '')],
		['in base64 with something else', Buffer.from(`acm:${LIVE}:`).toString('base64url')],
	])('contains no secret %s, even if the client ID is the beginning of the key', (_how, echo) => {
		for (const secrets of [['acme', LIVE], [LIVE]]) {
			const safe = safeText(`key ${echo} is wrong`, secrets);
			expect(safe).toMatch(/^key .{0,8}\*{4}.{0,8} is wrong$/);
			expect(safe).not.toMatch(/live|9f8e/i);
		}
		expect(apiMessage({ error: { [echo]: `so ${echo}` } }, ['acme', LIVE])).not.toMatch(/live|9f8e/i);
	});

	test.each(['as it is', 'base64', 'base64url'] as const)('contains no secret made of signs, %s', (how) => {
		const signs = 'k.7+>>>???~8';
		const echo = how === 'as it is' ? signs : Buffer.from(signs).toString(how);
		expect(safeText(`key ${echo} is wrong`, [signs])).toBe('key **** is wrong');
	});

	test('a secret of six characters is found in base64; a shorter one could occur by chance', () => {
		expect(safeText('YWJjMTIz YWJjMTI', ['abc123'])).toBe('**** YWJjMTI');
		expect(safeText('YWJj', ['abc'])).toBe('YWJj');
	});

	test.each([
		['7bcdefgh', true],
		['7bcdefg', false],
		['abcdefghijklmnop', true],
		['abcdefghijklmno', false],
	])('whether %s is unlikely in the data of a customer: %s', (secret, distinctive) => {
		expect(isDistinctive(secret)).toBe(distinctive);
	});

	test('a secret of one or two characters is not hidden, since that would hide half the text', () => {
		expect(safeText('a b a', ['a', 'b ', ''])).toBe('a b a');
		expect(safeText('abc abc', ['abc'])).toBe('**** ****');
	});

	const dotted = 'x.'.repeat(39);
	test.each([
		[`${dotted}x`, `${dotted}x`],
		[`${dotted}x.`, '…'],
		['x'.repeat(31), 'x'.repeat(31)],
		['x'.repeat(32), '…'],
	])('a run of 80 characters, or of 32 that could be base64, is no word: %s leaves %s', (run, left) => {
		expect(safeText(`see ${run} there`, [])).toBe(`see ${left} there`);
	});

	const words = 'word '.repeat(100).slice(0, 299);
	test.each([
		[words, words],
		[`${words}w`, `${words}w`],
		['w '.repeat(150) + 'w', `${'w '.repeat(150)}…`],
	])('at most 300 characters are kept (%#)', (text, kept) => {
		expect(safeText(text, [])).toBe(kept);
	});

	test('a megabyte is cut before it is processed', () => {
		expect(safeText(`${'word '.repeat(240)}end`, [])).not.toContain('end');
		expect(safeText('1'.repeat(1_000_000), [])).toBe('****1111');
		expect(safeText(`a${' '.repeat(1_140)}end${' '.repeat(500)}`, [KEY])).toBe('a end');
		expect(safeText(`a${' '.repeat(1_210)}end`, [KEY])).toBe('a');
	});
});
