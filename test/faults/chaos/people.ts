import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { MINIMAL_CORPORATE, MINIMAL_INDIVIDUAL } from '../../support/bodies';
import { byExpressions, filledIn } from '../../support/filledIn';
import type { InputItem } from '../../support/rowsNode';
import type { Dice } from './dice';
import { markOf, type ChaosRow, type Input } from './rows';

type Documents = 'none' | 'base64' | 'binary';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

const BAD: IDataObject[] = [
	{ email: 'not an address' },
	{ date_of_birth: '31/02/1990', business_registration_date: '31/02/1990' },
	{ address: '' },
	{ create_wallet: 'perhaps' },
	{ phone_number: 'none' },
	{ customer_onboarding_type: 'first' },
];

const ODD: IDataObject[] = [
	{ date_of_birth: '03/04/1990', business_registration_date: '3.4.2001' },
	{ date_of_birth: 33000, business_registration_date: 37000 },
	{ email: ' Ada.Obi@EXAMPLE.com ' },
	{ country_code: 'nga' },
	{ first_name: 'x'.repeat(3000), company_name: 'y'.repeat(3000) },
	{ address: null },
];

function personOf(operation: string, row: number): IDataObject {
	const phone = `0803${String(1_000_000 + row * 7)}`;
	const own = {
		email: `person${row}@example.com`,
		phone_number: phone,
		address: `${markOf(row)} Marina Road`,
	};
	return operation === 'onboardIndividual'
		? { ...MINIMAL_INDIVIDUAL, ...own, customer_unique_identifier: `ID-${row}` }
		: { ...MINIMAL_CORPORATE, ...own, business_registration_number: `RC-${row}00` };
}

/** Makes a row repeat an earlier person: all of it, the email, the phone in another notation, or part of the phone. */
function repeated(person: IDataObject, earlier: IDataObject, dice: Dice): IDataObject {
	const { address } = person;
	const { email, phone_number } = earlier;
	const local = String(phone_number).replace(/^\+?(234|0|44)/, '');
	return dice.pick<() => IDataObject>([
		() => ({ ...earlier, address }),
		() => ({ ...person, email: dice.chance(0.5) ? email : String(email).toUpperCase() }),
		() => ({ ...person, phone_number: dice.chance(0.5) ? phone_number : `+234${local}` }),
		() => ({ ...person, phone_number: `+44${local}` }),
	])();
}

function documentsParameter(documents: Documents): INodeParameters {
	if (documents === 'none') return {};
	const source =
		documents === 'base64'
			? { base64_file_string: '={{ $json.file }}', filename_with_extension: 'page.png' }
			: { binaryPropertyName: 'data' };
	return {
		customer_documents: { item: [{ document_type_code: '01', documentSource: documents, ...source }] },
	};
}

function withDocument(json: IDataObject, documents: Documents, dice: Dice): InputItem {
	if (documents === 'none') return { json };
	const page = Buffer.alloc(dice.pick([20, 500, 20_000]), dice.pick(['page', 'scan', 'photo']));
	const content = Buffer.concat([PNG, page]);
	if (documents === 'base64') return { json: { ...json, file: content.toString('base64') } };
	return { json, files: { data: { content, fileName: 'page.png', mimeType: 'image/png' } } };
}

function fieldParameters(operation: string, person: IDataObject, autoMap: boolean): INodeParameters {
	if (autoMap) return { dataToSend: 'autoMapInputData' };
	const { corporate_customer_people: people, ...fields } = person;
	const parameters = byExpressions(filledIn(operation, fields as Record<string, string>));
	const listed = people === undefined ? {} : { corporate_customer_people: { item: [{ first_name: 'Ada' }] } };
	return { ...parameters, ...listed, dataToSend: 'defineBelow' };
}

/** Random customers, most of them good, others bad, odd, blank or repeated. */
export function onboarding(operation: string, count: number, dice: Dice): Input {
	const documents = dice.weighted<Documents>({ none: 6, base64: 1, binary: 1 });
	const autoMap = dice.chance(0.5);
	const people: IDataObject[] = [];
	const rows: ChaosRow[] = [];
	const items = dice.times(count, (item): InputItem => {
		const person = personOf(operation, item);
		const kind = dice.weighted({ good: 12, bad: 2, odd: 1, blank: 1, repeated: item > 0 ? 3 : 0 });
		const json: IDataObject = {
			good: () => person,
			bad: () => ({ ...person, ...dice.pick(BAD) }),
			odd: () => ({ ...person, ...dice.pick(ODD) }),
			blank: () => Object.fromEntries(Object.keys(person).map((key) => [key, ''])),
			repeated: () => repeated(person, dice.pick(people), dice),
		}[kind]();
		people.push(kind === 'good' ? json : person);
		const isMarked = String(json.address ?? '').includes(markOf(item));
		rows.push({
			key: String(item),
			item,
			mark: isMarked ? markOf(item) : undefined,
			good: kind === 'good' ? true : kind === 'bad' || kind === 'blank' ? false : undefined,
			...(kind === 'blank' && autoMap && documents !== 'base64' ? { blank: true } : {}),
			identity: {
				email: String(json.email),
				phone_number: String(json.phone_number),
				identifier: String(json.customer_unique_identifier ?? json.business_registration_number),
			},
		});
		return withDocument(json, documents, dice);
	});
	const parameters = fieldParameters(operation, personOf(operation, 0), autoMap);
	return { items, rows, parameters: { operation, ...parameters, ...documentsParameter(documents) } };
}
