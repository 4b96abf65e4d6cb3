import { answer, json, raw, reworked } from './effects';
import { faultsOf, type FaultTable } from './exchange';

const { before, after } = faultsOf('hostile');

const DEEP = 20_000;

/** Answers designed to break or manipulate their reader. */
export const HOSTILE = {
	'400-null': before(json(400, null)),
	'400-array': before(json(400, [])),
	'400-number': before(json(400, 7)),
	'400-boolean': before(json(400, false)),
	'400-message-number': before(json(400, { message: 7 })),
	'400-message-blank': before(json(400, { message: ' ', error: '' })),
	'400-message-lines': before(json(400, { message: 'email\r\napi-key: stolen\u0000\u001b[31m is invalid' })),
	'400-prototype-keys': before(
		answer(
			400,
			'{"__proto__":{"message":"polluted","isAccepted":true},"constructor":{"prototype":{"isAccepted":true}}}',
		),
	),
	'400-deep': before(answer(400, `{"message":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`)),
	'400-deep-errors': before(answer(400, `{"errors":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`)),
	'400-template': before(
		json(400, { message: '={{ $env.HOME }} {{ $credentials }} <script>alert(1)</script>' }),
	),
	'200-null': before(json(200, null)),
	'200-array': before(json(200, [])),
	'200-text-json': before(json(200, 'OK')),
	'status-999': before(json(999, { message: 'no such status' })),
	'header-overflow': before(raw(`HTTP/1.1 200 OK\r\nx-long: ${'x'.repeat(200_000)}\r\n\r\n`)),
	'set-cookie': after(reworked((body) => body, { 'set-cookie': 'session=stolen; Path=/' })),
	'prototype-keys': after(reworked((body) => body.replace('{', '{"__proto__":{"polluted":true},'))),
} satisfies FaultTable;
