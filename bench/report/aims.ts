import type { Memory } from '../memory';
import { find, type Figure } from './figures';

/** A target ratio in one scenario, and whether it was met. */
export interface Aim {
	aim: string;
	where: string;
	ratio: number;
	met: boolean;
}

interface Comparison {
	aim: string;
	/** The scenarios it applies to. */
	scenarios: RegExp;
	contender: string;
	/** The contender it is compared with. */
	against(scenario: string): string;
	/** The highest acceptable ratio of the two times. */
	most: number;
}

/** One body is not valid for many customers, because the API takes one customer for all its rows. */
function aggregateFor(scenario: string): string {
	return scenario.includes('-200-') ? 'aggregateByCustomer' : 'aggregate';
}

/** Compares with HTTP Request, both with one parameter per field and with all fields in one JSON text. */
function onboarding(by: string, contender: string): Comparison[] {
	const compared = { scenarios: /^individuals/, contender };
	return [
		{
			...compared,
			aim: `Onboarding by ${by} takes at most 0.5 x HTTP Request`,
			against: () => 'httpRequest',
			most: 0.5,
		},
		{
			...compared,
			aim: `Onboarding by ${by} takes at most 1.0 x HTTP Request with all fields in one JSON text`,
			against: () => 'httpRequestJson',
			most: 1,
		},
	];
}

const COMPARISONS: Comparison[] = [
	{
		aim: 'Loads take at most 1.2 x Aggregate + HTTP Request',
		scenarios: /^(stock|orders)/,
		contender: 'node',
		against: aggregateFor,
		most: 1.2,
	},
	{
		aim: 'Loads take at most 1.2 x a loop of Aggregate + HTTP Request',
		scenarios: /^stock/,
		contender: 'node',
		against: () => 'loopedAggregate',
		most: 1.2,
	},
	{
		aim: 'Loads with as much at once take at most 1.2 x Aggregate + HTTP Request',
		scenarios: /^(stock|orders)/,
		contender: 'atOnce',
		against: aggregateFor,
		most: 1.2,
	},
	...onboarding('auto-map', 'autoMap'),
	...onboarding('columns', 'node'),
	{
		aim: 'Onboarding by expressions that compute takes at most 1.0 x HTTP Request',
		scenarios: /^individuals/,
		contender: 'computed',
		against: () => 'httpRequest',
		most: 1,
	},
];

const MOST_GROWTH = 1.3;

/**
 * The memory that a row may add to that of the items, in bytes. Its entry in `pairedItem`, which links it to its
 * answer, takes 40; a row in a body would take about 290.
 */
const ACCOUNT_OF_A_ROW = 100;

function timesOf(figures: Figure[]): Aim[] {
	return COMPARISONS.flatMap(({ aim, scenarios, contender, against, most }) =>
		figures
			.filter((figure) => figure.contender === contender && scenarios.test(figure.scenario))
			.flatMap(({ scenario, milliseconds }) => {
				const other = find(figures, scenario, against(scenario));
				if (other === undefined) return [];
				const ratio = milliseconds / other.milliseconds;
				return [{ aim, where: scenario, ratio, met: ratio <= most }];
			}),
	);
}

function growthOf(figures: Figure[]): Aim[] {
	return figures
		.filter(({ contender, rows }) => contender === 'node' && rows === 100_000)
		.flatMap(({ scenario, growth: ratio }) =>
			ratio === undefined
				? []
				: [
						{
							aim: 'Time per row at 100,000 is at most 1.3 x that at 10,000',
							where: scenario,
							ratio,
							met: ratio <= MOST_GROWTH,
						},
					],
		);
}

/** How memory beyond the items grows with the rows. It must not grow as bodies do. */
function memoryOf(memories: Memory[]): Aim[] {
	const own = memories.filter(({ contender }) => contender.id === 'node');
	return own.flatMap(({ work, liveBytes }) => {
		const smaller = own.find(
			(other) => other.work.customers === work.customers && other.work.rows < work.rows,
		);
		if (smaller === undefined) return [];
		const perRow = (liveBytes - smaller.liveBytes) / (work.rows - smaller.work.rows);
		const ratio = perRow / ACCOUNT_OF_A_ROW;
		return [
			{
				aim: `Memory beyond the items grows by at most ${ACCOUNT_OF_A_ROW} bytes per row`,
				where: `stock-${work.rows}-${work.customers}`,
				ratio,
				met: ratio <= 1,
			},
		];
	});
}

/** All targets for which there are figures. */
export function aimsOf(figures: Figure[], memories: Memory[]): Aim[] {
	return [...timesOf(figures), ...growthOf(figures), ...memoryOf(memories)];
}
