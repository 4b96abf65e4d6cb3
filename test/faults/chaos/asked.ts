import { SEED, type Series } from './chaos';

/** Runs of `--chaos`, and of the part that runs beside the table. */
const RUNS = { alone: 20_000, besides: 2_000 };

function valueOf(args: string[], flag: string): string | undefined {
	const at = args.indexOf(flag);
	return at < 0 ? undefined : args[at + 1];
}

function numberOf(args: string[], flag: string, otherwise: number): number {
	const value = valueOf(args, flag) ?? otherwise;
	const number = Number(value);
	if (!Number.isInteger(number) || number < 0)
		throw new Error(`${flag} needs a whole number, not '${value}'`);
	return number;
}

/** The series that the arguments of `npm run faults` ask for; `--run I` is one run alone, as a failure names it. */
export function seriesAsked(args: string[]): Omit<Series, 'nodes'> {
	const seed = valueOf(args, '--seed') ?? SEED;
	const one = valueOf(args, '--run');
	if (one !== undefined) return { seed, first: numberOf(args, '--run', 0), runs: 1 };
	const runs = args.includes('--chaos') ? RUNS.alone : RUNS.besides;
	return { seed, first: numberOf(args, '--first', 0), runs: numberOf(args, '--runs', runs) };
}
