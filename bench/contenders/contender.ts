import type { Kind, Work } from '../rows';
import type { Step } from '../workflow';

/** A way to move the rows. */
export interface Contender {
	/** Short, for ids and `--only`. */
	id: string;
	title: string;
	/** The kinds of work it can do. */
	kinds: Kind[];
	/** What leaves it: the unit that is right to send, or the row as it came in. */
	sends: 'units' | 'rows';
	/** Whether it sends everything in one body, whoever the customer is. */
	oneBody?: boolean;
	/** Set when it is there for rows of one customer only, or of many only. */
	customers?: 'one' | 'many';
	/** Whether its nodes are a loop that the first of them drives, a Loop Over Items node; a chain when not set. */
	loops?: boolean;
	/** Rows up to which it is measured; larger work is reckoned from there, row by row. */
	mostRows: number;
	/**
	 * Its nodes in n8n, all of which are measured; undefined for what runs outside n8n.
	 *
	 * @param baseUrl of the server, without trailing slash
	 */
	nodes?(work: Work, baseUrl: string): Step[];
}
