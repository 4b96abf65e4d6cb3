const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
// Serial number 25569 is 1970-01-01; the limits are 1920-01-01 and 2099-12-31. Smaller numbers are more likely a year,
// or a day and month (1506), than a birthday before 1920.
const SERIAL_1970 = 25_569;
const FIRST_SERIAL = 7_306;
const LAST_SERIAL = 73_050;
const SERIAL = /^\d{4,5}(?:\.\d+)?$/;
const NINES = /^9999(?:\.0*)?$/;

/** Whether a text can be a spreadsheet's serial number for a day. */
export function isSerial(text: string): boolean {
	return SERIAL.test(text);
}

/** Whether a serial number is 9999, which programs write when there is no date. */
export function isNines(serial: string): boolean {
	return NINES.test(serial);
}

/**
 * Converts a serial number to its wall-clock date and time, in ms since 1970 as if it were UTC: days since 1900, with
 * the time of day as the fraction. Undefined outside 1920 to 2099.
 */
export function wallOfSerial(serial: string): number | undefined {
	// Rounded to the second first, because a time that a sheet calculated may fall just short of midnight.
	const wall = Math.round((Number(serial) - SERIAL_1970) * DAY_SECONDS) * 1000;
	const first = (FIRST_SERIAL - SERIAL_1970) * DAY_MS;
	const end = (LAST_SERIAL + 1 - SERIAL_1970) * DAY_MS;
	return wall >= first && wall < end ? wall : undefined;
}
