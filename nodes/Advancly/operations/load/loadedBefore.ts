import { createHash } from 'crypto';
import type { DeduplicationScope, IDataObject } from 'n8n-workflow';

import type { Memory } from '../../n8n/memory';
import { customerKey } from './customers';

/**
 * What is known of a row or order before it is sent: nothing (`new`), that an earlier run loaded it (`loaded`), or that
 * an earlier run sent it and never noted what became of it (`unknown`).
 */
export type Known = 'new' | 'loaded' | 'unknown';

/** How many rows and orders a node remembers; the oldest are forgotten first. Each costs 27 bytes in n8n's database. */
export const REMEMBERED = 200_000;

/** How many a call forgets at most: n8n looks each of them up in the whole list, which blocks it meanwhile. */
const FORGOTTEN_AT_ONCE = 100;

/** What is noted of the keys of a batch. */
type Note = 'underWay' | 'loaded' | 'forgotten';

/** A batch that waits for the next exchange with n8n's database. */
interface Waiting {
	note: Note;
	keys: string[];
	resolve(known: Known[]): void;
	reject(error: unknown): void;
}

/**
 * What earlier runs of this node have loaded. n8n looks keys up only while it records them, so two marks tell what
 * became of a key: one in the memory of the node, recorded before it is sent; and one in the memory of the workflow,
 * recorded before the other and removed once its fate is known. So wherever a run dies, the marks tell the truth: both
 * mean unknown, the workflow's alone not sent, the node's alone loaded.
 *
 * Each call reads and writes the whole memory, so batches that wait meanwhile share the next one. n8n does not lock it:
 * two executions of a workflow at the same time overwrite each other's marks.
 */
export class LoadedBefore {
	private readonly waiting: Waiting[] = [];

	private exchanging = false;

	private readonly repeats = new Map<string, number>();

	/** @param destination where the rows go: the node's id, the base URL and the operation's path */
	constructor(
		private readonly memory: Memory,
		private readonly destination: string[],
	) {}

	/**
	 * The key of a row or order, the same as in an earlier run only for the same content and customer, in whatever
	 * notation. Ask once a run for each: equal rows of a run are told apart by their number.
	 */
	key(customer: IDataObject, json: string): string {
		const content = createHash('sha256')
			.update(JSON.stringify([this.destination, customerKey(customer), json]))
			.digest('base64');
		const repeat = this.repeats.get(content) ?? 0;
		this.repeats.set(content, repeat + 1);
		return `${content} ${repeat}`;
	}

	/**
	 * Looks up the keys of a batch and notes the new ones as under way: they must be sent now, the others must not.
	 *
	 * @throws what n8n throws when its database fails, or the workflow was never saved; then nothing may be sent
	 */
	async begin(keys: string[]): Promise<Known[]> {
		return await this.exchange('underWay', keys);
	}

	/**
	 * Notes that new keys were loaded, or forgets those that were refused or not sent. Keys of unknown fate stay as
	 * they are.
	 *
	 * @throws what n8n throws when its database fails; the next run then tells the keys as unknown, or sends what was
	 * refused
	 */
	async end(note: 'loaded' | 'forgotten', keys: string[]): Promise<void> {
		await this.exchange(note, keys);
	}

	private async exchange(note: Note, keys: string[]): Promise<Known[]> {
		const known = new Promise<Known[]>((resolve, reject) => {
			this.waiting.push({ note, keys, resolve, reject });
		});
		if (!this.exchanging) void this.exchangeAll();
		return await known;
	}

	private async exchangeAll(): Promise<void> {
		this.exchanging = true;
		while (this.waiting.length > 0) {
			const batches = this.waiting.splice(0);
			try {
				const known = await this.exchangeOnce(batches);
				for (const { keys, resolve } of batches) resolve(keys.map((key) => known.get(key) ?? 'new'));
			} catch (error) {
				for (const { reject } of batches) reject(error);
			}
		}
		this.exchanging = false;
	}

	private async exchangeOnce(batches: Waiting[]): Promise<Map<string, Known>> {
		const noted = (note: Note) => batches.filter((batch) => batch.note === note).flatMap(({ keys }) => keys);
		const [loaded, forgotten, begun] = [noted('loaded'), noted('forgotten'), noted('underWay')];
		// The node's mark goes first: alone it would say that the key was loaded.
		await this.remove('node', forgotten);
		await this.remove('workflow', [...forgotten, ...loaded]);

		const underWay = await this.record('workflow', begun);
		const before = await this.record('node', begun);
		const known = new Map<string, Known>();
		for (const key of begun) {
			if (before.has(key)) known.set(key, underWay.has(key) ? 'unknown' : 'loaded');
		}
		const again = begun.filter((key) => known.get(key) === 'loaded');
		await this.remove('workflow', again);
		return known;
	}

	/** Records a mark, and returns those of the keys that had it already. */
	private async record(scope: DeduplicationScope, keys: string[]): Promise<Set<unknown>> {
		if (keys.length === 0) return new Set();
		const maxEntries = scope === 'node' ? REMEMBERED : undefined;
		const { processed } = await this.memory.checkProcessedAndRecord(keys, scope, {
			mode: 'entries',
			maxEntries,
		});
		return new Set(processed);
	}

	private async remove(scope: DeduplicationScope, keys: string[]): Promise<void> {
		for (let from = 0; from < keys.length; from += FORGOTTEN_AT_ONCE) {
			const some = keys.slice(from, from + FORGOTTEN_AT_ONCE);
			await this.memory.removeProcessed(some, scope, { mode: 'entries' });
		}
	}
}
