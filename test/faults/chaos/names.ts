import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';

/** The parameters of the node that the measurement sets besides the API's own fields, by the names it has for them. */
export interface Settings {
	ifCustomerExists?: 'send' | 'skip';
	lookUpBy?: 'email' | 'phone_number';
	maxRequestsInFlight?: number;
	rowsPerRequest?: number;
	megabytesPerRequest?: number;
	splitRefused?: boolean;
}

/** The settings as the node stores them: the one place that knows which of them are options. */
export function settingParameters(settings: Settings): INodeParameters {
	const given = Object.entries(settings).filter(([, value]) => value !== undefined);
	return { options: Object.fromEntries(given) as Record<string, NodeParameterValueType> };
}

/** A column that holds a field it is not named like. */
export function mappingParameters(column: string, field: string): INodeParameters {
	return { columns: { item: [{ column, field }] } };
}
