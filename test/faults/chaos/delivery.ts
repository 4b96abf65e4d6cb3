import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import type { Answer } from './answers';
import type { Dice } from './dice';
import { cutMeaning, UNCLEAR, type Arrival, type Meaning } from './record';
import type { Mood } from './session';

interface Delivery {
	means: (meaning: Meaning) => Meaning;
	/** Sends it, and resolves when nothing more is sent. */
	send: (response: ServerResponse, answer: Answer, dice: Dice) => Promise<void>;
}

const JSON_TYPE = 'application/json; charset=utf-8';

const same = (meaning: Meaning) => meaning;
const nothing = () => UNCLEAR;

async function ended(response: ServerResponse, end: () => void): Promise<void> {
	await new Promise<void>((resolve) => {
		response.once('finish', resolve).once('close', resolve);
		end();
	});
}

async function whole(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
	response.writeHead(status, {
		'content-type': JSON_TYPE,
		...(status === 204 || status === 304 ? {} : { 'content-length': Buffer.byteLength(body) }),
		...headers,
	});
	await ended(response, () => response.end(body));
}

async function trickling(
	response: ServerResponse,
	{ status, headers, body }: Answer,
	dice: Dice,
): Promise<void> {
	response.writeHead(status, { 'content-type': JSON_TYPE, ...headers });
	const bytes = Buffer.from(body);
	const step = Math.ceil(bytes.length / dice.between(2, 12)) || 1;
	for (let at = 0; at < bytes.length && !response.destroyed; at += step) {
		response.write(bytes.subarray(at, at + step));
		await wait(dice.between(0, 2));
	}
	await ended(response, () => response.end());
}

async function cut(response: ServerResponse, { status, headers, body }: Answer, dice: Dice): Promise<void> {
	const bytes = Buffer.from(body);
	const length = bytes.length + dice.between(1, 50);
	response.writeHead(status, { 'content-type': JSON_TYPE, ...headers, 'content-length': length });
	const sent = bytes.subarray(0, dice.between(0, bytes.length));
	await new Promise((resolve) => response.write(sent, resolve));
	await wait(dice.between(0, 2));
	if (dice.chance(0.5)) response.destroy();
	else response.socket?.resetAndDestroy();
}

async function preceded(response: ServerResponse, answer: Answer, dice: Dice): Promise<void> {
	for (const status of dice.times(dice.between(1, 3), () => dice.pick([100, 102, 103, 110, 199])))
		response.socket?.write(`HTTP/1.1 ${status} Wait\r\n\r\n`);
	await whole(response, answer);
}

function ends(bytes: (dice: Dice) => string): Delivery {
	return {
		means: nothing,
		send: async (response, _answer, dice) => {
			response.socket?.end(bytes(dice));
		},
	};
}

const GOOD = {
	whole: { means: same, send: whole },
	trickling: { means: same, send: trickling },
	preceded: { means: same, send: preceded },
} satisfies Record<string, Delivery>;

const DELIVERIES = {
	...GOOD,
	cut: { means: cutMeaning, send: cut },
	reset: { means: nothing, send: async (response) => void response.socket?.resetAndDestroy() },
	closed: { means: nothing, send: async (response) => void response.destroy() },
	garbage: ends((dice) =>
		dice.pick([
			'SSH-2.0-OpenSSH_9.2\r\n',
			'\r\n\r\n',
			'HTTP/1.1 abc\r\n\r\n',
			`HTTP/1.1 200 OK\r\n${'x'.repeat(40)}`,
		]),
	),
	informed: ends((dice) => `HTTP/1.1 ${dice.pick([100, 102, 103, 150, 199])} Wait\r\n\r\n`),
	// These never end by themselves: a client of Node.js waits for ever after an upgrade that it did not ask for.
	silent: { means: nothing, send: async () => undefined },
	upgraded: ends(() => 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n'),
} satisfies Record<string, Delivery>;

function deliveryFor(dice: Dice, { breaks, hangs }: Mood, { status, body }: Answer): keyof typeof DELIVERIES {
	if (dice.chance(hangs)) return dice.weighted({ silent: 2, upgraded: 1 });
	if (dice.chance(breaks))
		return dice.weighted({ cut: body === '' ? 0 : 4, reset: 2, closed: 2, garbage: 1, informed: 1 });
	return dice.weighted({ whole: 8, trickling: status === 204 || status === 304 ? 0 : 1, preceded: 1 });
}

/** Delivers an answer in a random way, and records what is left of its meaning. */
export async function deliver(
	arrival: Arrival,
	response: ServerResponse,
	answer: Answer,
	dice: Dice,
	mood: Mood,
): Promise<void> {
	const name = deliveryFor(dice, mood, answer);
	const { means, send }: Delivery = DELIVERIES[name];
	const isBroken = !(name in GOOD);
	arrival.meaning = means(answer.meaning);
	if (answer.lookedUp !== undefined) arrival.lookedUp = isBroken ? 'failed' : answer.lookedUp;
	arrival.answer = `${answer.status} ${name} ${answer.body.slice(0, 200)}`;
	await wait(dice.between(0, mood.slowestMs));
	await send(response, answer, dice);
	if (!isBroken) arrival.answeredAt = performance.now();
}
