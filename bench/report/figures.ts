import type { Run } from '../measure';
import { nameOf, type Entry } from '../scenario';

/** What a contender needed for the work of a scenario, from several runs. */
export interface Figure extends Run {
	/** Name of the scenario and id of the contender. */
	scenario: string;
	contender: string;
	title: string;
	/** Rows of the scenario, and rows that were measured; when these are fewer the figures are reckoned from them. */
	rows: number;
	measuredRows: number;
	/** Milliseconds per row. */
	perRow: number;
	/** Time per row against that at a tenth of the rows; undefined when that was not measured. */
	growth?: number;
	/** Time of this repository's node in the same scenario, of which this figure is so many times as much. */
	timesNode?: number;
	runs: Run[];
}

/** A contender that did not do its work, and why. */
export interface Failure {
	scenario: string;
	contender: string;
	reason: string;
}

function median(numbers: number[]): number {
	const sorted = [...numbers].sort((one, other) => one - other);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The figure of some runs: medians, reckoned up to the rows of the scenario where fewer were measured. Requests in
 * flight are not reckoned up.
 */
export function figureOf({ scenario, contender, measured }: Entry, runs: Run[]): Figure {
	const { rows } = scenario.work;
	const factor = rows / measured.rows;
	const of = (key: keyof Run) => median(runs.map((run) => run[key]));
	const milliseconds = of('milliseconds') * factor;
	return {
		scenario: nameOf(scenario),
		contender: contender.id,
		title: contender.title,
		rows,
		measuredRows: measured.rows,
		milliseconds,
		cpuMilliseconds: of('cpuMilliseconds') * factor,
		perRow: milliseconds / rows,
		requests: of('requests') * factor,
		mostInFlight: of('mostInFlight'),
		bytes: of('bytes') * factor,
		runs,
	};
}

/**
 * The figure of a contender in a scenario.
 *
 * @returns undefined when it was not measured
 */
export function find(figures: Figure[], scenario: string, contender: string): Figure | undefined {
	return figures.find((figure) => figure.scenario === scenario && figure.contender === contender);
}

/** Adds what only shows beside other figures: growth, and how many times the node's time. */
export function compared(figures: Figure[]): Figure[] {
	return figures.map((figure) => {
		const { scenario, contender, rows, measuredRows, perRow, milliseconds } = figure;
		const tenth = find(figures, scenario.replace(`-${rows}-`, `-${rows / 10}-`), contender);
		const node = find(figures, scenario, 'node');
		return {
			...figure,
			growth: tenth === undefined || measuredRows < rows ? undefined : perRow / tenth.perRow,
			timesNode: node === undefined ? undefined : milliseconds / node.milliseconds,
		};
	});
}
