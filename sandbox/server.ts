/**
 * A local stand-in for the Advancly API: it serves the contract in openapi.yaml on 127.0.0.1, refuses what the contract
 * does not allow, and remembers the rest in memory. `npm run sandbox` starts it for people; tests call `startSandbox`.
 * What it received and remembers can be asked for in process (see `Sandbox`) or over HTTP (see inspection.ts).
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import express, { type RequestHandler } from 'express';

import { endpoints } from './endpoints';
import { inspection } from './inspection';
import { Recorder, type ReceivedRequest } from './received';
import { answerRefusal, Refusal } from './refusal';
import { Store, type LoadedRows, type StoredCustomer } from './store';
import { validateContract } from './validator';

export type { ReceivedRequest } from './received';
export type { LoadedRows, StoredCustomer } from './store';

/** How a sandbox is started; all of it has a default. */
export interface SandboxOptions {
	/** 0, the default, takes a free one. */
	port?: number;
	clientId?: string;
	apiKey?: string;
	/** Milliseconds every request waits before it is read. */
	delayMs?: number;
	/** Largest body, as express writes sizes; '25mb' by default. */
	bodyLimit?: string;
	/** false keeps only size and SHA-256 of received files, so that memory stays small; true by default. */
	keepDocuments?: boolean;
	/** The clock that dates a customer's onboarding. */
	now?: () => Date;
}

/** A running sandbox. Its lists are live: they grow while it runs and are emptied by `reset`. */
export interface Sandbox {
	/** Base URL without a slash at its end, for the credential's environment Custom. */
	readonly url: string;
	readonly clientId: string;
	readonly apiKey: string;
	readonly received: readonly ReceivedRequest[];
	readonly customers: readonly StoredCustomer[];
	readonly stock: readonly LoadedRows[];
	readonly orders: readonly LoadedRows[];
	readonly inFlight: number;
	readonly mostInFlight: number;
	/** Forgets everything received and remembered. */
	reset(): void;
	/** Closes the server and every connection to it. */
	stop(): Promise<void>;
}

function requireKeys(clientId: string, apiKey: string): RequestHandler {
	return (request, _response, next) => {
		if (request.get('client-id') !== clientId || request.get('api-key') !== apiKey) {
			throw new Refusal(401, 'Invalid client-id or api-key');
		}
		next();
	};
}

function waitFor(delayMs: number): RequestHandler {
	return (_request, _response, next) => {
		setTimeout(next, delayMs);
	};
}

/** Starts a sandbox on 127.0.0.1; fails when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const {
		port = 0,
		clientId = 'sandbox-client',
		apiKey = 'sandbox-key',
		delayMs = 0,
		bodyLimit = '25mb',
	} = options;
	const store = new Store(options.now ?? (() => new Date()));
	const recorder = new Recorder(options.keepDocuments ?? true);
	const reset = () => {
		store.clear();
		recorder.clear();
	};

	const app = express();
	app.disable('x-powered-by');
	app.use(inspection(store, recorder, reset));
	app.use(recorder.arrival);
	if (delayMs > 0) app.use(waitFor(delayMs));
	app.use(requireKeys(clientId, apiKey));
	app.use(express.json({ limit: bodyLimit }), recorder.body);
	app.use(validateContract);
	app.use(endpoints(store));
	app.use(answerRefusal);

	const server = createServer(app);
	// A busy client may come back to its connection late; closed meanwhile, its request would break.
	server.keepAliveTimeout = 60_000;
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		clientId,
		apiKey,
		received: recorder.received,
		customers: store.customers,
		stock: store.stock,
		orders: store.orders,
		get inFlight() {
			return recorder.inFlight;
		},
		get mostInFlight() {
			return recorder.mostInFlight;
		},
		reset,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
