import { CONNECTIONS, UNREACHABLE } from './connections';
import { DISAGREEMENTS } from './disagreements';
import { ECHOES } from './echoes';
import type { Fault } from './exchange';
import { HOSTILE } from './hostile';
import { REDIRECTS } from './redirects';
import { SHAPES } from './shapes';
import { STATUSES } from './statuses';

const TABLE = {
	...STATUSES,
	...DISAGREEMENTS,
	...SHAPES,
	...REDIRECTS,
	...CONNECTIONS,
	...UNREACHABLE,
	...HOSTILE,
	...ECHOES,
};

/** The name of a fault. */
export type FaultName = keyof typeof TABLE;

/** All faults, by name. */
export const FAULTS: Readonly<Record<FaultName, Fault>> = TABLE;

/** The names of all faults, in the table's order. */
export const FAULT_NAMES = Object.keys(TABLE) as FaultName[];

/** Whether a fault has this name. */
export function isFaultName(name: string): name is FaultName {
	return Object.hasOwn(TABLE, name);
}
