import { toLine } from './line';
import { quote } from './quote';
import { problem, type Reading } from './reading';

// RFC 5321: 254 characters in all, 64 before the @.
const LONGEST = 254;
const PLAUSIBLE =
	/^[^\s@<>()[\],;:\\"\p{C}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/u;

/** A plausible email address, trimmed, in the case it is written in. One address only, without a name or brackets. */
export function readEmail(value: unknown): Reading<string> {
	const text = typeof value === 'string' ? toLine(value) : '';
	if (text.length <= LONGEST && PLAUSIBLE.test(text)) return { value: text };
	return problem(`${quote(value)} is not an email address; expected one such as name@email.com`);
}
