import { join } from 'node:path';

import { middleware as openApiValidator } from 'express-openapi-validator';

import { isBase64 } from './documents';

/**
 * Refuses, with a list of findings, every request that openapi.yaml does not allow, and every answer of our own too.
 * Reading and compiling the document takes a third of a second, so all sandboxes of a process share it.
 */
export const validateContract = openApiValidator({
	apiSpec: join(__dirname, 'openapi.yaml'),
	validateRequests: { allErrors: true },
	validateResponses: true,
	// 'full' knows that 30 February is no day.
	ajvFormats: { mode: 'full' },
	formats: { base64: { type: 'string', validate: isBase64 } },
	fileUploader: false,
});
