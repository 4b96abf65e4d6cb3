import { deepStrictEqual } from 'node:assert/strict';

import type { INodeCredentials, OnError } from 'n8n-workflow';

import { DEFAULT_N8N, itemsOf, LAST_N8N_1 } from '../../tools/n8n';
import { checkMcp } from './agentsMcp';
import { checkScript, SCRIPT } from './agentsScript';
import { advanclyTools, checkSchema } from './agentsTools';
import type { Suite, SuiteContext } from './suite';
import { startModelServer, type ModelServer } from './support/modelServer';
import { connected, connectedTo, manualTrigger, node } from './support/nodes';
import { errorOf } from './support/rowsRun';
import { openStage, saveCredential, type Stage } from './support/stage';
import { runByHand, type Workflow } from './support/workflows';

/** The newest AI Agent of each n8n, and the two older kinds that workflows still hold. */
const AGENTS: Record<string, number[]> = { [DEFAULT_N8N]: [3.1, 2.2, 1.7], [LAST_N8N_1]: [3, 2.2, 1.7] };

interface AgentStage extends Stage {
	model: ModelServer;
	openAi: INodeCredentials;
}

function agentWorkflow(stage: AgentStage, typeVersion: number, onError?: OnError): Workflow {
	const agent = node('Agent', '@n8n/n8n-nodes-langchain.agent', typeVersion, {
		promptType: 'define',
		text: 'Do what is to be done',
	});
	const model = node(
		'Model',
		'@n8n/n8n-nodes-langchain.lmChatOpenAi',
		1.2,
		{ model: { __rl: true, mode: 'id', value: 'scripted' } },
		{ credentials: stage.openAi },
	);
	const tools = advanclyTools(stage.credentials, onError);
	return {
		name: `Test agent ${typeVersion}`,
		nodes: [manualTrigger('Start'), agent, model, ...tools],
		connections: {
			...connected('Start', 'Agent'),
			...connectedTo('Agent', 'ai_languageModel', [model]),
			...connectedTo('Agent', 'ai_tool', tools),
		},
	};
}

/** Lets an agent follow the script, and compares what its model was told of the tools and of their answers. */
async function checkAgent(stage: AgentStage, typeVersion: number, onError?: OnError): Promise<void> {
	stage.sandbox.reset();
	const execution = await runByHand(stage.server, agentWorkflow(stage, typeVersion, onError));
	deepStrictEqual(errorOf(execution), undefined);
	checkSchema(stage.model.tools);
	checkScript(stage.model.answers, stage.sandbox);
	deepStrictEqual(itemsOf(execution, 'Agent')[0]?.json.output, `Done after ${SCRIPT.flat().length} calls`);
}

async function runVersion(context: SuiteContext, version: string): Promise<void> {
	const { check, atEnd } = context;
	const model = await startModelServer(SCRIPT);
	atEnd(model.stop);
	const stage = await openStage(context, version);
	const openAi = await saveCredential(stage.server, 'openAiApi', { apiKey: 'none', url: model.url });
	const agentStage = { ...stage, model, openAi };

	for (const agent of AGENTS[version]!) {
		const title = `${version}: AI Agent ${agent}, tools set to Continue`;
		await check(title, async () => await checkAgent(agentStage, agent, 'continueRegularOutput'));
	}
	if (version === DEFAULT_N8N) {
		// Left as they are, tools tell older agents nothing of an error, and the agent of n8n 1 ends with it.
		const title = `${version}: AI Agent 3.1, On Error of the tools left as it is`;
		await check(title, async () => await checkAgent(agentStage, 3.1));
	}
	for (const onError of ['continueRegularOutput', undefined] as const) {
		const title = `${version}: MCP client, On Error of the tools: ${onError ?? 'left as it is'}`;
		await check(title, async () => await checkMcp(stage, onError));
	}
	await stage.close();
}

/** Agents and MCP clients with the node as their tool: what the model is told, and what becomes of its calls. */
export const agents: Suite = {
	name: 'agents',
	title: `AI Agent and MCP clients with the node as a tool, in n8n ${DEFAULT_N8N} and ${LAST_N8N_1}`,
	run: async (context) => {
		for (const version of [DEFAULT_N8N, LAST_N8N_1]) await runVersion(context, version);
	},
};
