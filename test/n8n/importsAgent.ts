import { deepStrictEqual, match } from 'node:assert/strict';

import { itemsOf } from '../../tools/n8n';
import { executeExample, type Imported } from './importsFlows';
import type { ModelServer, Script } from './support/modelServer';

/** The id of the example of an agent. */
export const AGENT_EXAMPLE = 'advCustomerAgent';

const EMAIL = 'amina.bello@example.com';

/** What the model does with the sample question of the example: it looks up the customer the question names. */
export const AGENT_SCRIPT: Script = [[{ name: 'Get_customer', arguments: { email: EMAIL } }]];

/** The example of an agent looks the customer up that its sample question names, and answers. */
export async function checkAgentExample(imported: Imported, model: ModelServer): Promise<void> {
	const { sandbox } = imported;
	const before = sandbox.received.length;
	const execution = await executeExample(imported, AGENT_EXAMPLE);
	deepStrictEqual(execution.data.resultData.error?.message, undefined);
	deepStrictEqual(
		sandbox.received.slice(before).map(({ method, query }) => ({ method, query })),
		[{ method: 'GET', query: { email: EMAIL } }],
	);
	match(model.answers.join(), /"email":"amina\.bello@example\.com"/);
	deepStrictEqual(
		itemsOf(execution, 'Agent').map(({ json }) => json.output),
		['Done after 1 calls'],
	);
}
