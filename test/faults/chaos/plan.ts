import type { OnError } from 'n8n-workflow';

import { MODES, PATHS } from '../../support/everyWay';
import type { EnginePath } from '../../support/loadedNode';
import { Dice } from './dice';
import { load } from './loads';
import { remembers, settingParameters, type Settings } from './names';
import { onboarding } from './people';
import type { ChaosRow, Input } from './rows';
import type { Mood } from './session';

export interface Plan extends Input {
	seed: string;
	index: number;
	operation: string;
	path: EnginePath;
	onError: OnError;
	retryOnFail: boolean;
	settings: Settings;
	mood: Mood;
	timeoutMs: number;
	reachable: boolean;
	/** How often the node runs with the same input and the same memory; only the last account is judged. */
	executions: number;
	forgets: number;
	cancelAfter?: { arrivals: number } | { ms: number };
}

const OPERATIONS = ['onboardIndividual', 'onboardCorporate', 'loadStock', 'loadOrders'];

/** Short, but longer than a wait between sendings, so that `shortenWaits` leaves it as it is. */
const SHORT_TIMEOUT_MS = 400;
const TIMEOUT_MS = 30_000;

const CALM = { yes: 60, saysNo: 3, shapeless: 2, refuses: 3, tooMany: 3, fails: 2, redirects: 1, any: 1 };
const WILD = { yes: 10, saysNo: 10, shapeless: 8, refuses: 8, tooMany: 6, fails: 6, redirects: 5, any: 10 };
const BUSY = { ...CALM, tooMany: 60 };
const LOOK_UPS = { none: 12, found: 3, other: 1, failed: 2, open: 1 };
const ODD_LOOK_UPS = { none: 3, found: 2, other: 2, failed: 5, open: 4 };

function moodOf(seeds: Mood['seeds'], rows: ChaosRow[], hangs: boolean, dice: Dice): Mood {
	const calm = dice.chance(0.6);
	const poisons = dice.chance(0.4) ? rows.filter(() => dice.chance(0.15)) : [];
	return {
		seeds,
		answers: calm ? CALM : dice.pick([WILD, WILD, BUSY]),
		lookUps: dice.chance(0.6) ? LOOK_UPS : ODD_LOOK_UPS,
		poisons: poisons.flatMap(({ mark = [] }) => mark),
		largest: dice.chance(0.1) ? dice.between(100, 3000) : Infinity,
		breaks: dice.pick(calm ? [0, 0, 0.03] : [0, 0.1, 0.3]),
		slams: dice.chance(0.1) ? 0.1 : 0,
		hangs: hangs ? 0.15 : 0,
		echoes: dice.chance(0.3) ? 0.3 : 0,
		slowestMs: dice.pick([0, 1, 4]),
	};
}

function settingsOf(operation: string, dice: Dice): Settings {
	const maxRequestsInFlight = dice.pick([undefined, 1, 2, 8]);
	const checkOnly = dice.chance(0.08) ? true : undefined;
	if (operation.startsWith('load')) {
		return {
			checkOnly,
			outputItems: dice.pick([undefined, 'request', 'row', 'row']),
			rowsLoadedBefore: dice.chance(0.25) ? 'skip' : undefined,
			maxRequestsInFlight,
			rowsPerRequest: dice.pick([undefined, 1, 2, 3, 5]),
			megabytesPerRequest: dice.pick([undefined, undefined, 0.0001, 0.0005, 0.01]),
			splitRefused: dice.pick([undefined, true, false]),
		};
	}
	if (dice.chance(0.5)) return { checkOnly, maxRequestsInFlight };
	return {
		checkOnly,
		maxRequestsInFlight,
		ifCustomerExists: 'skip',
		lookUpBy: dice.pick(['email', 'phone_number']),
	};
}

function cancellation(dice: Dice): Plan['cancelAfter'] {
	if (!dice.chance(0.1)) return undefined;
	return dice.chance(0.7) ? { arrivals: dice.between(1, 6) } : { ms: dice.between(0, 40) };
}

/** The run with this number of the series that a seed begins. */
export function planOf(seed: string, index: number): Plan {
	const dice = new Dice(seed, index);
	const operation = dice.pick(OPERATIONS);
	const path = dice.pick(PATHS);
	// n8n takes some milliseconds for each item of the declared path.
	const count = dice.pick(path === 'workflow' ? [1, 2, 3, 5, 8, 12] : [1, 2, 3, 5]);
	const isLoad = operation.startsWith('load');
	const made = isLoad ? load(operation, count, dice) : onboarding(operation, count, dice);
	const { items, parameters } = made;
	const hangs = dice.chance(0.03);
	const settings = settingsOf(operation, dice);
	// RoutingNode's functions have no memory: there the whole run is refused.
	const isRefused = path === 'declared' && remembers(settings);
	const rows = isRefused ? made.rows.map((row) => ({ ...row, blank: undefined, good: false })) : made.rows;
	const isRemembered = remembers(settings) && !isRefused;
	const timeoutMs = hangs ? SHORT_TIMEOUT_MS : TIMEOUT_MS;
	return {
		seed,
		index,
		operation,
		path,
		onError: dice.pick(MODES),
		// A request that timed out may arrive while n8n is already trying again.
		retryOnFail: !hangs && dice.chance(0.1),
		items,
		rows,
		parameters: {
			resource: 'customer',
			...parameters,
			...settingParameters(settings),
			requestOptions: { timeout: timeoutMs },
		},
		settings,
		mood: moodOf([seed, index], rows, hangs, dice),
		timeoutMs,
		executions: isRemembered && dice.chance(0.6) ? 2 : 1,
		forgets: isRemembered && dice.chance(0.15) ? 0.15 : 0,
		reachable: !dice.chance(0.02),
		cancelAfter: cancellation(dice),
	};
}
