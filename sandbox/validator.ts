import { join } from 'node:path';

import { middleware as openApiValidator } from 'express-openapi-validator';

import { isBase64 } from './documents';

/**
 * Rejects every request and every answer of our own that openapi.yaml does not allow, with a list of findings. Reading
 * and compiling the document takes a third of a second, so all sandboxes of a process share it.
 */
export const validateContract = openApiValidator({
	apiSpec: join(__dirname, 'openapi.yaml'),
	validateRequests: { allErrors: true },
	validateResponses: true,
	// 'full' also rejects days such as 30 February.
	ajvFormats: { mode: 'full' },
	formats: { base64: { type: 'string', validate: isBase64 } },
	fileUploader: false,
});
