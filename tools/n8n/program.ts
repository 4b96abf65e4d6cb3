import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

import { logExtract, type Command } from './command';

const STOP_TIMEOUT_MS = 20_000;

/** A program that runs until it is stopped; ours ends with us. */
export interface Program {
	pid: number;
	logFile: string;
	/** @throws when it has ended by itself; the message holds its last lines and names the log file */
	assertRunning: () => void;
	/** Asks it to end, and waits until it has; after 20 s it is killed. Does nothing when it has ended. */
	stop: (signal?: NodeJS.Signals) => Promise<void>;
	/** Ends it at once, as a crash of the machine would, and waits until it has ended. */
	kill: () => Promise<void>;
}

/** What to start: as for `run`, without an end; `uid` and `gid` for a program that must not run as root. */
export type ProgramToStart = Omit<Command, 'timeoutMs'> & { uid?: number; gid?: number };

/** Starts a program whose output goes into its log file. */
export function startProgram({ line, logFile, ...options }: ProgramToStart): Program {
	mkdirSync(dirname(logFile), { recursive: true });
	const log = openSync(logFile, 'w');
	const [file, ...args] = line;
	const child = spawn(file, args, { ...options, stdio: ['ignore', log, log] });
	closeSync(log);

	const killWithUs = () => child.kill('SIGKILL');
	process.once('exit', killWithUs);
	let failure: Error | undefined;
	const ended = new Promise<void>((resolve) => {
		child.once('error', (error) => {
			failure = error;
			resolve();
		});
		child.once('exit', () => {
			resolve();
		});
	}).then(() => process.off('exit', killWithUs));
	const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

	return {
		pid: child.pid ?? 0,
		logFile,
		assertRunning: () => {
			if (!hasEnded()) return;
			const how = failure?.message ?? child.signalCode ?? `code ${child.exitCode}`;
			throw new Error(`${line.join(' ')} ended with ${how}:\n${logExtract(logFile)}`);
		},
		stop: async (signal = 'SIGTERM') => {
			if (hasEnded()) return;
			child.kill(signal);
			const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
			await ended;
			clearTimeout(timer);
		},
		kill: async () => {
			if (hasEnded()) return;
			child.kill('SIGKILL');
			await ended;
		},
	};
}
