import { REFUSED, type CellValue, type Meaning } from '../cell';
import { alone, type FoundColumn } from './column';
import { listed } from '../../support/listed';

const WALLET = 'create_wallet';
const GENDER = 'gender';
const COUNTRY = 'country_code';
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

/** Genders, countries and email addresses. */
export const words: FoundColumn[] = [
	...alone(GENDER, 'gender columns of AllTheNames, csv-detective and school sheets', [
		...all('male', listed`MALE | m. | Man | boy | BOY | HOMME | homme | Masculin | Masculino | M (Male)`),
		...all('female', ['FEMALE ', 'F.', 'woman', 'Girl', 'Femme', 'féminin', 'Feminino', 'FÉMININ']),
		['other', 'other'],
		['non-binary', 'non-binary'],
		['prefer not to say', 'prefer not to say'],
		...all(REFUSED, ['-', 'n/a', '?', 'none']),
	]),
	...alone('next_of_kin_gender', 'onboarding sheets', [
		['M', 'male'],
		['nil', undefined],
		['-', undefined],
	]),
	...alone(COUNTRY, 'country columns of CRMs and surveys, in English, French and Portuguese', [
		...all('NG', ['NIGERIA', ' nigeria ', 'Nigéria', 'nga']),
		...all('CI', ["Cote d'Ivoire", "Côte d'Ivoire", 'Côte d’Ivoire', 'CIV']),
		...all('CM', ['Cameroun', 'Cameroon', 'Camarões']),
		...all('NE', ['Niger', 'Níger']),
		...all('GH', ['GHA', 'GH - Ghana', 'Ghana (GH)', '🇬🇭', 'Gana', ['GH']]),
		...all('KE', ['Kenya', 'KEN', '🇰🇪', 'Quênia', 'KE - Kenya']),
		...all('TZ', ['Tanzania', 'Tanzanie']),
		...all('UG', ['Ouganda', 'UGA']),
		['Rwanda', 'RW'],
		['Senegal', 'SN'],
		['Bénin', 'BJ'],
		['Guinea', 'GN'],
		['Guinea-Bissau', 'GW'],
		['Guinée équatoriale', 'GQ'],
		['Moçambique', 'MZ'],
		['United Kingdom', 'GB'],
		['USA', 'US'],
		['France', 'FR'],
		['Georgia', 'GE'],
	]),
	...alone(
		COUNTRY,
		'country columns that name none, or two',
		all(
			REFUSED,
			listed`Congo | Afrique du Sud | África do Sul | NGR | Nigria | West Africa | Lagos | +234 | NG/GH`,
		),
	),
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
		all(
			REFUSED,
			listed`
			ada@example.com / obi@example.com | ada@example.com obi@example.com
			ada@example.com ::: obi@example.com | ada@example.com,obi@example.com | ada@example,com
			ada@example..com | ada.example.com | @example.com | ada@@example.com | ada(at)example.com
			no email | nil | [object Object]
		`,
		),
	),
];
