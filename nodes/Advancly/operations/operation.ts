import type { DeclaredField } from '../input/schema';

/** An operation of the API as its declaration states it. */
export interface Operation {
	method: 'GET' | 'POST';
	/** Path with the API's prefix. */
	path: string;
	/** The fields of its query and body, as declared. */
	fields: DeclaredField[];
}
