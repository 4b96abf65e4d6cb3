import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { onLoopback, type Listening } from '../../support/onLoopback';
import { MODEL_APIS, type Conversation, type Reply, type ToolCall, type ToolSeen } from './modelApis';

/**
 * A model that calls tools by a script, whatever it is asked, and says at the end what they answered. Its url is for the
 * field 'Base URL' of n8n's OpenAI credential.
 */
export interface ModelServer extends Listening {
	/** The tools as the model was last told of them. */
	readonly tools: ToolSeen[];
	/** What the calls of the last conversation were answered, in the order of the script. */
	readonly answers: string[];
}

/** The tool calls of each turn; several in one turn are made at once. */
export type Script = ToolCall[][];

/** The calls of a turn follow from how many were answered, so conversations side by side do not disturb each other. */
function replyTo(script: Script, { answers }: Conversation): Reply {
	let made = 0;
	for (const calls of script) {
		if (made === answers.length) return { calls };
		made += calls.length;
	}
	return { text: `Done after ${answers.length} calls` };
}

async function respond(
	script: Script,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<Conversation> {
	const api = MODEL_APIS[request.url?.split('/').at(-1) ?? ''];
	if (!api) throw new Error(`No such path: ${request.url}`);
	const body = JSON.parse(await text(request)) as Parameters<typeof api.read>[0];
	const conversation = api.read(body);
	const reply = replyTo(script, conversation);
	const id = randomUUID();
	if (body.stream) {
		response.setHeader('content-type', 'text/event-stream');
		for (const event of api.events(reply, id)) response.write(`data: ${JSON.stringify(event)}\n\n`);
		response.end('data: [DONE]\n\n');
	} else {
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify(api.answer(reply, id)));
	}
	return conversation;
}

/** Starts the model on loopback. It speaks Chat Completions and Responses. */
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
