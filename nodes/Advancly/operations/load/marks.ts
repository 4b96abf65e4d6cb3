import type { DeduplicationScope } from 'n8n-workflow';

import type { Memory } from '../../n8n/memory';

/**
 * What is known about a row or order before it is sent: no earlier run loaded it (`new`), one did (`loaded`), or one
 * may have sent it without recording the result (`unknown`).
 */
export type Known = 'new' | 'loaded' | 'unknown';

/** How many rows and orders a node remembers; the oldest are forgotten first. Each takes 27 bytes in n8n's database. */
const REMEMBERED = 200_000;

/**
 * The most marks removed in one call: n8n searches the whole list for each, and is blocked while it does. The
 * workflow's list is short, since its marks are removed once the fate of a row is known.
 */
const REMOVED_AT_ONCE: Record<DeduplicationScope, number> = { node: 100, workflow: 5_000 };

/** The marks in the workflow's list: `open` if the key was not loaded, `sent` if it may have been sent. */
const open = (key: string) => `${key} open`;
const sent = (key: string) => `${key} sent`;
/** In this order: if the process dies between two removals, the mark that is left must be `sent`. */
const both = (keys: string[]) => keys.flatMap((key) => [open(key), sent(key)]);

/**
 * The marks of keys in two of n8n's lists: the node's contains keys that were looked up or loaded, the workflow's says
 * which of these were not loaded.
 *
 * | in the node's list | `open` | `sent` | meaning |
 * | ------------------ | ------ | ------ | ------- |
 * | no                 | any    | any    | new     |
 * | yes                | no     | no     | loaded  |
 * | yes                | yes    | no     | new     |
 * | yes                | any    | yes    | unknown |
 *
 * n8n can look up a mark only by recording it. So a look-up records the workflow's two marks, then the node's, and then
 * removes those that do not apply. Whenever the process dies, a key that may have been sent is not `new`, and a key
 * that was not loaded is not `loaded`. Each call reads and writes a whole list, so few calls with many marks are fast.
 */
export class Marks {
	private readonly due: Record<DeduplicationScope, string[]> = { node: [], workflow: [] };

	constructor(private readonly memory: Memory) {}

	/** Records keys as loaded at the next `remove`. */
	loaded(keys: string[]): void {
		this.drop('workflow', both(keys));
	}

	/** Forgets keys at the next `remove`. The node's mark is removed first: on its own it would mean `loaded`. */
	forget(keys: string[]): void {
		this.drop('node', keys);
		this.drop('workflow', both(keys));
	}

	/**
	 * Removes the marks that are due for removal.
	 *
	 * @throws if n8n's database fails; the next call removes the rest
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
	 * Looks up the keys in `soon` and `later`, and records those in `sending` as under way. Call `remove` first: marks
	 * that are due are removed at the end.
	 *
	 * @param soon keys to look up; new ones are recorded as under way at once
	 * @throws if n8n's database fails or the workflow was never saved
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
			// The marks are still due, and the result of the look-up is valid.
		}
		return known;
	}

	private drop(scope: DeduplicationScope, marks: string[]): void {
		for (const mark of marks) this.due[scope].push(mark);
	}

	/** Records marks and returns those that already existed. */
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
