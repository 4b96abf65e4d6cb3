import type { FoldShape } from '../../input/bundle';
import { listNamed, scalarNamed, type Field, type ScalarField } from '../../input/schema';

/** The fields of a load, by purpose. */
export interface LoadFields {
	/** The fields of the query, which identify the customer. */
	identifiers: Field[];
	/** The fields of a row, including `order_items`. */
	ofRow: Field[];
	/** The field that identifies a row: product_id or order_id. */
	id: ScalarField;
	/** How rows fold into orders; undefined for stock. */
	order: FoldShape | undefined;
}

/** The fields of a load, from its declaration. */
export function loadFields(fields: Field[]): LoadFields {
	const data = listNamed(fields, 'data')!;
	const ofRow = data.entryFields;
	const identifiers = fields.filter((field) => field !== data);
	const list = listNamed(ofRow, 'order_items');
	if (list === undefined) {
		return { identifiers, ofRow, id: scalarNamed(ofRow, 'product_id')!, order: undefined };
	}
	const id = scalarNamed(ofRow, 'order_id')!;
	const head = ofRow.filter((field) => field !== list);
	const order: FoldShape = { noun: 'order', id, head, list, prefix: '', entryName: 'product_id' };
	return { identifiers, ofRow, id, order };
}
