import type { Memory } from '../memory';
import type { Aim } from './aims';
import type { Failure, Figure } from './figures';

/** Formats rows of cells as aligned lines: the first column to the left, the others to the right. */
function aligned(rows: string[][]): string[] {
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	return rows.map((row) =>
		row
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
			.join('  '),
	);
}

/** Formats a number with at least three significant digits. */
function short(number: number): string {
	if (number === 0) return '0';
	const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(number))));
	return number.toFixed(Math.min(decimals, 4));
}

function optional(number: number | undefined, unit: string): string {
	return number === undefined ? '' : `${short(number)}${unit}`;
}

function megabytes(bytes: number | undefined): string {
	return bytes === undefined ? '?' : (bytes / 1e6).toFixed(1);
}

const HEADING = [
	'',
	'node s',
	'ms/row',
	'growth',
	'x this node',
	'CPU s',
	'requests',
	'in flight',
	'MB sent',
];

function lineOf(figure: Figure): string[] {
	const extrapolated = figure.measuredRows < figure.rows ? '~' : '';
	return [
		`  ${figure.title}`,
		extrapolated + short(figure.milliseconds / 1000),
		short(figure.perRow),
		optional(figure.growth, ' x'),
		optional(figure.timesNode, ' x'),
		extrapolated + short(figure.cpuMilliseconds / 1000),
		extrapolated + figure.requests.toFixed(0),
		figure.mostInFlight.toFixed(0),
		extrapolated + megabytes(figure.bytes),
	];
}

/** Times by scenario; `~` marks figures extrapolated from fewer rows. */
export function timesTable(figures: Figure[], failures: Failure[]): string {
	if (figures.length + failures.length === 0) return '';
	const scenarios = [...new Set([...figures, ...failures].map(({ scenario }) => scenario))];
	const blank = HEADING.map(() => '');
	const rows = scenarios.flatMap((scenario) => [
		[scenario, ...blank.slice(1)],
		...figures.filter((figure) => figure.scenario === scenario).map(lineOf),
	]);
	const failed = failures.map(
		({ scenario, contender, reason }) => `${scenario}, ${contender} failed: ${reason}`,
	);
	return [...aligned([HEADING, ...rows]), ...failed].join('\n');
}

/** Memory beyond the items, in megabytes. */
export function memoryTable(memories: Memory[]): string {
	if (memories.length === 0) return '';
	const rows = memories.map(({ work, contender, peakBytes, liveBytes, bytesInFlight }) => [
		`stock-${work.rows}-${work.customers} ${contender.title}`,
		megabytes(peakBytes),
		megabytes(liveBytes),
		megabytes(bytesInFlight),
	]);
	return aligned([['Memory beyond the items, MB', 'peak', 'live', 'bodies in flight'], ...rows]).join('\n');
}

/** Targets with the ratio in each scenario. */
export function aimsTable(aims: Aim[]): string {
	const names = [...new Set(aims.map(({ aim }) => aim))];
	const rows = names.flatMap((name) => {
		const own = aims.filter(({ aim }) => aim === name);
		return [
			[`${name}: ${own.filter(({ met }) => met).length} of ${own.length} met`, '', ''],
			...own.map(({ where, ratio, met }) => [`  ${where}`, `${short(ratio)} x`, met ? 'met' : 'NOT MET']),
		];
	});
	return rows.length === 0 ? '' : aligned(rows).join('\n');
}
