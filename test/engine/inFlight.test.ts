import type { INodeParameters } from 'n8n-workflow';

import type { JsonObject } from '../../sandbox/json';
import { MINIMAL_CORPORATE } from '../support/bodies';
import { credentialFor } from '../sandbox/client';
import { PATHS } from '../support/everyWay';
import { byExpressions, filledIn } from '../support/filledIn';
import { startEngine, stopEngine } from '../support/instance';
import { individual, numbers } from '../support/people';
import { runNode } from '../support/runNode';
import { startStub } from '../support/stubServer';

const ROWS = numbers(8);
// Long enough for a request too many to arrive; one that is not sent cannot come late.
const PAUSE_MS = 30;

beforeAll(async () => await startEngine());
afterAll(stopEngine);

/** Holds requests back until as many are in flight as may be, and lets them go together. */
class Gate {
	mostInFlight = 0;
	private waiting: (() => void)[] = [];
	private left = ROWS.length;

	constructor(private readonly places: number) {}

	async pass(): Promise<void> {
		await new Promise<void>((resolve) => {
			this.waiting.push(resolve);
			this.mostInFlight = Math.max(this.mostInFlight, this.waiting.length);
			if (this.waiting.length === Math.min(this.places, this.left)) setTimeout(() => this.open(), PAUSE_MS);
		});
	}

	private open(): void {
		this.left -= this.waiting.length;
		for (const go of this.waiting.splice(0)) go();
	}
}

interface Case {
	operation: string;
	parameters: INodeParameters;
	rows: JsonObject[];
}

const people = ROWS.map(individual);
const CASES: Case[] = [
	{ operation: 'onboardIndividual', parameters: byExpressions(filledIn('', people[0]!)), rows: people },
	{
		operation: 'onboardCorporate',
		parameters: byExpressions(filledIn('', MINIMAL_CORPORATE)),
		rows: ROWS.map((row) => ({ ...MINIMAL_CORPORATE, business_registration_number: `RC${1000 + row}` })),
	},
	{ operation: 'get', parameters: { identifyBy: 'email', email: '={{ $json.email }}' }, rows: people },
	{ operation: 'getAll', parameters: { filters: { email: '={{ $json.email }}' } }, rows: people },
	...['loadStock', 'loadOrders'].map((operation) => ({
		operation,
		parameters: { customerFrom: 'columns' },
		rows: people.map(({ email }, row) => ({ email, product_id: `0${row}`, order_id: `0${row}` })),
	})),
];

describe.each(CASES)('$operation', ({ operation, parameters, rows }) => {
	test.each(
		PATHS.flatMap((path) => [
			{ path, options: {}, places: 5 },
			{ path, options: { maxRequestsInFlight: 2 }, places: 2 },
		]),
	)(
		'as many as $places in flight, and no more: $path, options $options',
		async ({ path, options, places }) => {
			const gate = new Gate(places);
			const stub = await startStub(async ({ query }) => {
				await gate.pass();
				// A customer that was asked for shows what it was asked by.
				return {
					status: 200,
					body: { status: true, status_code: 200, data: { id: 1, ...query } as JsonObject },
				};
			});
			const result = await runNode({
				parameters: { ...parameters, operation, options },
				items: rows.map((json) => ({ json })),
				credential: credentialFor(stub),
				path,
			});
			await stub.stop();
			expect(result.error).toBeUndefined();
			expect(result.success).toHaveLength(ROWS.length);
			expect(gate.mostInFlight).toBe(places);
		},
	);
});
