import type { IExecutePaginationFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { CREDENTIAL, exchangeWith } from './exchange';
import { sizeOf, type ItemContext, type RunContext } from './itemContext';
import { requestOptionsOf } from './requestOptions';
import { routedParameter, storedParameter } from './parameterReader';

/** An item from n8n's RoutingNode: its functions, and the domains that its credential allows. */
export interface RoutedItem {
	functions: IExecutePaginationFunctions;
	allowedDomains: IHttpRequestOptions['allowedDomains'];
}

/** Throws when the request options are not valid. */
function itemContext({ functions, allowedDomains }: RoutedItem): ItemContext {
	const { defaults } = requestOptionsOf(functions.getNodeParameter('requestOptions', {}));
	return {
		node: functions.getNode(),
		itemIndex: functions.getItemIndex(),
		signal: functions.getExecutionCancelSignal(),
		parameter: (...path) => routedParameter(functions, path),
		async file(name) {
			const { fileName } = functions.helpers.assertBinaryData(name);
			return { fileName, content: await functions.helpers.getBinaryDataBuffer(name) };
		},
		fileSize: (name) => sizeOf(functions.helpers.assertBinaryData(name)),
		credentials: async () => await functions.getCredentials(CREDENTIAL),
		request: exchangeWith(functions, { ...defaults, allowedDomains }),
	};
}

/** The context of the items, at least one, that RoutingNode started together (AI tools, MCP calls, Engine 2.0). */
export function routedContext(items: [RoutedItem, ...RoutedItem[]]): RunContext {
	const { functions } = items[0];
	const { parameters } = functions.getNode();
	return {
		node: functions.getNode(),
		count: items.length,
		continueOnFail: functions.continueOnFail(),
		outputPerItem: true,
		timezone: functions.getTimezone(),
		signal: functions.getExecutionCancelSignal(),
		stored: (...path) => storedParameter(parameters, path),
		json: (position) => items[position]!.functions.getInputData().json,
		item: (position) => itemContext(items[position]!),
		memory: undefined,
		log: (message) => functions.logger.info(message),
		// RoutingNode shows no hints.
		hint: () => undefined,
	};
}
