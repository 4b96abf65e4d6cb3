/**
 * Lets a test in another process inspect the sandbox. It needs no keys, because the server listens on loopback only.
 *
 *   GET  /__sandbox/received                 every request, oldest first, files as { bytes, sha256 }
 *   GET  /__sandbox/received?bodies=false    the same without bodies
 *   GET  /__sandbox/state                    { customers, stock, orders, requests, inFlight, mostInFlight }
 *   POST /__sandbox/reset                    forget everything, 204
 */
import { Router } from 'express';

import { withoutFiles } from './documents';
import type { Recorder } from './received';
import type { Store } from './store';

/** The routes under /__sandbox. Requests to them are not recorded. */
export function inspection(store: Store, recorder: Recorder, reset: () => void): Router {
	const router = Router();
	router.get('/__sandbox/received', (request, response) => {
		const withBodies = request.query.bodies !== 'false';
		response.json(
			recorder.received.map(({ body, ...rest }) =>
				withBodies ? { ...rest, body: withoutFiles(body) } : rest,
			),
		);
	});
	router.get('/__sandbox/state', (_request, response) => {
		const { customers, stock, orders } = store;
		const { inFlight, mostInFlight, received } = recorder;
		response.json({ customers, stock, orders, requests: received.length, inFlight, mostInFlight });
	});
	router.post('/__sandbox/reset', (_request, response) => {
		reset();
		response.status(204).end();
	});
	return router;
}
