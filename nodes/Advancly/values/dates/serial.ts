const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
// Day 25569 of a spreadsheet is 1970-01-01; the serials below are 1920-01-01 and 2099-12-31. Before them stand numbers
// that are likelier a year, or a day and month (1506), than the birthday of somebody above 106.
const SERIAL_1970 = 25_569;
const FIRST_SERIAL = 7_306;
const LAST_SERIAL = 73_050;
const SERIAL = /^\d{4,5}(?:\.\d+)?$/;
const NINES = /^9999(?:\.0*)?$/;

/** Whether a text can be the number that a spreadsheet gives a day. */
export function isSerial(text: string): boolean {
	return SERIAL.test(text);
}

/** Whether a serial number is what programs write for no date. */
export function isNines(serial: string): boolean {
	return NINES.test(serial);
}

/**
 * The calendar and clock of a serial number, in ms since 1970 as if they were UTC: a day since 1900, its fraction the
 * time of day to the second. Undefined outside 1920 to 2099.
 */
export function wallOfSerial(serial: string): number | undefined {
	// Rounded to the second first: a time that a sheet computed may fall a hair short of midnight.
	const wall = Math.round((Number(serial) - SERIAL_1970) * DAY_SECONDS) * 1000;
	const first = (FIRST_SERIAL - SERIAL_1970) * DAY_MS;
	const end = (LAST_SERIAL + 1 - SERIAL_1970) * DAY_MS;
	return wall >= first && wall < end ? wall : undefined;
}
