import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { CREDENTIAL, exchangeWith } from './exchange';
import { hintOf, sizeOf, type ItemContext, type RunContext } from './itemContext';
import { parameterReader, storedParameter } from './parameterReader';

/** The context of a workflow's run, in which a custom operation sees all items at once. */
export function workflowContext(
	functions: IExecuteFunctions,
	requestDefaults: Partial<IHttpRequestOptions>,
): RunContext {
	const node = functions.getNode();
	const items = functions.getInputData();
	const parameter = parameterReader(functions);
	const signal = functions.getExecutionCancelSignal();
	// Decrypted once per run, since n8n would decrypt it for every item.
	let decrypted: ReturnType<ItemContext['credentials']> | undefined;
	const credentials = async () => await (decrypted ??= functions.getCredentials(CREDENTIAL, 0));
	const request = exchangeWith(functions, requestDefaults);

	return {
		node,
		count: items.length,
		continueOnFail: functions.continueOnFail(),
		outputPerItem: false,
		timezone: functions.getTimezone(),
		signal,
		stored: (...path) => storedParameter(node.parameters, path),
		json: (position) => items[position]!.json,
		item: (position) => ({
			node,
			itemIndex: position,
			signal,
			parameter: (...path) => parameter(path, position),
			async file(name) {
				const { fileName } = functions.helpers.assertBinaryData(position, name);
				return { fileName, content: await functions.helpers.getBinaryDataBuffer(position, name) };
			},
			fileSize: (name) => sizeOf(functions.helpers.assertBinaryData(position, name)),
			credentials,
			request,
		}),
		memory: functions.helpers,
		log: (message) => functions.logger.info(message),
		hint: (message) => functions.addExecutionHints(hintOf(message)),
	};
}
