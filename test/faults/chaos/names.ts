import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';

/** The parameters of the node that the measurement sets besides the API's own fields, by the names it has for them. */
export interface Settings {
	ifCustomerExists?: 'send' | 'skip';
	lookUpBy?: 'email' | 'phone_number';
	checkOnly?: boolean;
	outputItems?: 'request' | 'row';
	rowsLoadedBefore?: 'send' | 'skip';
	maxRequestsInFlight?: number;
	rowsPerRequest?: number;
	megabytesPerRequest?: number;
	splitRefused?: boolean;
}

/** The settings as the node stores them: the one place that knows which of them are options. */
export function settingParameters({ ifCustomerExists, lookUpBy, ...options }: Settings): INodeParameters {
	const given = (settings: object) =>
		Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Record<
			string,
			NodeParameterValueType
		>;
	return { ...given({ ifCustomerExists, lookUpBy }), options: given(options) };
}

/** A column that holds a field it is not named like. */
export function mappingParameters(column: string, field: string): INodeParameters {
	return { fieldValues: { item: [{ field, value: `={{ $json[${JSON.stringify(column)}] }}` }] } };
}

/** Whether the node asks n8n what earlier runs have loaded. */
export function remembers({ rowsLoadedBefore, checkOnly }: Settings): boolean {
	return rowsLoadedBefore === 'skip' && checkOnly !== true;
}
