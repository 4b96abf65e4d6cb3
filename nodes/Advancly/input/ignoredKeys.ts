import type { RunContext } from '../n8n/itemContext';
import { notSentText } from './headings';

/** The keys that were left out of the objects in mapped lists, because no field takes them. */
export class IgnoredKeys {
	/** By list: each key, and the fields that it may mean. */
	private readonly lists = new Map<string, Map<string, string[]>>();

	add(list: string, keys: string[], nearest: (key: string) => string[]): void {
		const known = this.lists.get(list) ?? new Map<string, string[]>();
		this.lists.set(list, known);
		for (const key of keys) if (!known.has(key)) known.set(key, nearest(key));
	}

	/** Tells of the keys, a hint a list. Call it once, when all rows were read. */
	tell({ hint }: Pick<RunContext, 'hint'>): void {
		for (const [list, keys] of this.lists) {
			if (keys.size > 0) hint(notSentText([...keys.keys()], (key) => keys.get(key)!, list));
		}
	}
}
