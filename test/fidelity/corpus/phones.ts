/** Phone numbers as the people of many countries write them, and cells that hold two numbers or none. */
export const phones = String.raw`
	// phone_number: Nigerian registration sheets and phone utilities
	0703 123 4567 → 07031234567 | 8051234567 → 08051234567 | 9061234567 → 09061234567
	234-802-123-4567 → 2348021234567 | +254 712 123 456 → +254712123456 | «7031234567» → 07031234567
	«2348021234567»
	08021234567 ← 0802-123-4567 | 8021234567.0 | 0802 123 4567. | 0802123\u00a04567
	+2348021234567 ← +234.802.123.4567 | +234 (0) 802 123 4567 | +234-(0)802-123-4567 | +23408021234567
	+2348021234567 ← + 234 802 123 4567 | (+234) 802 123 4567 | 00234 802 123 4567
	// phone_number: Facebook lead ads, Twilio, vCards and forms: a prefix or a note
	+2348021234567 ← p:+2348021234567 | whatsapp:+2348021234567 | Phone: +234 802 123 4567
	+2348021234567 ← tel:+234-802-123-4567 | '+2348021234567
	08021234567 ← Tel: 0802 123 4567 | WhatsApp: 08021234567 | 08021234567, | "08021234567"
	08021234567 ← 08021234567 (Airtel) | ="08021234567"
	// phone_number in GH: Ghanaian school and mobile-money sheets
	024 123 4567 → 0241234567 | 241234567 → 0241234567 | 233241234567 | 233241234567.0 → 233241234567
	+233 (0)24 123 4567 → +233241234567 | 0302-123456 → 0302123456 | «201234567» → 0201234567
	// phone_number in KE: M-Pesa and county sheets
	0712 123456 → 0712123456 | 254712123456 | 0110 123 456 → 0110123456 | 020 271 2345 → 0202712345
	«712123456» → 0712123456
	+254712123456 ← +254\u00a0712\u00a0123456 | ＋254 712 123456 | +254–712–123456
	// phone_number in UG: SACCO member list
	0772-123456 → 0772123456 | 772123456 → 0772123456 | +256 772 123456 → +256772123456 | «256772123456»
	// phone_number in TZ: cooperative list, Tanzania
	0754 123 456 → 0754123456 | 754123456 → 0754123456 | +255 754 123 456 → +255754123456
	// phone_number in RW: Irembo export
	0788 123 456 → 0788123456 | +250788123456 | «788123456» → 0788123456
	// phone_number in CI: Côte d'Ivoire, ten digits since 2021
	01 23 45 67 89 → 0123456789 | +225 01 23 45 67 89 → +2250123456789
	0022501 23 45 67 89 → +2250123456789 | «123456789» → 0123456789
	// phone_number in SN: Wave and Orange Money lists, Senegal
	77 123 45 67 → 771234567 | +221 77 123 45 67 → +221771234567 | 00221771234567 → +221771234567
	221771234567 | «771234567»
	// phone_number in CM: Cameroonian payroll
	6 71 23 45 67 → 671234567 | 671-234-567 → 671234567 | +237 6 71 23 45 67 → +237671234567
	// phone_number in BW: libphonenumber test data
	71 123 456 → 71123456
	// phone_number in LS: libphonenumber test data
	5012 3456 → 50123456
	// phone_number in SZ: libphonenumber test data
	+268 7612 3456 → +26876123456
	// phone_number in NA: libphonenumber test data
	811234567 → 0811234567
	// phone_number in ZW: libphonenumber test data
	071 234 5678 → 0712345678
	// phone_number in MZ: libphonenumber test data
	82 123 4567 → 821234567
	// phone_number in ZM: libphonenumber test data
	095 5123456 → 0955123456
	// phone_number in GB: forms-runner and CRM exports
	07400 123456 → 07400123456 | 7400123456 → 07400123456 | +44 (0)7400 123456 → +447400123456
	0044 7400 123456 → +447400123456 | (020) 7946 0958 → 02079460958
	// phone_number in US: Salesforce and Shopify exports
	+1 (415) 555-2671 → +14155552671 | 1-415-555-2671 → 14155552671
	4155552671 ← (415) 555-2671 | 415.555.2671 | «4155552671»
	// phone_number in FR: Sage contacts
	+33 (0)6 12 34 56 78 → +33612345678
	0612345678 ← 06 12 34 56 78 | 06.12.34.56.78 | 612345678
	// phone_number in DE: DATEV contacts: a code that can be an area too
	4915123456789 | 15123456789 → 015123456789
	// phone_number in IN: Tally and Zoho contacts
	+91 98123 45678 → +919812345678 | 919812345678 | 098123 45678 → 09812345678 | 98123 45678 → 9812345678
	// phone_number: two numbers in one cell, Nigerian sheets
	REFUSED ← 08021234567 / 07031234567 | 08021234567,07031234567 | 0802 123 4567; 0703 123 4567
	REFUSED ← 08021234567 07031234567 | 0802-123-4567 & 0703-123-4567 | 08021234567 and 07031234567
	REFUSED ← 0802123456707031234567 | 08021234567/8 | 08021234567-9
	REFUSED ← 08021234567 (office), 07031234567 (home) | +2348021234567  07031234567
	REFUSED ← «"08021234567\n07031234567"» | «"08021234567\u007c07031234567"»
	// phone_number in KE: two numbers in one cell, elsewhere
	REFUSED ← 0712 123456/0722 123456 | 0712123456 or 020 2712345 | 254712123456, 254722123456
	// phone_number in US: extensions in CRM exports
	REFUSED ← +1 415 555 2671 x204 | (415) 555-2671 ext. 5 | tel:+1-415-555-2671;ext=204 | 415-555-2671 #12
	// phone_number: numbers that the country does not have
	REFUSED ← 0000000000 | 11111111111 | 1234567890 | 12345678901 | 08012345 | 080212345678 | 0712345678
	REFUSED ← 09991234567
	// phone_number in CI: numbers that the country does not have
	07 12 34 56 → REFUSED | 12345678 → REFUSED
	// phone_number in SN: numbers that the country does not have
	99999999 → REFUSED
	// phone_number in KE: numbers that the country does not have
	0999999999 → REFUSED | 071212345 → REFUSED
	// phone_number in US: numbers that the country does not have
	555-1234 → REFUSED
	// phone_number: what stands in phone columns of public forms
	REFUSED ← 2.34802E+12 | 0802 I23 4567 | 0802XXX4567 | 0802***4567 | +234 | call me | ada@example.com
	REFUSED ← no phone | same as above | ################ | [object Object]
	// phone_number with acceptUnknownPhoneNumbers=true: a country whose new numbers a library may not know
	09991234567
	// next_of_kin_phone_number: next of kin in onboarding sheets
	0703 123 4567 → 07031234567 | +44 7400 123456 → +447400123456 | 08021234567 / 07031234567 → REFUSED
	«7031234567» → 07031234567
	NOTHING ← nil | N/A | - | none | not available
`;
