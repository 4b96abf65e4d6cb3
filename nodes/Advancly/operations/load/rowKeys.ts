import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { customerKey } from './customers';

/** The keys by which n8n remembers rows and orders. */
export class RowKeys {
	private readonly repeats = new Map<string, number>();

	/** @param destination where the rows are sent: the node's id, the base URL and the operation's path */
	constructor(private readonly destination: string[]) {}

	/**
	 * The key of a row or order. It equals a key of an earlier run only if content and customer are the same, in any
	 * spelling. Call it once per row and run, since equal rows of a run are numbered.
	 */
	of(customer: IDataObject, json: string): string {
		const content = createHash('sha256')
			.update(JSON.stringify([this.destination, customerKey(customer), json]))
			.digest('base64');
		const repeat = this.repeats.get(content) ?? 0;
		this.repeats.set(content, repeat + 1);
		return `${content} ${repeat}`;
	}
}
