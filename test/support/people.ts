import type { JsonObject } from '../../sandbox/json';
import type { Sandbox } from '../../sandbox/server';
import { send } from '../sandbox/client';
import { MINIMAL_INDIVIDUAL } from './bodies';

/** A different individual for each row. */
export function individual(row: number): JsonObject {
	const digits = String(row).padStart(3, '0');
	return {
		...MINIMAL_INDIVIDUAL,
		customer_unique_identifier: `ID-${digits}`,
		email: `person${digits}@example.com`,
		phone_number: `08031234${digits}`,
	};
}

/** Onboards the individuals of these rows. Their ids count from 1 in this order. */
export async function onboardIndividuals(sandbox: Sandbox, rows: number[]): Promise<void> {
	for (const row of rows) await send(sandbox, 'POST', '/onboard_individual', individual(row));
}

/** The numbers from 0 to `count - 1`. */
export function numbers(count: number): number[] {
	return Array.from({ length: count }, (_none, index) => index);
}
