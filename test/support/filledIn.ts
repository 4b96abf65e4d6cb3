import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';

import { isList } from '../../nodes/Advancly/input/schema';
import { asObject, type Json, type JsonObject } from '../../sandbox/json';
import { OPERATIONS } from './operations';

/** The collection of each onboarding field that is in one. All other fields are at the top level. */
const COLLECTIONS = new Map(
	[...OPERATIONS.onboardIndividual.fields, ...OPERATIONS.onboardCorporate.fields].flatMap((field) =>
		isList(field) || field.collection === undefined ? [] : [[field.name, field.collection] as const],
	),
);

/** A value as a person enters it in the form, which has texts, lists of rows and the switch `create_wallet`. */
function typed(key: string, value: Json | undefined): NodeParameterValueType {
	if (Array.isArray(value)) return { item: value.map((row) => typedRow(key, asObject(row) ?? {})) };
	return key === 'create_wallet' ? value === true : String(value);
}

function typedRow(list: string, row: JsonObject): INodeParameters {
	const values = Object.entries(row).map(([key, value]) => [key, typed(key, value)] as const);
	const source = list === 'customer_documents' ? { documentSource: 'base64' } : {};
	return { ...Object.fromEntries(values), ...source };
}

/** A row of a load as a person enters it in the node's form. */
export function filledInRow(row: JsonObject): INodeParameters {
	return typedRow('data', row);
}

/** The parameters of an onboarding operation once a person has filled in a whole body. */
export function filledIn(operation: string, body: JsonObject): INodeParameters {
	const parameters: INodeParameters = { operation };
	for (const [key, value] of Object.entries(body)) {
		const collection = COLLECTIONS.get(key);
		if (collection === undefined) parameters[key] = typed(key, value);
		else
			parameters[collection] = { ...(parameters[collection] as INodeParameters), [key]: typed(key, value) };
	}
	return parameters;
}

/** The same parameters with every text replaced by an expression for the column of the same name. */
export function byExpressions(parameters: INodeParameters): INodeParameters {
	const entries = Object.entries(parameters).map(([key, value]) => {
		const inner = typeof value === 'object' ? (value as INodeParameters) : undefined;
		if (key === 'operation' || (inner !== undefined && 'item' in inner)) return [key, value] as const;
		if (inner !== undefined) return [key, byExpressions(inner)] as const;
		return [key, `={{ $json[${JSON.stringify(key)}] }}`] as const;
	});
	return Object.fromEntries(entries);
}
