import { statfsSync } from 'node:fs';
import { stderr } from 'node:process';

const TERMINAL_INTERVAL_MS = 1000;
const QUIET_INTERVAL_MS = 30_000;
const MEGABYTE = 1_000_000;

/** Returns the current text of a running step. */
type Say = () => string;

/** Steps may run in parallel; a terminal then shows all of them on one line. */
const running = new Set<Say>();

function elapsed(since: number): string {
	const seconds = Math.round((Date.now() - since) / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function freeMegabytes(): number {
	const { bavail, bsize } = statfsSync('.');
	return (bavail * bsize) / MEGABYTE;
}

/** Tracks how much of the expected disk space has been used; accurate enough on an otherwise idle machine. */
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

/** Writes a permanent line, above the line in which a terminal shows the running steps. */
function write(line: string): void {
	if (stderr.isTTY) stderr.write('\r\x1b[K');
	stderr.write(`${line}\n`);
	if (stderr.isTTY) showTerminalLine();
}

/**
 * Runs some work and shows its progress on stderr, so that stdout stays free for results.
 *
 * A terminal gets one line that counts the seconds. A log file gets a line at the start, every half minute and at the
 * end.
 *
 * @param what the work as a text, e.g. `Installing n8n 2.40.7`
 * @param megabytes the disk space that it will need, to show how far it is
 * @returns the result of the work; its errors are rethrown
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
