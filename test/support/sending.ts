import type { IHttpRequestOptions } from 'n8n-workflow';

import { Pace } from '../../nodes/Advancly/http/pace';
import { send, type ApiRequest } from '../../nodes/Advancly/http/send';
import type { ItemContext } from '../../nodes/Advancly/n8n/itemContext';
import { answered, itemOf, type Reply } from './fakeItem';

export const CREATE: ApiRequest = {
	method: 'POST',
	path: '/api/v2/client/customers/onboard_individual',
	body: { a: 1 },
};

export const FIND: ApiRequest = {
	method: 'GET',
	path: '/api/v2/client/customers',
	query: { email: 'a@b.co' },
};

/** Makes waits take no time and have no jitter in the tests of a file. */
export function useFakeWaits(): void {
	beforeEach(() => {
		jest.useFakeTimers();
		jest.spyOn(Math, 'random').mockReturnValue(0.5);
	});
	afterEach(() => {
		jest.useRealTimers();
		jest.restoreAllMocks();
	});
}

/** Sends for an item and lets all waits pass; returns the outcome, what was sent how often, and how long it took. */
export async function sent(
	request: ApiRequest,
	reply: Reply,
	more: Partial<ItemContext> = {},
	pace = new Pace(),
) {
	const requests: IHttpRequestOptions[] = [];
	const began = Date.now();
	const sending = send({ ...itemOf(reply, requests), ...more }, request, pace);
	await jest.runAllTimersAsync();
	return { outcome: await sending, requests, sendings: requests.length, waited: Date.now() - began };
}

/** Gives one reply after another, and repeats the last one for ever. */
export function inTurn(...replies: (() => ReturnType<Reply>)[]): Reply {
	return (_options, sending) => replies[Math.min(sending, replies.length) - 1]!();
}

export const refuses =
	(status: number, headers = {}) =>
	() =>
		answered(status, { message: 'no', status: false }, headers);

export const accepts = () => answered(200, { status: true });
