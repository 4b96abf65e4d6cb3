import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';

import { onLoopback, type Listening } from '../../support/onLoopback';

export interface JsonSchema {
	type?: string;
	description?: string;
	properties?: Record<string, JsonSchema>;
	required?: string[];
	anyOf?: JsonSchema[];
	items?: JsonSchema;
}

export interface ToolSeen {
	name: string;
	description: string;
	parameters: JsonSchema;
}

export interface ToolCall {
	name: string;
	arguments: Record<string, unknown>;
}

/** The tool calls of each turn; several in one turn are made at once. */
export type Script = ToolCall[][];

interface RequestBody {
	stream?: boolean;
	tools?: { function: ToolSeen }[];
	messages: { role: string; content: string }[];
}

interface Conversation {
	tools: ToolSeen[];
	answers: string[];
}

/** A model that calls tools by a script, whatever it is asked; its url is the 'Base URL' of n8n's OpenAI credential. */
export interface ModelServer extends Listening {
	/** The tools as the model was last told of them. */
	readonly tools: ToolSeen[];
	/** What the calls of the last conversation were answered, in the order of the script. */
	readonly answers: string[];
}

const NO_USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

/** The calls of a turn follow from how many were answered, so conversations side by side do not disturb each other. */
function callsAfter(script: Script, answered: number): ToolCall[] {
	let made = 0;
	for (const calls of script) {
		if (made === answered) return calls;
		made += calls.length;
	}
	return [];
}

function messageOf(calls: ToolCall[], answered: number, id: string) {
	if (calls.length === 0) return { role: 'assistant', content: `Done after ${answered} calls` };
	const tool_calls = calls.map((call, index) => ({
		index,
		id: `call_${id}_${index}`,
		type: 'function',
		function: { name: call.name, arguments: JSON.stringify(call.arguments) },
	}));
	return { role: 'assistant', content: null, tool_calls };
}

async function respond(
	script: Script,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<Conversation> {
	const body = (await json(request)) as RequestBody;
	const tools = (body.tools ?? []).map((tool) => tool.function);
	const answers = body.messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
	const calls = callsAfter(script, answers.length);
	const id = randomUUID();
	const message = messageOf(calls, answers.length, id);
	const finish_reason = calls.length > 0 ? 'tool_calls' : 'stop';
	const answer = { id: `chatcmpl-${id}`, created: 0, model: 'scripted' };
	if (body.stream) {
		response.setHeader('content-type', 'text/event-stream');
		const choices = [
			{ index: 0, delta: message, finish_reason: null },
			{ index: 0, delta: {}, finish_reason },
		];
		for (const choice of choices) {
			const chunk = { ...answer, object: 'chat.completion.chunk', choices: [choice] };
			response.write(`data: ${JSON.stringify(chunk)}\n\n`);
		}
		response.end('data: [DONE]\n\n');
	} else {
		response.setHeader('content-type', 'application/json');
		const choices = [{ index: 0, message, finish_reason }];
		response.end(JSON.stringify({ ...answer, object: 'chat.completion', choices, usage: NO_USAGE }));
	}
	return { tools, answers };
}

/** Starts the model on loopback. It speaks OpenAI's Chat Completions, as far as an agent needs them. */
export async function startModelServer(script: Script): Promise<ModelServer> {
	let last: Conversation = { tools: [], answers: [] };
	const server = createServer((request, response) => {
		respond(script, request, response).then(
			(conversation) => {
				last = conversation;
			},
			(error: unknown) => {
				response.statusCode = 400;
				response.end(JSON.stringify({ error: { message: String(error) } }));
			},
		);
	});
	const { url, stop } = await onLoopback(server);
	return {
		url: `${url}/v1`,
		stop,
		get tools() {
			return last.tools;
		},
		get answers() {
			return last.answers;
		},
	};
}
