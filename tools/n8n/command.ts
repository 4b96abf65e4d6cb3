import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const LAST_LINES = 15;

export interface Command {
	/** The program and its arguments. */
	line: [string, ...string[]];
	cwd: string;
	env: NodeJS.ProcessEnv;
	/** Receives stdout and stderr; every error names it. */
	logFile: string;
	timeoutMs: number;
}

/** The output and the exit code of a command. */
export interface Ended {
	output: string;
	code: number;
}

/** The last lines of a log, and the path of the whole log. */
export function logExtract(logFile: string): string {
	const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LAST_LINES);
	return `${lines.map((line) => `    ${line}`).join('\n')}\n  The whole log: ${logFile}`;
}

/**
 * Runs a command to its end, whatever its exit code.
 *
 * Its output goes to a file instead of a pipe, because n8n ends with process.exit, which may cut a pipe short.
 *
 * @throws if it cannot be started, or has not ended within `timeoutMs` and is killed
 */
export async function runToEnd({ line, cwd, env, logFile, timeoutMs }: Command): Promise<Ended> {
	mkdirSync(dirname(logFile), { recursive: true });
	const log = openSync(logFile, 'w');
	const [file, ...args] = line;
	const child = spawn(file, args, { cwd, env, stdio: ['ignore', log, log] });
	closeSync(log);

	let timedOut = false;
	const timer = setTimeout(() => {
		timedOut = true;
		child.kill('SIGKILL');
	}, timeoutMs);
	try {
		const code = await new Promise<number>((resolve, reject) => {
			child.once('error', reject);
			child.once('exit', (exitCode) => {
				resolve(exitCode ?? 1);
			});
		});
		if (timedOut) {
			throw new Error(`${line.join(' ')} had not ended after ${timeoutMs / 1000} s:\n${logExtract(logFile)}`);
		}
		return { output: readFileSync(logFile, 'utf8'), code };
	} finally {
		clearTimeout(timer);
	}
}

/**
 * Runs a command that must succeed.
 *
 * @returns what it wrote
 * @throws if it fails or takes too long; the message has its last lines and names the log file
 */
export async function run(command: Command): Promise<string> {
	const { output, code } = await runToEnd(command);
	if (code !== 0) {
		throw new Error(`${command.line.join(' ')} ended with code ${code}:\n${logExtract(command.logFile)}`);
	}
	return output;
}
