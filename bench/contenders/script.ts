import type { Contender } from './contender';

/** A plain Node script, see `postBatches.ts`: the baseline for time. */
export const script: Contender = {
	id: 'script',
	title: 'Plain Node script, as much at once',
	kinds: ['stock', 'orders', 'individuals'],
	sends: 'units',
	mostRows: Infinity,
};
