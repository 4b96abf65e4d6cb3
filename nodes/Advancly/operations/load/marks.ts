import type { DeduplicationScope } from 'n8n-workflow';

import type { Memory } from '../../n8n/memory';

/**
 * What is known of a row or order before it is sent: that no earlier run loaded it (`new`), that one did (`loaded`), or
 * that one may have sent it and never noted what became of it (`unknown`).
 */
export type Known = 'new' | 'loaded' | 'unknown';

/** How many rows and orders a node remembers; the oldest are forgotten first. Each costs 27 bytes in n8n's database. */
const REMEMBERED = 200_000;

/**
 * How many marks a call removes at most: n8n looks each of them up in the whole list, which blocks it meanwhile. The
 * workflow's list is short, since its marks go once the fate of a row is known.
 */
const REMOVED_AT_ONCE: Record<DeduplicationScope, number> = { node: 100, workflow: 5_000 };

/** The marks in the workflow's list: of a key that was not loaded, and of one that may have been sent. */
const open = (key: string) => `${key} open`;
const sent = (key: string) => `${key} sent`;
/** Where a process dies between two removals, the `sent` of a key must be what is left. */
const both = (keys: string[]) => keys.flatMap((key) => [open(key), sent(key)]);

/**
 * The marks of keys in two lists of n8n's: the node's has those that were looked up or loaded, the workflow's says which
 * of these were not loaded.
 *
 * | in the node's list | `open` | `sent` | meaning |
 * | ------------------ | ------ | ------ | ------- |
 * | no                 | any    | any    | new     |
 * | yes                | no     | no     | loaded  |
 * | yes                | yes    | no     | new     |
 * | yes                | any    | yes    | unknown |
 *
 * n8n looks a mark up only by recording it. So a look-up records all three, the node's in the middle, and then removes
 * what is not so; wherever a process dies, no key is new that may have been sent, and none is loaded that was not. Each
 * call reads and writes a whole list, so few calls with many marks are quick.
 */
export class Marks {
	private readonly due: Record<DeduplicationScope, string[]> = { node: [], workflow: [] };

	constructor(private readonly memory: Memory) {}

	/** Notes that keys were loaded, with the next `remove`. */
	loaded(keys: string[]): void {
		this.drop('workflow', both(keys));
	}

	/** Forgets keys with the next `remove`: the node's mark goes first, since alone it says that the key was loaded. */
	forget(keys: string[]): void {
		this.drop('node', keys);
		this.drop('workflow', both(keys));
	}

	/**
	 * Removes the marks that are due.
	 *
	 * @throws when n8n's database fails; what is left is removed the next time
	 */
	async remove(): Promise<void> {
		for (const scope of ['node', 'workflow'] as const) {
			const due = this.due[scope];
			while (due.length > 0) {
				const some = due.slice(0, REMOVED_AT_ONCE[scope]);
				await this.memory.removeProcessed(some, scope, { mode: 'entries' });
				due.splice(0, some.length);
			}
		}
	}

	/**
	 * Looks keys up and notes others as under way. No mark may be due for removal: it would be removed afterwards.
	 *
	 * @param soon keys to look up, of which the new ones are noted as under way at once
	 * @throws when n8n's database fails, or the workflow was never saved
	 */
	async record(soon: string[], later: string[], sending: string[]): Promise<Map<string, Known>> {
		const keys = [...soon, ...later];
		const had = await this.recordIn('workflow', [...both(keys), ...sending.map(sent)]);
		const before = await this.recordIn('node', keys);
		const stateOf = (key: string): Known => {
			if (!before.has(key)) return 'new';
			if (had.has(sent(key))) return 'unknown';
			return had.has(open(key)) ? 'new' : 'loaded';
		};
		const known = new Map(keys.map((key) => [key, stateOf(key)]));
		this.loaded(keys.filter((key) => known.get(key) === 'loaded'));
		this.drop('workflow', later.filter((key) => known.get(key) === 'new').map(sent));
		try {
			await this.remove();
		} catch {
			// They are still due, and what is known stands.
		}
		return known;
	}

	private drop(scope: DeduplicationScope, marks: string[]): void {
		for (const mark of marks) this.due[scope].push(mark);
	}

	/** Records marks, and returns those that were there already. */
	private async recordIn(scope: DeduplicationScope, marks: string[]): Promise<Set<unknown>> {
		if (marks.length === 0) return new Set();
		const maxEntries = scope === 'node' ? REMEMBERED : undefined;
		const { processed } = await this.memory.checkProcessedAndRecord(marks, scope, {
			mode: 'entries',
			maxEntries,
		});
		return new Set(processed);
	}
}
