/**
 * A local stand-in for the Advancly API. It serves the contract in openapi.yaml on 127.0.0.1, refuses what the contract
 * does not allow, and keeps the rest in memory. `npm run sandbox` starts it for people; tests call `startSandbox`. What
 * it received and stored can be inspected in process (see `Sandbox`) or over HTTP (see inspection.ts).
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

/** Options for starting a sandbox; each has a default. */
export interface SandboxOptions {
	/** 0, the default, picks a free port. */
	port?: number;
	clientId?: string;
	apiKey?: string;
	/** Delay before each request is read, in milliseconds. */
	delayMs?: number;
	/** Largest body, in the format of express; '25mb' by default. */
	bodyLimit?: string;
	/** false keeps only the size and SHA-256 of received files, to save memory; true by default. */
	keepDocuments?: boolean;
	/** The clock for a customer's onboarding time. */
	now?: () => Date;
}

/** A running sandbox. Its lists are live: they grow while it runs and are emptied by `reset`. */
export interface Sandbox {
	/** Base URL without a trailing slash, for a credential with the environment Custom. */
	readonly url: string;
	readonly clientId: string;
	readonly apiKey: string;
	readonly received: readonly ReceivedRequest[];
	readonly customers: readonly StoredCustomer[];
	readonly stock: readonly LoadedRows[];
	readonly orders: readonly LoadedRows[];
	readonly inFlight: number;
	readonly mostInFlight: number;
	/** Forgets everything received and stored. */
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

/** Starts a sandbox on 127.0.0.1. Fails if the port is taken. */
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
	// A busy client may reuse a connection late; if it had been closed by then, the request would fail.
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
