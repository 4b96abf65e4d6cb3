import { find, type Figure } from './figures';

/** The scenarios of the chart, with their headings. */
const GROUPS: [scenario: string, heading: string][] = [
	['stock-10000-1-5ms', '10,000 stock rows of one customer'],
	['stock-100000-1-5ms', '100,000 stock rows of one customer'],
	['stock-100000-1-100ms', '100,000 stock rows of one customer, answers after 100 ms'],
	['stock-100000-200-5ms', '100,000 stock rows of 200 customers, interleaved'],
	['orders-20000-1-5ms', '20,000 order lines, folded into orders'],
	['individuals-500-1-5ms', '500 individuals onboarded, 35 fields'],
	['individuals-500-1-100ms', '500 individuals onboarded, 35 fields, answers after 100 ms'],
];

const WIDTH = 880;
const LABELS = 332;
const FIGURES = 140;
const BAR = 14;
const LINE = 20;
const HEAD = 64;

const STYLE = `
	text { font: 12px system-ui, sans-serif; fill: #333; }
	.title { font-size: 16px; font-weight: 600; }
	.heading { font-weight: 600; }
	.axis { fill: #777; font-size: 11px; }
	.grid { stroke: #ddd; }
	.bar { fill: #a9b4c2; }
	.own { fill: #1c7a57; }
	@media (prefers-color-scheme: dark) {
		text { fill: #ddd; }
		.axis { fill: #999; }
		.grid { stroke: #3a3f46; }
		.bar { fill: #5b6673; }
		.own { fill: #3fb98a; }
	}`;

function perRow(milliseconds: number): string {
	return milliseconds >= 10 ? milliseconds.toFixed(0) : milliseconds.toPrecision(2);
}

/** The logarithmic axis: maps a time per row to pixels from the left. */
function scale(figures: Figure[]): { x: (milliseconds: number) => number; decades: number[] } {
	const logs = figures.map((figure) => Math.log10(figure.perRow));
	const first = Math.floor(Math.min(...logs));
	const last = Math.ceil(Math.max(...logs));
	const width = WIDTH - LABELS - FIGURES;
	return {
		x: (milliseconds) => LABELS + (width * (Math.log10(milliseconds) - first)) / (last - first),
		decades: Array.from({ length: last - first + 1 }, (_, index) => first + index),
	};
}

/**
 * Draws the times per row as a bar chart on a logarithmic axis, for light and dark pages. Each bar is labelled with its
 * time and its multiple of the time of this repository's node.
 *
 * @returns the SVG; undefined if a scenario of the chart was not measured
 */
export function chartOf(figures: Figure[]): string | undefined {
	if (GROUPS.some(([scenario]) => find(figures, scenario, 'node') === undefined)) return undefined;
	const shown = figures.filter((figure) => GROUPS.some(([scenario]) => scenario === figure.scenario));
	const { x, decades } = scale(shown);
	const parts: string[] = [];
	let y = HEAD;
	for (const [scenario, heading] of GROUPS) {
		parts.push(`<text class="heading" x="16" y="${y}">${heading}</text>`);
		y += 8;
		for (const figure of shown.filter((one) => one.scenario === scenario)) {
			const end = x(figure.perRow);
			const own = figure.title.startsWith('This node');
			const extrapolated = figure.measuredRows < figure.rows ? '~' : '';
			const times = figure.timesNode === undefined ? '' : ` · ${perRow(figure.timesNode)} ×`;
			const middle = y + BAR - 3;
			parts.push(
				`<text x="${LABELS - 8}" y="${middle}" text-anchor="end">${figure.title}</text>`,
				`<rect class="${own ? 'own' : 'bar'}" x="${LABELS}" y="${y}" width="${(end - LABELS).toFixed(1)}" height="${BAR}" rx="2"/>`,
				`<text x="${(end + 6).toFixed(1)}" y="${middle}">${extrapolated}${perRow(figure.perRow)} ms${times}</text>`,
			);
			y += LINE;
		}
		y += 22;
	}
	const bottom = y - 22;
	const grid = decades.flatMap((decade) => {
		const at = x(10 ** decade).toFixed(1);
		return [
			`<line class="grid" x1="${at}" x2="${at}" y1="${HEAD + 4}" y2="${bottom}"/>`,
			`<text class="axis" x="${at}" y="${bottom + 16}" text-anchor="middle">${10 ** decade}</text>`,
		];
	});
	const height = bottom + 48;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
<title id="title">Time per row in n8n, by how the rows are sent</title>
<style>${STYLE}
</style>
<text class="title" x="16" y="28">Time per row in n8n, by how the rows are sent</text>
${[...grid, ...parts].join('\n')}
<text class="axis" x="16" y="${height - 10}">Milliseconds per row, logarithmic. ×: multiple of the time of this node. ~: extrapolated from fewer rows. Answers take 5 ms unless stated.</text>
</svg>
`;
}
