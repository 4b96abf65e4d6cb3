import type { Memory } from '../../../nodes/Advancly/n8n/memory';
import { FakeMemory } from '../../support/fakeMemory';
import { Dice } from './dice';
import type { Plan } from './plan';

/** What n8n remembers for the node of a run, from one execution to the next; now and then its database fails. */
export function memoryOf({ seed, index, forgets }: Plan): { helpers: Memory; failed: () => boolean } {
	const memory = new FakeMemory();
	const dice = new Dice('memory', seed, index);
	let failed = false;
	const call = async <T>(work: () => Promise<T>): Promise<T> => {
		if (dice.chance(forgets)) {
			failed = true;
			throw new Error('SQLITE_BUSY: database is locked');
		}
		return await work();
	};
	return {
		helpers: {
			checkProcessedAndRecord: async (...asked) =>
				await call(async () => await memory.checkProcessedAndRecord(...asked)),
			removeProcessed: async (...asked) => await call(async () => await memory.removeProcessed(...asked)),
		},
		failed: () => failed,
	};
}
