import { readAmount } from './amount';
import { readBoolean } from './boolean';
import { readCountryCode } from './countryCode';
import { readBirthday, readDay, readPastDay } from './day';
import { readEmail } from './email';
import { readGender } from './gender';
import { identifierReader, identifiers } from './identifier';
import { readInteger } from './integer';
import { issuedNumberReader } from './issuedNumber';
import { issuedNumbers } from './issuedNumberRules';
import { readMoment } from './moment';
import { readPersonName } from './personName';
import { readPhone } from './phone';
import { readQuantity } from './quantity';
import type { Reader } from './reading';
import { readText } from './text';

/** The reader of each value type; a declared field names its type in `reads`. Each reader documents its rules. */
export const READERS = {
	text: readText,
	personName: readPersonName,
	email: readEmail,
	gender: readGender,
	countryCode: readCountryCode,
	countryName: readText,
	boolean: readBoolean,
	integer: readInteger,
	amount: readAmount,
	quantity: readQuantity,
	day: readDay,
	pastDay: readPastDay,
	birthday: readBirthday,
	moment: readMoment,
	phone: readPhone,
	accountNumber: issuedNumberReader(issuedNumbers.accountNumber),
	identityNumber: issuedNumberReader(issuedNumbers.identityNumber),
	taxNumber: issuedNumberReader(issuedNumbers.taxNumber),
	bankCode: issuedNumberReader(issuedNumbers.bankCode),
	routingNumber: issuedNumberReader(issuedNumbers.routingNumber),
	postalCode: identifierReader(identifiers.postalCode),
	swiftCode: issuedNumberReader(issuedNumbers.swiftCode),
	dialCode: issuedNumberReader(issuedNumbers.dialCode),
	customerIdentifier: identifierReader(identifiers.customerIdentifier),
	registrationNumber: identifierReader(identifiers.registrationNumber),
	identifier: identifierReader(identifiers.identifier),
} satisfies Record<string, Reader>;

/** A type of value: what its cells may contain and what is sent. */
export type ValueType = keyof typeof READERS;
