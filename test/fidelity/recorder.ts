import { startStub, type StubServer } from '../support/stubServer';
import { ID_COLUMN } from './rows';

export type Arrived = Record<string, unknown>;

/** A server that takes everything and remembers each record by contender and cell. */
export interface Recorder extends Pick<StubServer, 'url' | 'stop'> {
	arrived: Map<string, Arrived>;
	forget(): void;
}

const ACCEPTED = { borrower_id: 1, message: 'Successful', status: true, status_code: 200 };

function recordsIn(body: unknown): Arrived[] {
	if (typeof body !== 'object' || body === null) return [];
	const { data } = body as { data?: unknown };
	return Array.isArray(data) ? (data as Arrived[]) : [body as Arrived];
}

/** Starts the recorder on a free port of loopback; the first part of a path names the contender. */
export async function startRecorder(): Promise<Recorder> {
	const arrived = new Map<string, Arrived>();
	const ids = Object.values(ID_COLUMN);
	const { url, stop } = await startStub(({ path, body }) => {
		const [, contender] = path.split('/');
		for (const record of recordsIn(body)) {
			const id = ids.map((column) => record[column]).find((value) => String(value).startsWith('cell-'));
			arrived.set(`${contender}/${String(id)}`, record);
		}
		return { status: 200, body: ACCEPTED };
	});
	return { url, stop, arrived, forget: () => arrived.clear() };
}
