import type { Contender } from './contender';

/** Passes the items through and sends nothing: the baseline for memory. */
export const nothing: Contender = {
	id: 'nothing',
	title: 'No Operation',
	kinds: [],
	sends: 'rows',
	mostRows: Infinity,
	nodes: () => [{ name: 'No Operation', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} }],
};
