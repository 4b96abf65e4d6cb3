import { CONTENDERS, type Contender } from './contenders';
import type { Work } from './rows';

/** Work against a server with a fixed answering time. */
export interface Scenario {
	work: Work;
	/** Answering time of the server, in milliseconds. */
	delayMs: number;
}

/** A contender in a scenario, and the work that is really measured. */
export interface Entry {
	contender: Contender;
	scenario: Scenario;
	/** The measured work: fewer rows than the scenario if one request per row would take too long. */
	measured: Work;
}

const DELAYS = [5, 100];

function stock(rows: number, customers: number): Work {
	return { kind: 'stock', rows, customers };
}

const WORKS: Work[] = [
	...[1, 200].flatMap((customers) => [1000, 10_000, 100_000].map((rows) => stock(rows, customers))),
	{ kind: 'orders', rows: 20_000, customers: 1 },
	{ kind: 'individuals', rows: 500, customers: 1 },
];

const QUICK_WORKS: Work[] = [
	stock(1000, 1),
	stock(1000, 200),
	{ kind: 'individuals', rows: 100, customers: 1 },
];

/** All scenarios, or a few small ones that take about a minute. */
export function scenarios(quick: boolean): Scenario[] {
	const works = quick ? QUICK_WORKS : WORKS;
	return works.flatMap((work) => (quick ? [5] : DELAYS).map((delayMs) => ({ work, delayMs })));
}

/** The name of a scenario, e.g. `stock-10000-200-5ms`. */
export function nameOf({ work, delayMs }: Scenario): string {
	return `${work.kind}-${work.rows}-${work.customers}-${delayMs}ms`;
}

/** The contenders that can do the work of a scenario. */
export function entriesOf(scenario: Scenario): Entry[] {
	const { kind, customers, rows } = scenario.work;
	const other = customers > 1 ? 'one' : 'many';
	return CONTENDERS.filter(
		(contender) => contender.kinds.includes(kind) && contender.customers !== other,
	).map((contender) => ({
		contender,
		scenario,
		measured: { ...scenario.work, rows: Math.min(rows, contender.mostRows) },
	}));
}

/** The id of the workflow in n8n, which is the same for all answering times. */
export function workflowId({ contender, measured }: Pick<Entry, 'contender' | 'measured'>): string {
	return `bench-${contender.id}-${measured.kind}-${measured.rows}-${measured.customers}`;
}
