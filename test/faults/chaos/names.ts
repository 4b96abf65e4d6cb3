import type { INodeParameters } from 'n8n-workflow';

/** The node's own parameters that the measurement sets, besides the fields of the API. */
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
	// JSON leaves out the undefined ones.
	return JSON.parse(JSON.stringify({ ifCustomerExists, lookUpBy, options })) as INodeParameters;
}

/** Whether the node asks n8n what earlier runs have loaded. */
export function remembers({ rowsLoadedBefore, checkOnly }: Settings): boolean {
	return rowsLoadedBefore === 'skip' && checkOnly !== true;
}
