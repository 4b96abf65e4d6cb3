import { readAmount } from './amount';
import { readBase64 } from './base64';
import { readBoolean } from './boolean';
import { readCountryCode } from './countryCode';
import { readBirthday, readDay, readPastDay } from './day';
import { readEmail } from './email';
import { readGender } from './gender';
import { identifierReader } from './identifier';
import { identifierRules } from './identifierRules';
import { readInteger } from './integer';
import { readMoment } from './moment';
import { readPhone } from './phone';
import { readQuantity } from './quantity';
import type { Reader } from './reading';
import { readText } from './text';

/** How each type of value is read; a declared field names its type in `reads`. The rules stand with the readers. */
export const READERS = {
	text: readText,
	email: readEmail,
	gender: readGender,
	countryCode: readCountryCode,
	boolean: readBoolean,
	integer: readInteger,
	amount: readAmount,
	quantity: readQuantity,
	day: readDay,
	pastDay: readPastDay,
	birthday: readBirthday,
	moment: readMoment,
	phone: readPhone,
	base64: (value) => {
		const reading = readBase64(value);
		return 'problems' in reading ? reading : { value: reading.value.base64 };
	},
	accountNumber: identifierReader(identifierRules.accountNumber),
	identityNumber: identifierReader(identifierRules.identityNumber),
	taxNumber: identifierReader(identifierRules.taxNumber),
	bankCode: identifierReader(identifierRules.bankCode),
	routingNumber: identifierReader(identifierRules.routingNumber),
	postalCode: identifierReader(identifierRules.postalCode),
	swiftCode: identifierReader(identifierRules.swiftCode),
	dialCode: identifierReader(identifierRules.dialCode),
	customerIdentifier: identifierReader(identifierRules.customerIdentifier),
	registrationNumber: identifierReader(identifierRules.registrationNumber),
	identifier: identifierReader(identifierRules.identifier),
} satisfies Record<string, Reader>;

/** A type of value: what its cells may say and what the contract gets. */
export type ValueType = keyof typeof READERS;
