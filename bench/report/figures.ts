import type { Run } from '../measure';
import { nameOf, type Entry } from '../scenario';

/** The result of a contender in a scenario, from several runs. */
export interface Figure extends Run {
	/** Name of the scenario and id of the contender. */
	scenario: string;
	contender: string;
	title: string;
	/** Rows of the scenario and rows that were measured; if these are fewer, the figures are extrapolated. */
	rows: number;
	measuredRows: number;
	/** Milliseconds per row. */
	perRow: number;
	/** Time per row relative to that with a tenth of the rows; undefined if that was not measured. */
	growth?: number;
	/** Time as a multiple of that of this repository's node in the same scenario. */
	timesNode?: number;
	runs: Run[];
}

/** A contender that failed, and why. */
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
 * The figure for some runs: medians, extrapolated to the rows of the scenario if fewer were measured. Requests in
 * flight are not extrapolated.
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
 * Finds the figure of a contender in a scenario.
 *
 * @returns undefined if it was not measured
 */
export function find(figures: Figure[], scenario: string, contender: string): Figure | undefined {
	return figures.find((figure) => figure.scenario === scenario && figure.contender === contender);
}

/** Adds what depends on other figures: the growth, and the multiple of the node's time. */
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
