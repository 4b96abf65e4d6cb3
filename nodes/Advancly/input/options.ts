import type { ReadingOptions } from '../values/reading';
import type { ItemContext } from '../n8n/itemContext';

/** The collection 'Options' of an item, whatever the operation; what is not set has its default. */
export interface Settings {
	reading: ReadingOptions;
	/** Largest size of a document, in megabytes. */
	documentSizeLimit: number;
	skipExisting: boolean;
	lookUpBy: 'email' | 'phone_number';
	rowsPerRequest: number;
	/** Largest size of the rows of one request, in bytes. */
	bytesPerRequest: number;
	splitRefused: boolean;
}

/** A number above zero, from a number field or an expression; what is none counts as not set. */
export function positive(value: unknown, otherwise: number): number {
	const number = Number(value);
	return Number.isFinite(number) && number > 0 ? number : otherwise;
}

/** A collection parameter as an object, also when it is not shown or an expression made something else of it. */
export function collection(context: ItemContext, name: string): Record<string, unknown> {
	const value = context.parameter(name);
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Formatters by zone, since making one costs as much as reading a whole item. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** Today in a zone, as yyyy-MM-dd. */
function todayIn(timeZone: string): string {
	const calendar =
		calendars.get(timeZone) ??
		new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
	calendars.set(timeZone, calendar);
	return calendar.format(new Date());
}

/**
 * How many requests may be in flight, from 'Max Requests in Flight'.
 *
 * @param context any item of the run; the option is one for all
 */
export function requestsInFlight(context: ItemContext): number {
	return Math.floor(Math.max(1, positive(collection(context, 'options').maxRequestsInFlight, 5)));
}

/**
 * Reads the options of an item.
 *
 * @param context the item
 */
export function settingsOf(context: ItemContext): Settings {
	const options = collection(context, 'options');
	return {
		reading: {
			timezone: context.timezone,
			dateOrder: options.dateOrder === 'monthFirst' ? 'monthFirst' : 'dayFirst',
			acceptShortNumbers: options.acceptShortNumbers === true,
			today: todayIn(context.timezone),
		},
		documentSizeLimit: positive(options.documentSizeLimit, 10),
		skipExisting: options.ifCustomerExists === 'skip',
		lookUpBy: options.lookUpBy === 'phone_number' ? 'phone_number' : 'email',
		rowsPerRequest: Math.floor(Math.max(1, positive(options.rowsPerRequest, 500))),
		bytesPerRequest: positive(options.megabytesPerRequest, 1) * 1024 * 1024,
		splitRefused: options.splitRefused !== false,
	};
}
