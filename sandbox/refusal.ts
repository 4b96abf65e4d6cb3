import type { ErrorRequestHandler } from 'express';

import { refused } from './answers';

// A batch of 500 bad rows has 500 errors, but people read the answer.
const MOST_ERRORS_NAMED = 20;

/** A validation error, as express-openapi-validator reports it. */
interface Finding {
	path: string;
	message: string;
	errorCode?: string;
}

/** A refusal thrown by a handler, with the HTTP status and message of the answer. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

function named({ path, message, errorCode = '' }: Finding): string {
	const field = path.replace(/^\/body\//, '').replace(/^\//, '');
	if (errorCode.startsWith('required.')) return `${field} is required`;
	if (errorCode.startsWith('additionalProperties.')) return `${field} is not a field of the contract`;
	if (message.startsWith('Unknown query parameter'))
		return `${field} is not a query parameter of the contract`;
	if (message.startsWith('Empty value found')) return `${field} is empty`;
	return `${field} ${message}`;
}

/** The first finding for each field, as one text; at most 20 of them. */
export function messageOf(findings: Finding[]): string {
	const byPath = new Map<string, Finding>();
	for (const finding of findings) if (!byPath.has(finding.path)) byPath.set(finding.path, finding);
	const sentences = [...byPath.values()].map(named);
	const rest = sentences.length - MOST_ERRORS_NAMED;
	return sentences.slice(0, MOST_ERRORS_NAMED).join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

interface HttpFailure {
	status?: number;
	type?: string;
	message?: string;
	path?: string;
	errors?: Finding[];
}

function wordsFor(failure: HttpFailure): string {
	if (failure.type === 'entity.parse.failed') return `body is not JSON: ${failure.message}`;
	if (failure.type === 'entity.too.large') return 'body is larger than the sandbox accepts';
	if (failure.errors?.length) return messageOf(failure.errors);
	return failure.message ?? 'unknown failure';
}

/** Answers whatever was thrown in the API's envelope. Express recognises an error handler by its four parameters. */
export const answerRefusal: ErrorRequestHandler = (failure: HttpFailure, _request, response, next) => {
	if (response.headersSent) return next(failure);
	const status = failure.status ?? 500;
	response.status(status).json(refused(status, wordsFor(failure)));
};
