import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

import { logExtract, type Command } from './command';

const STOP_TIMEOUT_MS = 20_000;

/** A program that runs until it is stopped; it ends when this process ends. */
export interface Program {
	pid: number;
	logFile: string;
	/** @throws if it has ended by itself; the message has its last lines and names the log file */
	assertRunning: () => void;
	/** Asks it to end and waits for that; kills it after 20 s. Does nothing if it has already ended. */
	stop: (signal?: NodeJS.Signals) => Promise<void>;
	/** Kills it at once, like a crash of the machine, and waits until it has ended. */
	kill: () => Promise<void>;
}

/** A program to start: like a command of `run`, but without a time-out; `uid` and `gid` if it must not run as root. */
export type ProgramToStart = Omit<Command, 'timeoutMs'> & { uid?: number; gid?: number };

/** Starts a program that writes its output to its log file. */
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
