import { REFUSED, type CellValue, type Meaning } from '../cell';
import { alone, type FoundColumn } from './column';
import { listed } from '../../support/listed';

const WALLET = 'create_wallet';
const GENDER = 'gender';
const EMAIL = 'email';
const ADA = 'ada@example.com';

function all(meant: Meaning, cells: CellValue[]): [CellValue, Meaning][] {
	return cells.map((cell) => [cell, meant]);
}

/** Yes and no, as forms, check boxes and databases say it. */
export const yesOrNo: FoundColumn[] = [
	...alone(WALLET, 'CSV readers of csvbase, HPCC and PostgreSQL', [
		...all(true, ['on', 'On', 't', 'T', ' TRUE ', 'yes.', 'YES!']),
		...all(false, ['f', 'F', 'OFF', 'No.', 'no!', '0.0']),
	]),
	...alone(WALLET, 'Airtable, Notion and Google Forms', [
		...all(true, [
			'Checked',
			'✓',
			'✔',
			'✔️',
			'✅',
			'☑️',
			['yes'],
			'oui',
			'Oui.',
			'Vrai',
			'Sim',
			'SIM',
			'Verdadeiro',
		]),
		...all(false, ['unchecked', '✗', '❌', '☐', ['No'], 'NON', 'non', 'FAUX', 'não', 'Não', 'FALSO']),
		...all(REFUSED, ['Yes/No', 'yes and no', '?', 'not sure', '-1', '10', 'nil']),
	]),
];

/** Genders and email addresses. */
export const words: FoundColumn[] = [
	...alone(GENDER, 'gender columns of AllTheNames, csv-detective and school sheets', [
		...all('male', listed`MALE | m. | Man | boy | BOY | HOMME | homme | Masculin | Masculino | M (Male)`),
		...all('female', ['FEMALE ', 'F.', 'woman', 'Girl', 'Femme', 'féminin', 'Feminino', 'FÉMININ']),
		['other', 'other'],
		['non-binary', 'non-binary'],
		['prefer not to say', 'prefer not to say'],
		...all(REFUSED, ['-', 'n/a', '?', 'none']),
	]),
	...alone(
		GENDER,
		'titles, other answers and typing errors in gender columns',
		all(REFUSED, ['Mr', 'Mrs.', 'Miss', 'Dr', 'Alhaji', 'Mme', 'Femal', 'famale', 'Yes', 'Married']),
	),
	...alone(GENDER, 'clinic sheets', [
		['Masc.', 'male'],
		['Feminine', 'female'],
	]),
	...alone('next_of_kin_gender', 'onboarding sheets', [
		['M', 'male'],
		['nil', undefined],
		['-', undefined],
	]),
	...alone(EMAIL, 'Outlook, Gmail and Google Contacts exports', [
		...all(ADA, [
			...listed`
				<ada@example.com> | "Obi, Ada" <ada@example.com> | Ada (Home) <ada@example.com>
				MAILTO:ada@example.com | (ada@example.com) | ada@example.com. | ada@example.com,
			`,
			'\u00a0ada@example.com\u00a0',
			'ada@example.com\n',
			'\ufeffada@example.com',
		]),
		['ADA@EXAMPLE.COM', 'ADA@EXAMPLE.COM'],
		["o'neil@example.com", "o'neil@example.com"],
		['ada.obi+shop@example.co.ke', 'ada.obi+shop@example.co.ke'],
	]),
	...alone(
		EMAIL,
		'contact imports that were refused: two addresses, or none',
		all(REFUSED, [
			'ada@example.com / obi@example.com',
			'ada@example.com obi@example.com',
			'ada@example.com ::: obi@example.com',
			'ada@example.com,obi@example.com',
			'ada@example,com',
			'ada@example..com',
			'ada..obi@example.com',
			'.ada@example.com',
			'ada.example.com',
			'@example.com',
			'ada@@example.com',
			'ada(at)example.com',
			'no email',
			'nil',
			'[object Object]',
		]),
	),
];
