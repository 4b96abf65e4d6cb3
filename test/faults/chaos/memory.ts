import type { Memory } from '../../../nodes/Advancly/n8n/memory';
import { FakeMemory } from '../../support/fakeMemory';
import { Dice } from './dice';
import type { Plan } from './plan';

/** What n8n remembers for the node between the executions of a run; its database fails now and then. */
export function memoryOf({ seed, index, forgets }: Plan): { helpers: Memory; failed: () => boolean } {
	const memory = new FakeMemory();
	const dice = new Dice('memory', seed, index);
	let failed = false;
	const mayFail =
		<Asked extends unknown[], Told>(call: (...asked: Asked) => Promise<Told>) =>
		async (...asked: Asked): Promise<Told> => {
			if (!dice.chance(forgets)) return await call.apply(memory, asked);
			failed = true;
			throw new Error('SQLITE_BUSY: database is locked');
		};
	return {
		helpers: {
			checkProcessedAndRecord: mayFail(memory.checkProcessedAndRecord),
			removeProcessed: mayFail(memory.removeProcessed),
		},
		failed: () => failed,
	};
}
