import type { INodeParameters } from 'n8n-workflow';

import { fieldsOf, isList, type Field } from '../../nodes/Advancly/input/schema';
import { description } from '../../nodes/Advancly/resources/customer';
import type { SheetName } from './cell';

const OPERATION: Record<SheetName, string> = {
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

function fieldsIn(sheet: SheetName): Field[] {
	return fieldsOf(
		description.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(OPERATION[sheet])),
	);
}

function byExpression(name: string): string {
	return `={{ $json[${JSON.stringify(name)}] }}`;
}

/** Every scalar field of the operation by an expression, where the node has it. */
function byFields(sheet: SheetName): INodeParameters {
	const fields = fieldsIn(sheet);
	if (isLoad(sheet)) {
		const rowFields = fields.filter(isList).flatMap(({ entryFields }) => entryFields);
		const scalars = rowFields.filter((field) => !isList(field));
		const row = Object.fromEntries(scalars.map(({ name }) => [name, byExpression(name)]));
		return { rowsFrom: 'fields', customer: CUSTOMER, data: { item: [row] } };
	}
	const parameters: Record<string, INodeParameters | string> = {};
	for (const field of fields) {
		if (isList(field)) continue;
		const { name, collection } = field;
		if (collection === undefined) parameters[name] = byExpression(name);
		else
			parameters[collection] = { ...(parameters[collection] as INodeParameters), [name]: byExpression(name) };
	}
	return parameters;
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
