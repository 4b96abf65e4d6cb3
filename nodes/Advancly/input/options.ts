import type { IDataObject } from 'n8n-workflow';

import type { RunContext } from '../n8n/itemContext';
import { todayIn } from '../values/dates/zone';
import type { ReadingOptions } from '../values/reading';

/** The options for reading; 'automatic' leaves the choice to each column. */
export interface ReadingChoices {
	dateOrder: 'automatic' | 'dayFirst' | 'monthFirst';
	decimalMark: 'automatic' | 'point' | 'comma';
}

/** The 'Options' of a run, for any operation, with defaults for those that are not set. */
export interface Options {
	choices: ReadingChoices;
	/** How cells are read where their column does not decide. */
	reading: ReadingOptions;
	/** Largest size of a document, in megabytes. */
	documentSizeLimit: number;
	checkOnly: boolean;
	outputItems: 'request' | 'row';
	rowsLoadedBefore: 'send' | 'skip';
	splitRefused: boolean;
	/** The hard limits set by the user; undefined where the node finds its own pace. */
	maxRequestsInFlight: number | undefined;
	rowsPerRequest: number | undefined;
	bytesPerRequest: number | undefined;
}

/** A number above zero, from a number field or an expression; anything else counts as not set. */
export function positive(value: unknown): number | undefined {
	const number = Number(value);
	return Number.isFinite(number) && number > 0 ? number : undefined;
}

function wholeNumber(value: unknown): number | undefined {
	const number = positive(value);
	return number === undefined ? undefined : Math.max(1, Math.floor(number));
}

/** Returns the value if it is one of the choices, or else the first choice. */
function oneOf<Choice extends string>(value: unknown, choices: readonly [Choice, ...Choice[]]): Choice {
	return choices.find((choice) => choice === value) ?? choices[0];
}

/** Reads the options of a run from its first item: a column is read one way for all items. */
export function optionsOf(context: RunContext): Options {
	const options = { ...(context.item(0).parameter('options') as IDataObject | undefined) };
	const megabytes = positive(options.megabytesPerRequest);
	return {
		choices: {
			dateOrder: oneOf(options.dateOrder, ['automatic', 'dayFirst', 'monthFirst']),
			decimalMark: oneOf(options.decimalMark, ['automatic', 'point', 'comma']),
		},
		reading: {
			timezone: context.timezone,
			// The date readers refuse an unknown zone.
			today: todayIn(context.timezone) ?? todayIn('UTC')!,
			dateOrder: 'dayFirst',
			decimalMark: 'point',
			endsInPointZero: false,
			leadingZeros: oneOf(options.leadingZeros, ['refuse', 'restore', 'keep']),
			acceptUnknownPhoneNumbers: options.acceptUnknownPhoneNumbers === true,
			country: undefined,
		},
		documentSizeLimit: positive(options.documentSizeLimit) ?? 10,
		checkOnly: options.checkOnly === true,
		outputItems: oneOf(options.outputItems, ['request', 'row']),
		rowsLoadedBefore: oneOf(options.rowsLoadedBefore, ['send', 'skip']),
		splitRefused: options.splitRefused !== false,
		maxRequestsInFlight: wholeNumber(options.maxRequestsInFlight),
		rowsPerRequest: wholeNumber(options.rowsPerRequest),
		bytesPerRequest: megabytes === undefined ? undefined : megabytes * 1024 * 1024,
	};
}
