import { answer, huge, json, reworked } from './effects';
import { faultsOf, type FaultTable } from './exchange';

const { before, after } = faultsOf('shape');

const HUGE = 50 * 1024 * 1024;
const PAGE = '<!doctype html><html><head><title>Sign in</title></head><body><h1>Advancly</h1></body></html>';
const WORDS = 'Le numéro du client est déjà utilisé';
const ACCENTED = JSON.stringify({ message: WORDS, status: false, status_code: 400 });
const UTF8 = { 'content-type': 'application/json; charset=utf-8' };

/** Refusals in every shape that APIs are known to use, and acceptances with an unreadable answer. */
export const SHAPES = {
	'400-message': before(json(400, { message: 'email is invalid' })),
	'400-error': before(json(400, { error: 'email is invalid' })),
	'400-error-object': before(json(400, { error: { code: 'E12', message: 'email is invalid' } })),
	'400-errors-map': before(
		json(400, { errors: { email: ['email is invalid'], phone_number: ['too short'] } }),
	),
	'400-errors-array': before(json(400, { errors: [{ field: 'email', message: 'email is invalid' }] })),
	'400-errors-texts': before(json(400, { errors: ['email is invalid', 'phone_number is too short'] })),
	'400-message-object': before(json(400, { message: { email: ['email is invalid'] }, status: false })),
	'400-pascal-case': before(json(400, { Message: 'email is invalid', Status: false, StatusCode: 400 })),
	'400-problem': before(
		json(400, { title: 'One or more validation errors occurred.', errors: { Email: ['invalid'] } }),
	),
	'400-no-words': before(json(400, {})),
	'400-text': before(answer(400, 'email is invalid', { 'content-type': 'text/plain' })),
	'400-html': before(answer(400, PAGE, { 'content-type': 'text/html' })),
	'400-empty': before(answer(400, '', {})),
	'400-wrong-content-type': before(answer(400, ACCENTED, { 'content-type': 'image/png' })),
	'400-cut-json': before(answer(400, '{"message":"email is inva')),
	'400-huge': before(huge(400, HUGE)),
	'400-latin1': before(answer(400, Buffer.from(ACCENTED, 'latin1'), UTF8)),
	'400-utf16': before(answer(400, Buffer.from(ACCENTED, 'utf16le'), UTF8)),
	'502-html': before(
		answer(502, '<html><h1>502 Bad Gateway</h1><hr>nginx</html>', { 'content-type': 'text/html' }),
	),
	'200-html': before(answer(200, PAGE, { 'content-type': 'text/html' })),
	'2xx-empty': after(reworked(() => '')),
	'2xx-text': after(reworked(() => 'OK', { 'content-type': 'text/plain' })),
	'2xx-cut-json': after(reworked((body) => body.slice(0, body.length / 2))),
	'2xx-wrong-content-type': after(reworked((body) => body, { 'content-type': 'text/html' })),
	'2xx-utf16': after(reworked((body) => Buffer.from(body, 'utf16le'), UTF8)),
	'2xx-byte-order-mark': after(reworked((body) => `\uFEFF${body}`, UTF8)),
	'200-huge': after(huge(200, HUGE)),
	'204': after(({ response }) => {
		response.writeHead(204).end();
	}),
} satisfies FaultTable;
