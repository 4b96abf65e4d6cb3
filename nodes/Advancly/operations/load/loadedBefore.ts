import type { Memory } from '../../n8n/memory';
import { refusedByThrown } from '../../outcome/outcome';
import { Marks, type Known } from './marks';

/** The problem of a row that is not sent because n8n could not look it up or record it. */
export function memoryFailed(error: unknown): string {
	const { reason } = refusedByThrown(error);
	return `n8n could not look up or record what was loaded before, so the row was not sent: ${reason}. Save the workflow and run it again`;
}

/**
 * What to do with keys: look them up, to be sent next or later; record that they are about to be sent; record that they
 * were loaded; or forget them.
 */
type Purpose = 'soon' | 'later' | 'sending' | 'loaded' | 'forgotten';

/** Keys waiting for the next exchange with n8n's database. */
interface Waiting {
	purpose: Purpose;
	keys: string[];
	resolve(known: Known[]): void;
	reject(error: unknown): void;
}

/**
 * What earlier runs of this node have loaded. Calls made during an exchange with n8n's database share the next one. n8n
 * does not lock its data: concurrent executions of a workflow overwrite each other's marks.
 */
export class LoadedBefore {
	private readonly marks: Marks;

	private readonly waiting: Waiting[] = [];

	private exchanging = false;

	/** New keys that were not sent, and whether they are already recorded as under way. */
	private readonly notSent = new Map<string, boolean>();

	constructor(memory: Memory) {
		this.marks = new Marks(memory);
	}

	/**
	 * Returns what is known about keys. Only new ones may be sent, and only after a call to `sending`.
	 *
	 * @param soon whether the new ones are sent next; they are then recorded as under way here, saving two calls
	 * @throws if n8n's database fails or the workflow was never saved; none of the keys may then be sent
	 */
	async lookUp(keys: string[], soon: boolean): Promise<Known[]> {
		const known = await this.exchange(soon ? 'soon' : 'later', keys);
		keys.forEach((key, index) => {
			if (known[index] === 'new') this.notSent.set(key, soon);
		});
		return known;
	}

	/**
	 * Records new keys as under way.
	 *
	 * @throws if n8n's database fails; none of the keys may then be sent
	 */
	async sending(keys: string[]): Promise<void> {
		const others = keys.filter((key) => this.notSent.get(key) === false);
		if (others.length > 0) await this.exchange('sending', others);
		for (const key of keys) this.notSent.delete(key);
	}

	/**
	 * Records that keys under way were loaded, or forgets them. Those of unknown fate stay under way. If n8n's database
	 * fails, this is retried in the next exchange.
	 */
	async settle(fate: 'loaded' | 'forgotten', keys: string[]): Promise<void> {
		await this.exchange(fate, keys);
	}

	/**
	 * Forgets keys that were looked up but never sent. Call it at the end of the run.
	 *
	 * @throws if something could not be recorded; later runs may then report these keys as unknown
	 */
	async finish(): Promise<void> {
		this.marks.forget([...this.notSent.keys()]);
		await this.marks.remove();
	}

	private async exchange(purpose: Purpose, keys: string[]): Promise<Known[]> {
		const known = new Promise<Known[]>((resolve, reject) => {
			this.waiting.push({ purpose, keys, resolve, reject });
		});
		if (!this.exchanging) void this.exchangeAll();
		return await known;
	}

	private async exchangeAll(): Promise<void> {
		this.exchanging = true;
		while (this.waiting.length > 0) {
			const calls = this.waiting.splice(0);
			try {
				const known = await this.exchangeOnce(calls);
				for (const { keys, resolve } of calls) resolve(keys.map((key) => known.get(key) ?? 'new'));
			} catch (error) {
				for (const { purpose, resolve, reject } of calls) {
					if (purpose === 'loaded' || purpose === 'forgotten') resolve([]);
					else reject(error);
				}
			}
		}
		this.exchanging = false;
	}

	private async exchangeOnce(calls: Waiting[]): Promise<Map<string, Known>> {
		const keysOf = (purpose: Purpose) =>
			calls.filter((call) => call.purpose === purpose).flatMap(({ keys }) => keys);
		this.marks.forget(keysOf('forgotten'));
		this.marks.loaded(keysOf('loaded'));
		await this.marks.remove();
		return await this.marks.record(keysOf('soon'), keysOf('later'), keysOf('sending'));
	}
}
