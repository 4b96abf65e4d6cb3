const ZONE = /^(utc|gmt)?\s*(?:([-+])(\d{1,2}):?(\d{2})?)?\s*([a-z]+)?$/;
const COMMENT = /^(.*?)\s*(?:\(([^()]*)\)|\[[^[\]]*\])$/;
const MOST_HOURS = 14;
const LAST_MINUTE = 59;
const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Hours ahead of UTC by name. CST, IST and BST are left out, because each means several offsets. */
const NAMED = new Map([
	['z', 0],
	['utc', 0],
	['gmt', 0],
	['wat', 1],
	['cat', 2],
	['eat', 3],
	['sast', 2],
	['cet', 1],
	['cest', 2],
	['eet', 2],
	['eest', 3],
	['est', -5],
	['edt', -4],
	['mst', -7],
	['mdt', -6],
	['pst', -8],
	['pdt', -7],
]);

/**
 * Returns a written zone's offset from UTC in ms: Z, UTC, GMT, +01, +0100, +01:00, GMT+0100, a name with a single
 * offset, or an offset followed by its name, in brackets or not. Undefined for anything else. Expects lower case.
 */
export function offsetOf(zone: string): number | undefined {
	const comment = COMMENT.exec(zone);
	const parts = ZONE.exec(comment ? comment[1] || comment[2] || '' : zone);
	if (!parts) return undefined;
	const [, base = '', sign, hours, late, name = ''] = parts;
	const minutes = Number(late ?? 0);
	const named = NAMED.get(sign === undefined ? base + name : name);
	if (sign === undefined) return named === undefined ? undefined : named * HOUR;
	if (Number(hours) > MOST_HOURS || minutes > LAST_MINUTE) return undefined;
	const offset = (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + minutes * MINUTE);
	return named === undefined || named * HOUR === offset ? offset : undefined;
}
