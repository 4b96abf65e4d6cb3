import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';

import { asObject, type Json, type JsonObject } from '../../sandbox/json';

/** The collections of the onboarding operations and what they hold; every other field stands at the top level. */
const COLLECTIONS: Record<string, string[]> = {
	additionalFields: [
		'city',
		'customer_category',
		'educational_qualification',
		'partner_date_registered',
		'photo_url',
		'postal_code',
		'state',
		'tax_identification_number',
	],
	bankAccount: [
		'bank_account_name',
		'bank_account_number',
		'bank_code',
		'bank_name',
		'routing_number',
		'swift_code',
	],
	nextOfKin: [
		'next_of_kin_city',
		'next_of_kin_country',
		'next_of_kin_dial_code',
		'next_of_kin_email',
		'next_of_kin_first_name',
		'next_of_kin_gender',
		'next_of_kin_last_name',
		'next_of_kin_phone_number',
		'next_of_kin_state',
		'next_of_kin_street',
		'relationship_with_next_kin',
	],
};

/** A value as a person types it: a form has texts, lists of rows, and the one switch `create_wallet`. */
function typed(key: string, value: Json | undefined): NodeParameterValueType {
	if (Array.isArray(value)) return { item: value.map((row) => typedRow(key, asObject(row) ?? {})) };
	return key === 'create_wallet' ? value === true : String(value);
}

function typedRow(list: string, row: JsonObject): INodeParameters {
	const values = Object.entries(row).map(([key, value]) => [key, typed(key, value)] as const);
	const source = list === 'customer_documents' ? { documentSource: 'base64' } : {};
	return { ...Object.fromEntries(values), ...source };
}

/** A row of a load as a person types it into the node's form. */
export function filledInRow(row: JsonObject): INodeParameters {
	return typedRow('data', row);
}

/** The parameters of an onboarding operation with which a person fills in a whole body. */
export function filledIn(operation: string, body: JsonObject): INodeParameters {
	const parameters: INodeParameters = { operation };
	for (const [key, value] of Object.entries(body)) {
		const collection = Object.keys(COLLECTIONS).find((name) => COLLECTIONS[name]!.includes(key));
		if (collection === undefined) parameters[key] = typed(key, value);
		else
			parameters[collection] = { ...(parameters[collection] as INodeParameters), [key]: typed(key, value) };
	}
	return parameters;
}

/** The same parameters with every text replaced by an expression that reads it from the column of its name. */
export function byExpressions(parameters: INodeParameters): INodeParameters {
	const entries = Object.entries(parameters).map(([key, value]) => {
		if (key === 'operation' || isList(value)) return [key, value] as const;
		if (isObject(value)) return [key, byExpressions(value)] as const;
		return [key, `={{ $json[${JSON.stringify(key)}] }}`] as const;
	});
	return Object.fromEntries(entries);
}

function isObject(value: unknown): value is INodeParameters {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): boolean {
	return isObject(value) && 'item' in value;
}
