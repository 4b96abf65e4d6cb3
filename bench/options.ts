import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
	json: boolean;
	quick: boolean;
	/** Part of the name of a run, such as `stock-10000`, `5ms` or `/node`; undefined for all. */
	only: string | undefined;
	repeats: number;
}

export const USAGE = `npm run bench -- [options]
  --json         prints the figures as JSON
  --quick        a few small scenarios, in two minutes or so
  --only <name>  the runs with this in their name, e.g. stock-10000-1-5ms, individuals or /script
  --repeats <n>  how often each is run; the median counts (3)
`;

/**
 * Reads the command line.
 *
 * @throws on an option that does not exist
 */
export function readOptions(args: string[]): Options {
	const { values } = parseArgs({
		args,
		options: {
			json: { type: 'boolean', default: false },
			quick: { type: 'boolean', default: false },
			only: { type: 'string' },
			repeats: { type: 'string', default: '3' },
		},
	});
	return { ...values, only: values.only, repeats: Math.max(1, Math.floor(Number(values.repeats)) || 3) };
}
