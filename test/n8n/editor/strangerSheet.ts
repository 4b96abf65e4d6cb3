import type { JsonObject } from '../../../sandbox/json';
import { numbers } from '../../support/people';
import { writeRows, type Row } from '../support/workbook';

export const PEOPLE = 25;

/** The rows that cannot be sent as they are: a birthday that no calendar has, and a phone number with a digit too few. */
export const WRONG: readonly number[] = [4, 17];

function digits(row: number): string {
	return String(row).padStart(2, '0');
}

/** A row as a person keeps it; the spreadsheet dropped the zero of every third phone number. */
function personOf(row: number, corrected: boolean): Row {
	const isWrong = !corrected && WRONG.includes(row);
	const phone = row % 3 === 0 ? Number(`80312345${digits(row)}`) : `080312345${digits(row)}`;
	return {
		Surname: 'Obi',
		'First Name*': `Ada ${row}`,
		Phone: isWrong && row === WRONG[1] ? '080312345' : phone,
		DOB: isWrong && row === WRONG[0] ? '31/02/1990' : `${digits((row % 28) + 1)}/03/1990`,
		Sex: row % 2 === 0 ? 'F' : 'M',
		BVN: `222000000${digits(row)}`,
		'Account No': `00123456${digits(row)}`,
		'Email Address': `ada${row}@example.com`,
		'Home Address': `${row} Marina Road`,
	};
}

/** Writes the sheet, with its wrong rows or with them corrected. */
export function writePeople(file: string, corrected = false): void {
	writeRows(
		file,
		numbers(PEOPLE).map((row) => personOf(row, corrected)),
	);
}

/** What the API should have of the corrected sheet, from the contract. */
export function expectedPeople(): JsonObject[] {
	return numbers(PEOPLE).map((row) => ({
		first_name: `Ada ${row}`,
		last_name: 'Obi',
		gender: row % 2 === 0 ? 'female' : 'male',
		date_of_birth: `1990-03-${digits((row % 28) + 1)}`,
		customer_unique_identifier: `222000000${digits(row)}`,
		phone_number: `080312345${digits(row)}`,
		email: `ada${row}@example.com`,
		address: `${row} Marina Road`,
		country_code: 'NG',
		customer_onboarding_type: 1,
		create_wallet: false,
		bank_account_number: `00123456${digits(row)}`,
	}));
}
