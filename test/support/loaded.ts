import type { IDataObject } from 'n8n-workflow';

import { ran, type OperationTest } from './ran';

export const CUSTOMER = { email: 'a@b.co' };

interface Load extends Partial<OperationTest> {
	operation?: 'loadStock' | 'loadOrders';
}

/** Loads stock from input items for one customer in a Continue mode, unless the test says otherwise. */
export async function loaded(
	jsons: IDataObject[],
	parameters: IDataObject = {},
	{ operation = 'loadStock', ...run }: Load = {},
) {
	const all = { rowsFrom: 'inputItems', customer: CUSTOMER, ...parameters };
	return await ran(operation, { continues: true, jsons, parameters: all, ...run });
}

/** The parameter 'Field Values' with a value for each field. */
export function fieldValues(values: Record<string, string>) {
	return { fieldValues: { item: Object.entries(values).map(([field, value]) => ({ field, value })) } };
}
