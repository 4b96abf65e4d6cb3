import { listed } from '../../support/listed';
import { REFUSED } from '../cell';
import { all, texts } from '../pairs';
import { alone, type FoundColumn } from '../column';

const PHONE = 'phone_number';
const KIN = 'next_of_kin_phone_number';

function refused(from: string, country: string, cells: string[]): FoundColumn[] {
	return alone(PHONE, from, all(REFUSED, cells), { country });
}

/** Cells of phone columns that hold two numbers, none, or one that the country cannot have. */
export const phonesRefused: FoundColumn[] = [
	...refused('two numbers in one cell, Nigerian sheets', 'NG', [
		...listed`
			08021234567 / 07031234567 | 08021234567,07031234567 | 0802 123 4567; 0703 123 4567
			08021234567 07031234567 | 0802-123-4567 & 0703-123-4567 | 08021234567 and 07031234567
			0802123456707031234567 | 08021234567/8 | 08021234567-9
			08021234567 (office), 07031234567 (home) | +2348021234567  07031234567
		`,
		'08021234567\n07031234567',
		'08021234567|07031234567',
	]),
	...refused('two numbers in one cell, elsewhere', 'KE', [
		...listed`0712 123456/0722 123456 | 0712123456 or 020 2712345 | 254712123456, 254722123456`,
	]),
	...refused('extensions in CRM exports', 'US', [
		...listed`
			+1 415 555 2671 x204 | (415) 555-2671 ext. 5 | tel:+1-415-555-2671;ext=204 | 415-555-2671 #12
		`,
	]),
	...refused('numbers that the country does not have', 'NG', [
		...listed`0000000000 | 11111111111 | 1234567890 | 12345678901 | 08012345 | 080212345678`,
		...listed`0712345678 | 09991234567`,
	]),
	...refused('numbers that the country does not have', 'CI', ['07 12 34 56', '12345678']),
	...refused('numbers that the country does not have', 'SN', ['99999999']),
	...refused('numbers that the country does not have', 'KE', ['0999999999', '071212345']),
	...refused('numbers that the country does not have', 'US', ['555-1234']),
	...refused('what stands in phone columns of public forms', 'NG', [
		...listed`
			2.34802E+12 | 0802 I23 4567 | 0802XXX4567 | 0802***4567 | +234 | call me | ada@example.com
			no phone | same as above | ################ | [object Object]
		`,
	]),
	...alone(PHONE, 'a country whose new numbers a library may not know', [['09991234567', '09991234567']], {
		options: { acceptUnknownPhoneNumbers: true },
	}),
	...alone(KIN, 'next of kin in onboarding sheets', [
		...texts`
			0703 123 4567 → 07031234567 | +44 7400 123456 → +447400123456 | nil → NOTHING | N/A → NOTHING
			- → NOTHING | none → NOTHING | not available → NOTHING | 08021234567 / 07031234567 → REFUSED
		`,
		[7031234567, '07031234567'],
	]),
];
