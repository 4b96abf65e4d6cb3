import type { IDataObject } from 'n8n-workflow';

import type { RunContext } from '../n8n/itemContext';
import { todayIn } from '../values/dates/zone';
import type { ReadingOptions } from '../values/reading';

/** What the options of reading choose; automatic leaves it to each column. */
export interface ReadingChoices {
	dateOrder: 'automatic' | 'dayFirst' | 'monthFirst';
	decimalMark: 'automatic' | 'point' | 'comma';
}

/** The collection 'Options' of a run, whatever the operation; what is not set has its default. */
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
	/** The hard limits that a person set; undefined where the node finds its own pace. */
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

/** The one of some choices that a value is, or else the first. */
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
			// The readers of dates refuse a zone that is not known.
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
