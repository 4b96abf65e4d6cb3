import type { INodeParameters } from 'n8n-workflow';

import { isList } from '../../nodes/Advancly/input/schema';
import { byExpressions, filledIn } from '../support/filledIn';
import { OPERATIONS, type OperationName } from '../support/operations';
import type { SheetName } from './cell';

const OPERATION: Record<SheetName, OperationName> = {
	individuals: 'onboardIndividual',
	corporates: 'onboardCorporate',
	stock: 'loadStock',
	orders: 'loadOrders',
};
const CUSTOMER = { email: 'shop@example.com' };

/** Whether a sheet's rows are loaded for a customer. */
export function isLoad(sheet: SheetName): boolean {
	return sheet === 'stock' || sheet === 'orders';
}

/** Every scalar field of the operation by an expression, where the node has it. */
function byFields(sheet: SheetName): INodeParameters {
	const { fields } = OPERATIONS[OPERATION[sheet]];
	const own = isLoad(sheet) ? fields.filter(isList).flatMap(({ entryFields }) => entryFields) : fields;
	const blanks = Object.fromEntries(own.filter((field) => !isList(field)).map(({ name }) => [name, '']));
	return isLoad(sheet)
		? { rowsFrom: 'fields', customer: CUSTOMER, data: { item: [byExpressions(blanks)] } }
		: byExpressions(filledIn(OPERATION[sheet], blanks));
}

function byColumns(sheet: SheetName): INodeParameters {
	return isLoad(sheet) ? { rowsFrom: 'inputItems', customer: CUSTOMER } : { dataToSend: 'autoMapInputData' };
}

/** The parameters of this node that send the rows of a sheet, with columns matched by name or fields by expression. */
export function parametersOf(
	contender: 'columns' | 'fields',
	sheet: SheetName,
	options: INodeParameters,
): INodeParameters {
	const fields = contender === 'columns' ? byColumns(sheet) : byFields(sheet);
	return { resource: 'customer', operation: OPERATION[sheet], ...fields, options };
}
