import type { Contender } from './contender';

/** Holds the items and sends nothing: what memory is compared with. */
export const nothing: Contender = {
	id: 'nothing',
	title: 'No Operation',
	kinds: [],
	sends: 'rows',
	mostRows: Infinity,
	nodes: () => [{ name: 'No Operation', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} }],
};
