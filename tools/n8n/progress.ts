import { statfsSync } from 'node:fs';
import { stderr } from 'node:process';

const TERMINAL_INTERVAL_MS = 1000;
const QUIET_INTERVAL_MS = 30_000;
const MEGABYTE = 1_000_000;

/** What a step says of itself while it runs. */
type Say = () => string;

/** Steps may run side by side; a terminal then shows all of them in its one line. */
const running = new Set<Say>();

function elapsed(since: number): string {
	const seconds = Math.round((Date.now() - since) / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function freeMegabytes(): number {
	const { bavail, bsize } = statfsSync('.');
	return (bavail * bsize) / MEGABYTE;
}

/** How much the disk has filled since now, of what is to come; near enough on a machine that does little else. */
function growth(expected: number): Say {
	const before = freeMegabytes();
	return () => {
		const megabytes = Math.min(expected, Math.max(0, Math.round(before - freeMegabytes())));
		return `, ${megabytes.toLocaleString('en')} of about ${expected.toLocaleString('en')} MB`;
	};
}

function showTerminalLine(): void {
	const line = [...running].map((say) => say()).join('; ');
	stderr.write(line === '' ? '' : `  ... ${line}`.slice(0, stderr.columns - 1));
}

/** Writes a line that stays, above the one that a terminal shows what is running in. */
function write(line: string): void {
	if (stderr.isTTY) stderr.write('\r\x1b[K');
	stderr.write(`${line}\n`);
	if (stderr.isTTY) showTerminalLine();
}

/**
 * Says on stderr what is being done and for how long already, so that stdout stays free for results.
 *
 * A terminal sees one line that counts the seconds; a log file gets a line at the start, every half minute
 * and at the end.
 *
 * @param what what is being done, e.g. `Installing n8n 2.40.7`
 * @param megabytes what it will take on the disk, so that it can be said how far it is
 * @returns what the work returns; its errors pass through
 */
export async function step<T>(what: string, work: () => Promise<T>, megabytes?: number): Promise<T> {
	const start = Date.now();
	const size = megabytes === undefined ? () => '' : growth(megabytes);
	const say = () => `${what} ${elapsed(start)}${size()}`;
	const show = () => {
		if (stderr.isTTY) {
			stderr.write('\r\x1b[K');
			showTerminalLine();
		} else write(`  ... ${say()}`);
	};
	const end = (sign: string) => {
		running.delete(say);
		write(`  ${sign} ${say()}`);
	};

	running.add(say);
	show();
	const timer = setInterval(show, stderr.isTTY ? TERMINAL_INTERVAL_MS : QUIET_INTERVAL_MS);
	try {
		const result = await work();
		end('ok ');
		return result;
	} catch (error) {
		end('!! ');
		throw error;
	} finally {
		clearInterval(timer);
	}
}
