import type { Memory } from '../memory';
import { find, type Figure } from './figures';

/** A ratio that was aimed at, in one scenario. */
export interface Aim {
	aim: string;
	where: string;
	ratio: number;
	met: boolean;
}

interface Comparison {
	aim: string;
	/** Which scenarios it is about. */
	scenarios: RegExp;
	contender: string;
	/** The contender it is compared with. */
	against(scenario: string): string;
	/** The largest ratio of the two times. */
	most: number;
}

/** For many customers one body is no way of doing it, because the API is told one customer for all rows. */
function aggregateFor(scenario: string): string {
	return scenario.includes('-200-') ? 'aggregateByCustomer' : 'aggregate';
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
		aim: 'Loads take at most 1/100 of a request per row',
		scenarios: /^(stock|orders)/,
		contender: 'node',
		against: () => 'httpRequest',
		most: 0.01,
	},
	{
		aim: 'Onboarding by auto-map takes at most 0.4 x HTTP Request',
		scenarios: /^individuals/,
		contender: 'autoMap',
		against: () => 'httpRequest',
		most: 0.4,
	},
	{
		aim: 'Onboarding by expressions takes at most 1.0 x HTTP Request',
		scenarios: /^individuals/,
		contender: 'node',
		against: () => 'httpRequest',
		most: 1,
	},
];

const MOST_GROWTH = 1.3;

/** What sending one request may hold of its body: the JSON of each row, the body, and its copy on the way out. */
const COPIES_OF_A_BODY = 4;

/** What the account of a row may cost, in bytes: its place in the input and in `pairedItem`. */
const ACCOUNT_OF_A_ROW = 200;

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

/** Beyond the items: what is in flight, and for each row no more than its account. */
function memoryOf(memories: Memory[]): Aim[] {
	return memories
		.filter(({ contender }) => contender.id === 'node')
		.map(({ work, liveBytes, bytesInFlight }) => {
			const allowed = bytesInFlight * COPIES_OF_A_BODY + work.rows * ACCOUNT_OF_A_ROW;
			const ratio = liveBytes / allowed;
			return {
				aim: 'Memory beyond the items is what the batches in flight need',
				where: `stock-${work.rows}-${work.customers}`,
				ratio,
				met: ratio <= 1,
			};
		});
}

/** Every aim that the figures can speak of. */
export function aimsOf(figures: Figure[], memories: Memory[]): Aim[] {
	return [...timesOf(figures), ...growthOf(figures), ...memoryOf(memories)];
}
