import { stderr } from 'node:process';

const QUIET_INTERVAL_MS = 30_000;

function elapsed(since: number): string {
	const seconds = Math.round((Date.now() - since) / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Says on stderr what is being done and for how long already, so that stdout stays free for results.
 *
 * A terminal sees one line that counts the seconds; a log file gets a line at the start, every half minute
 * and at the end.
 *
 * @param what what is being done, e.g. `Installing n8n 2.40.7`
 * @returns what the work returns; its errors pass through
 */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
	const start = Date.now();
	const clearLine = stderr.isTTY ? '\r\x1b[K' : '';
	const newLine = stderr.isTTY ? '' : '\n';
	const show = () => stderr.write(`${clearLine}  ... ${what} ${elapsed(start)}${newLine}`);

	show();
	const timer = setInterval(show, stderr.isTTY ? 1000 : QUIET_INTERVAL_MS);
	try {
		const result = await work();
		stderr.write(`${clearLine}  ok  ${what} ${elapsed(start)}\n`);
		return result;
	} catch (error) {
		stderr.write(`${clearLine}  !!  ${what} ${elapsed(start)}\n`);
		throw error;
	} finally {
		clearInterval(timer);
	}
}
