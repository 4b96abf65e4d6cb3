import type { Memory } from '../../n8n/memory';
import { refusedByThrown } from '../../outcome/outcome';
import { Marks, type Known } from './marks';

/** Why a row is not sent whose fate n8n could not look up, or could not note. */
export function memoryFailed(error: unknown): string {
	const { reason } = refusedByThrown(error);
	return `n8n could not look up or record what was loaded before, so the row was not sent: ${reason}. Save the workflow and run it again`;
}

/** What is asked or noted of keys: to look them up, to be sent at once or later; that they are sent; what became of them. */
type Purpose = 'soon' | 'later' | 'sending' | 'loaded' | 'forgotten';

/** Keys that wait for the next exchange with n8n's database. */
interface Waiting {
	purpose: Purpose;
	keys: string[];
	resolve(known: Known[]): void;
	reject(error: unknown): void;
}

/**
 * What earlier runs of this node have loaded. Calls that wait meanwhile share the next exchange with n8n's database. n8n
 * locks nothing: two executions of a workflow at the same time overwrite each other's marks.
 */
export class LoadedBefore {
	private readonly marks: Marks;

	private readonly waiting: Waiting[] = [];

	private exchanging = false;

	/** New keys that were not sent, and whether they are noted as under way all the same. */
	private readonly notSent = new Map<string, boolean>();

	constructor(memory: Memory) {
		this.marks = new Marks(memory);
	}

	/**
	 * What is known of keys. Only those that are new may be sent, and each must be noted as sending before.
	 *
	 * @param soon whether the new ones are sent next: then they are noted as under way at once, which saves two calls
	 * @throws when n8n's database fails, or the workflow was never saved; then none may be sent
	 */
	async lookUp(keys: string[], soon: boolean): Promise<Known[]> {
		const known = await this.exchange(soon ? 'soon' : 'later', keys);
		keys.forEach((key, index) => {
			if (known[index] === 'new') this.notSent.set(key, soon);
		});
		return known;
	}

	/**
	 * Notes new keys as under way.
	 *
	 * @throws when n8n's database fails; then none may be sent
	 */
	async sending(keys: string[]): Promise<void> {
		const others = keys.filter((key) => this.notSent.get(key) === false);
		if (others.length > 0) await this.exchange('sending', others);
		for (const key of keys) this.notSent.delete(key);
	}

	/**
	 * Notes what became of keys that were noted as sending: they were loaded, or are to be forgotten. Those of unknown
	 * fate stay as they are. What n8n's database refuses is tried again with whatever is noted next.
	 */
	async settle(fate: 'loaded' | 'forgotten', keys: string[]): Promise<void> {
		await this.exchange(fate, keys);
	}

	/**
	 * Forgets what was looked up and never sent, once the run is over.
	 *
	 * @throws when something of the run could not be noted; later runs may then tell these keys as unknown
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
