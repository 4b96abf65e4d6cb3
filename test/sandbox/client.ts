import type { Sandbox } from '../../sandbox/server';

export interface Answer {
	status: number;
	body: unknown;
}

/** What a person fills into the credential's form for a server on loopback. */
export function credentialFor({ url, clientId, apiKey }: Pick<Sandbox, 'url' | 'clientId' | 'apiKey'>) {
	return { environment: 'custom', baseUrl: url, clientId, apiKey };
}

/** Sends a request below /api/v2/client/customers with the sandbox's keys; a body that is no string is sent as JSON. */
export async function send(
	sandbox: Pick<Sandbox, 'url' | 'clientId' | 'apiKey'>,
	method: string,
	path: string,
	body?: unknown,
	headers: Record<string, string> = {},
): Promise<Answer> {
	const response = await fetch(`${sandbox.url}/api/v2/client/customers${path}`, {
		method,
		headers: {
			'client-id': sandbox.clientId,
			'api-key': sandbox.apiKey,
			'content-type': 'application/json',
			...headers,
		},
		body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
	});
	return { status: response.status, body: await response.json() };
}

/** The API's refusal, as an answer. */
export function refusal(status: number, message: string): Answer {
	return { status, body: { message, status: false, status_code: status } };
}
