import type { Kind, Work } from '../rows';
import type { Step } from '../workflow';

/** A way of sending the rows. */
export interface Contender {
	/** Short, for ids and `--only`. */
	id: string;
	title: string;
	/** The kinds of work it can do. */
	kinds: Kind[];
	/** What it sends: the correct units, or the rows as they are. */
	sends: 'units' | 'rows';
	/** Whether it sends everything in one body, regardless of the customer. */
	oneBody?: boolean;
	/** Set if it is only for rows of one customer, or only for those of many. */
	customers?: 'one' | 'many';
	/** Whether its nodes form a loop driven by the first, a Loop Over Items node; otherwise they are a chain. */
	loops?: boolean;
	/** The most rows it is measured with; larger work is extrapolated per row. */
	mostRows: number;
	/**
	 * Its nodes in n8n, all of which are measured; undefined if it runs outside n8n.
	 *
	 * @param baseUrl the server's, without a trailing slash
	 */
	nodes?(work: Work, baseUrl: string): Step[];
}
