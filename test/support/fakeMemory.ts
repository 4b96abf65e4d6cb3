import { createHash } from 'node:crypto';

import type { DeduplicationItemTypes, DeduplicationScope, ICheckProcessedOptions } from 'n8n-workflow';

import type { Memory } from '../../nodes/Advancly/n8n/memory';

const hashOf = (item: DeduplicationItemTypes) => createHash('md5').update(String(item)).digest('base64');

/** A fake of n8n's deduplication helper: one list of hashes for the node and one for its workflow. */
export class FakeMemory implements Memory {
	readonly lists: Record<DeduplicationScope, string[]> = { node: [], workflow: [] };
	calls = 0;

	/** For each call: the action, the list and the number of items. */
	readonly log: string[] = [];

	/** The call before or after which the process dies. No call is answered from then on. */
	dies: { call: number; after: boolean } | undefined;

	async checkProcessedAndRecord(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		{ mode, maxEntries }: ICheckProcessedOptions,
	): Promise<{ new: DeduplicationItemTypes[]; processed: DeduplicationItemTypes[] }> {
		return await this.call(`record ${scope} ${items.length}`, () => {
			if (mode !== 'entries') throw new Error(`There is no list of ${mode}`);
			const list = this.lists[scope];
			const had = new Set(list);
			const fresh = items.filter((item) => !had.has(hashOf(item)));
			list.push(...fresh.map(hashOf));
			if (maxEntries !== undefined) list.splice(0, list.length - maxEntries);
			return { new: fresh, processed: items.filter((item) => had.has(hashOf(item))) };
		});
	}

	async removeProcessed(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		{ mode }: ICheckProcessedOptions,
	): Promise<void> {
		await this.call(`remove ${scope} ${items.length}`, () => {
			if (mode !== 'entries') throw new Error(`There is no list of ${mode}`);
			for (const item of items) {
				const index = this.lists[scope].indexOf(hashOf(item));
				if (index !== -1) this.lists[scope].splice(index, 1);
			}
		});
	}

	has(scope: DeduplicationScope, item: string): boolean {
		return this.lists[scope].includes(hashOf(item));
	}

	private async call<T>(what: string, change: () => T): Promise<T> {
		this.calls += 1;
		this.log.push(what);
		const { call = Infinity, after = false } = this.dies ?? {};
		if (this.calls > call || (this.calls === call && !after)) return await new Promise<T>(() => undefined);
		const result = change();
		await Promise.resolve();
		return this.calls === call ? await new Promise<T>(() => undefined) : result;
	}
}

/** Waits for work, or until nothing happens any more because the process is dead. */
export async function untilIdle(work: Promise<unknown>): Promise<void> {
	const idle = async () => {
		for (let turn = 0; turn < 2000; turn += 1) await Promise.resolve();
	};
	await Promise.race([work, idle()]);
}
