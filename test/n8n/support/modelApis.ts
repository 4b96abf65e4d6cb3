/** The two APIs of OpenAI that n8n's OpenAI Chat Model speaks, as far as an agent needs them. */

/** A tool as the model is told of it. */
export interface ToolSeen {
	name: string;
	description: string;
	/** JSON Schema of its arguments. */
	parameters: JsonSchema;
}

export interface JsonSchema {
	type?: string;
	description?: string;
	properties?: Record<string, JsonSchema>;
	required?: string[];
	anyOf?: JsonSchema[];
	items?: JsonSchema;
}

export interface ToolCall {
	name: string;
	arguments: Record<string, unknown>;
}

/** What a request to a model holds: the tools, and what the calls so far were answered, in their order. */
export interface Conversation {
	tools: ToolSeen[];
	answers: string[];
}

/** What the model says: calls of tools, or a text that ends the conversation. */
export type Reply = { calls: ToolCall[] } | { text: string };

/** How a path of the API is read and answered. */
export interface ModelApi {
	read: (body: RequestBody) => Conversation;
	answer: (reply: Reply, id: string) => object;
	/** The same answer as server-sent events. */
	events: (reply: Reply, id: string) => object[];
}

interface RequestBody {
	model: string;
	stream?: boolean;
	tools?: ({ function: ToolSeen } | ToolSeen)[];
	/** Chat Completions. */
	messages?: { role: string; content: string }[];
	/** Responses. */
	input?: { type?: string; output?: string }[];
}

const NO_USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

function toolCalls(reply: Reply, id: string) {
	if (!('calls' in reply)) return [];
	return reply.calls.map((call, index) => ({
		index,
		id: `call_${id}_${index}`,
		type: 'function',
		function: { name: call.name, arguments: JSON.stringify(call.arguments) },
	}));
}

function finishReason(reply: Reply): string {
	return 'calls' in reply ? 'tool_calls' : 'stop';
}

function message(reply: Reply, id: string) {
	const content = 'text' in reply ? reply.text : null;
	return 'calls' in reply
		? { role: 'assistant', content, tool_calls: toolCalls(reply, id) }
		: { role: 'assistant', content };
}

function toolsOf({ tools = [] }: RequestBody): ToolSeen[] {
	return tools.map((tool) => ('function' in tool ? tool.function : tool));
}

const chatCompletions: ModelApi = {
	read: (body) => ({
		tools: toolsOf(body),
		answers: (body.messages ?? []).filter(({ role }) => role === 'tool').map(({ content }) => content),
	}),
	answer: (reply, id) => ({
		id: `chatcmpl-${id}`,
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [{ index: 0, message: message(reply, id), finish_reason: finishReason(reply) }],
		usage: NO_USAGE,
	}),
	events: (reply, id) => {
		const chunk = (delta: object, finish_reason: string | null) => ({
			id: `chatcmpl-${id}`,
			object: 'chat.completion.chunk',
			created: 0,
			model: 'scripted',
			choices: [{ index: 0, delta, finish_reason }],
		});
		return [chunk(message(reply, id), null), chunk({}, finishReason(reply))];
	},
};

function outputItems(reply: Reply, id: string): object[] {
	if ('text' in reply) {
		const content = [{ type: 'output_text', text: reply.text, annotations: [] }];
		return [{ type: 'message', id: `msg_${id}`, role: 'assistant', status: 'completed', content }];
	}
	return toolCalls(reply, id).map(({ id: callId, function: called }) => ({
		type: 'function_call',
		id: `fc_${callId}`,
		call_id: callId,
		status: 'completed',
		...called,
	}));
}

const responses: ModelApi = {
	read: (body) => ({
		tools: toolsOf(body),
		answers: (body.input ?? [])
			.filter(({ type }) => type === 'function_call_output')
			.map(({ output }) => output ?? ''),
	}),
	answer: (reply, id) => ({
		id: `resp_${id}`,
		object: 'response',
		created_at: 0,
		status: 'completed',
		model: 'scripted',
		output: outputItems(reply, id),
		usage: { input_tokens: 1, output_tokens: 1, total_tokens: 2 },
	}),
	events: (reply, id) => [{ type: 'response.completed', response: responses.answer(reply, id) }],
};

/** By the last part of their path. */
export const MODEL_APIS: Record<string, ModelApi> = { completions: chatCompletions, responses };
