import type { Pair } from '../cell';
import { texts, typed } from '../pairs';
import { alone, type FoundColumn } from '../column';

function inCountry(country: string, from: string, cells: Pair[]): FoundColumn[] {
	return alone('phone_number', from, cells, { country });
}

/** Phone numbers that are one number, as the people of many countries write them. */
export const phones: FoundColumn[] = [
	...inCountry('NG', 'Nigerian registration sheets and phone utilities', [
		...texts`
			0802-123-4567 → 08021234567 | 0703 123 4567 → 07031234567 | 8051234567 → 08051234567
			9061234567 → 09061234567 | 8021234567.0 → 08021234567 | 234-802-123-4567 → 2348021234567
			+234.802.123.4567 → +2348021234567 | +234 (0) 802 123 4567 → +2348021234567
			+234-(0)802-123-4567 → +2348021234567 | +23408021234567 → +2348021234567
			+ 234 802 123 4567 → +2348021234567 | (+234) 802 123 4567 → +2348021234567
			00234 802 123 4567 → +2348021234567 | 0802 123 4567. → 08021234567
			0802123\u00a04567 → 08021234567 | +254 712 123 456 → +254712123456
		`,
		...typed`7031234567 → 07031234567 | 2348021234567`,
	]),
	...inCountry('NG', 'Facebook lead ads, Twilio, vCards and forms: a prefix or a note', [
		...texts`
			p:+2348021234567 → +2348021234567 | whatsapp:+2348021234567 → +2348021234567
			Tel: 0802 123 4567 → 08021234567 | Phone: +234 802 123 4567 → +2348021234567
			tel:+234-802-123-4567 → +2348021234567 | WhatsApp: 08021234567 → 08021234567
			08021234567, → 08021234567 | "08021234567" → 08021234567 | '+2348021234567 → +2348021234567
			08021234567 (Airtel) → 08021234567 | ="08021234567" → 08021234567
		`,
	]),
	...inCountry('GH', 'Ghanaian school and mobile-money sheets', [
		...texts`
			024 123 4567 → 0241234567 | 241234567 → 0241234567 | 233241234567 | 233241234567.0 → 233241234567
			+233 (0)24 123 4567 → +233241234567 | 0302-123456 → 0302123456
		`,
		[201234567, '0201234567'],
	]),
	...inCountry('KE', 'M-Pesa and county sheets', [
		...texts`
			0712 123456 → 0712123456 | 254712123456 | +254\u00a0712\u00a0123456 → +254712123456
			＋254 712 123456 → +254712123456 | +254–712–123456 → +254712123456 | 0110 123 456 → 0110123456
			020 271 2345 → 0202712345
		`,
		[712123456, '0712123456'],
	]),
	...inCountry('UG', 'SACCO member list', [
		...texts`0772-123456 → 0772123456 | 772123456 → 0772123456 | +256 772 123456 → +256772123456`,
		[256772123456, '256772123456'],
	]),
	...inCountry('TZ', 'cooperative list, Tanzania', [
		...texts`0754 123 456 → 0754123456 | 754123456 → 0754123456 | +255 754 123 456 → +255754123456`,
	]),
	...inCountry('RW', 'Irembo export', [
		...texts`0788 123 456 → 0788123456 | +250788123456`,
		[788123456, '0788123456'],
	]),
	...inCountry('CI', "Côte d'Ivoire, ten digits since 2021", [
		...texts`
			01 23 45 67 89 → 0123456789 | +225 01 23 45 67 89 → +2250123456789
			0022501 23 45 67 89 → +2250123456789
		`,
		[123456789, '0123456789'],
	]),
	...inCountry('SN', 'Wave and Orange Money lists, Senegal', [
		...texts`
			77 123 45 67 → 771234567 | +221 77 123 45 67 → +221771234567 | 00221771234567 → +221771234567
			221771234567
		`,
		[771234567, '771234567'],
	]),
	...inCountry('CM', 'Cameroonian payroll', [
		...texts`6 71 23 45 67 → 671234567 | 671-234-567 → 671234567 | +237 6 71 23 45 67 → +237671234567`,
	]),
	...inCountry('BW', 'libphonenumber test data', texts`71 123 456 → 71123456`),
	...inCountry('LS', 'libphonenumber test data', texts`5012 3456 → 50123456`),
	...inCountry('SZ', 'libphonenumber test data', texts`+268 7612 3456 → +26876123456`),
	...inCountry('NA', 'libphonenumber test data', texts`811234567 → 0811234567`),
	...inCountry('ZW', 'libphonenumber test data', texts`071 234 5678 → 0712345678`),
	...inCountry('MZ', 'libphonenumber test data', texts`82 123 4567 → 821234567`),
	...inCountry('ZM', 'libphonenumber test data', texts`095 5123456 → 0955123456`),
	...inCountry('GB', 'forms-runner and CRM exports', [
		...texts`
			07400 123456 → 07400123456 | 7400123456 → 07400123456 | +44 (0)7400 123456 → +447400123456
			0044 7400 123456 → +447400123456 | (020) 7946 0958 → 02079460958
		`,
	]),
	...inCountry('US', 'Salesforce and Shopify exports', [
		...texts`
			(415) 555-2671 → 4155552671 | 415.555.2671 → 4155552671 | +1 (415) 555-2671 → +14155552671
			1-415-555-2671 → 14155552671
		`,
		[4155552671, '4155552671'],
	]),
	...inCountry('FR', 'Sage contacts', [
		...texts`
			06 12 34 56 78 → 0612345678 | 06.12.34.56.78 → 0612345678 | 612345678 → 0612345678
			+33 (0)6 12 34 56 78 → +33612345678
		`,
	]),
	...inCountry('DE', 'DATEV contacts: a code that can be an area too', [
		...texts`4915123456789 | 15123456789 → 015123456789`,
	]),
	...inCountry('IN', 'Tally and Zoho contacts', [
		...texts`
			+91 98123 45678 → +919812345678 | 919812345678 | 098123 45678 → 09812345678
			98123 45678 → 9812345678
		`,
	]),
];
