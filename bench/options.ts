import { parseArgs } from 'node:util';

/** The options of the command line. */
export interface Options {
	json: boolean;
	quick: boolean;
	/** Part of the name of a run, such as `stock-10000`, `5ms` or `/node`; undefined for all runs. */
	only: string | undefined;
	repeats: number;
}

export const USAGE = `npm run bench -- [options]
  --json         print the figures as JSON
  --quick        run a few small scenarios, in about two minutes
  --only <name>  run only those with this in their name, e.g. stock-10000-1-5ms, individuals or /script
  --repeats <n>  how often to run each, for the median (default 3)
`;

/**
 * Reads the command line.
 *
 * @throws on an unknown option
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
