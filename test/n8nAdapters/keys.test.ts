import { keysOf } from '../../nodes/Advancly/n8n/keys';
import { problem } from '../../nodes/Advancly/values/reading';

test('the keys are the two headers of the contract, trimmed', () => {
	expect(keysOf({ clientId: ' client-4711\n', apiKey: '\u00a0k!~\u200a', other: 1 })).toEqual({
		value: { 'client-id': 'client-4711', 'api-key': 'k!~' },
	});
	expect(keysOf({ clientId: 4711, apiKey: 'k' })).toEqual({ value: { 'client-id': '4711', 'api-key': 'k' } });
});

test.each([
	...['', '  ', undefined, null, 'a b', 'a\r\nx-evil: 1'],
	...['ключ', 'a\u0000', 'k\u200bey', 'k\u007f', 'k\u00e9y'],
])('%j is not a valid key', (key) => {
	const refusal = (label: string) =>
		problem(
			`The '${label}' of the credential is empty or contains spaces or invalid characters. Copy it again`,
		);
	expect(keysOf({ clientId: key, apiKey: key })).toEqual(refusal('Client ID'));
	expect(keysOf({ clientId: 'client', apiKey: key })).toEqual(refusal('API Key'));
});
