import type { Contender } from './contender';

/** A plain Node script, see `postBatches.ts`: the limit. */
export const script: Contender = {
	id: 'script',
	title: 'Plain Node script, the same batches',
	kinds: ['stock', 'orders', 'individuals'],
	sends: 'units',
	mostRows: Infinity,
};
