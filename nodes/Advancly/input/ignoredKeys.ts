import type { RunContext } from '../n8n/itemContext';
import { notSentText } from './headings';

/** The keys in mapped lists that were left out because they match no field. */
export class IgnoredKeys {
	/** By list: each key, and the fields that it may mean. */
	private readonly lists = new Map<string, Map<string, string[]>>();

	add(list: string, keys: string[], nearest: (key: string) => string[]): void {
		const known = this.lists.get(list) ?? new Map<string, string[]>();
		this.lists.set(list, known);
		for (const key of keys) if (!known.has(key)) known.set(key, nearest(key));
	}

	/** Reports the keys, one hint per list. Call it once, after all rows were read. */
	tell({ hint }: Pick<RunContext, 'hint'>): void {
		for (const [list, keys] of this.lists) {
			if (keys.size > 0) hint(notSentText([...keys.keys()], (key) => keys.get(key)!, list));
		}
	}
}
