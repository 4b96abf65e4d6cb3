import { deepStrictEqual } from 'node:assert/strict';
import { createRequire } from 'node:module';

import type { OnError } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/server';
import type { N8nRuntime } from '../../tools/n8n';
import { numbers } from '../support/people';
import { checkScript, EMAIL, SCRIPT } from './agentsScript';
import { advanclyTools, checkSchema } from './agentsTools';
import type { JsonSchema, ToolCall } from './support/modelServer';
import { connectedTo, node } from './support/nodes';
import type { Stage } from './support/stage';
import { activate, saveWorkflow } from './support/workflows';

/** What is used here of the official client of the Model Context Protocol. */
interface McpClient {
	connect: (transport: object) => Promise<void>;
	listTools: () => Promise<{ tools: { name: string; description: string; inputSchema: JsonSchema }[] }>;
	callTool: (call: ToolCall) => Promise<{ content: { text: string }[]; isError?: boolean }>;
	close: () => Promise<void>;
}

/** Its two modules, as far as they are used here. */
interface McpModules {
	Client: new (who: { name: string; version: string }) => McpClient;
	StreamableHTTPClientTransport: new (url: URL) => object;
}

/** The official client, which is installed with n8n. */
async function connect(runtime: N8nRuntime, url: string): Promise<McpClient> {
	const load = createRequire(runtime.n8n);
	const { Client } = load('@modelcontextprotocol/sdk/client/index.js') as McpModules;
	const transports = load('@modelcontextprotocol/sdk/client/streamableHttp.js') as McpModules;
	const client = new Client({ name: 'test', version: '1' });
	await client.connect(new transports.StreamableHTTPClientTransport(new URL(url)));
	return client;
}

/** Publishes the tools by n8n's MCP Server Trigger, and returns the address. */
async function publish({ server, credentials }: Stage, onError?: OnError): Promise<string> {
	const path = `advancly-${onError ?? 'default'}`;
	const trigger = node('MCP', '@n8n/n8n-nodes-langchain.mcpTrigger', 2, { path }, { webhookId: path });
	const tools = advanclyTools(credentials, onError);
	const saved = await saveWorkflow(server, {
		name: `Test ${path}`,
		nodes: [trigger, ...tools],
		connections: connectedTo('MCP', 'ai_tool', tools),
	});
	await activate(server, saved);
	return `${server.url}/mcp/${path}`;
}

async function loadsMany(client: McpClient, { received, stock }: Sandbox): Promise<void> {
	const [before, held] = [received.length, stock[0]!.rows.length];
	const rows = numbers(1000).map((row) => ({ product_id: `P-${row}`, total_quantity: row }));
	await client.callTool({ name: 'Load_stock', arguments: { customer_email: EMAIL, rows } });
	deepStrictEqual(stock[0]!.rows.slice(held), rows);
	deepStrictEqual(received.length - before, 1);
}

/** Follows the script with the official MCP client, and reads the tools as it shows them to a model. */
export async function checkMcp(stage: Stage, onError?: OnError): Promise<void> {
	stage.sandbox.reset();
	const client = await connect(stage.instance.runtime, await publish(stage, onError));
	try {
		const { tools } = await client.listTools();
		checkSchema(tools.map(({ inputSchema, ...tool }) => ({ ...tool, parameters: inputSchema })));
		const answers: string[] = [];
		for (const calls of SCRIPT) {
			const results = await Promise.all(calls.map(async (call) => await client.callTool(call)));
			answers.push(...results.map(({ content }) => content.map(({ text }) => text).join('\n')));
		}
		checkScript(answers, stage.sandbox);
		await loadsMany(client, stage.sandbox);
	} finally {
		await client.close();
	}
}
