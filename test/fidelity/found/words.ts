import { means } from '../../support/listed';
import { REFUSED } from '../cell';
import { all, texts } from '../pairs';
import { alone, eachAlone, type FoundColumn } from '../column';

const WALLET = 'create_wallet';
const GENDER = 'gender';
const EMAIL = 'email';
const ADA = 'ada@example.com';

/** Yes and no, as forms, check boxes and databases say it. */
export const yesOrNo: FoundColumn[] = [
	...alone(WALLET, 'CSV readers of csvbase, HPCC and PostgreSQL', [
		...all(true, ['on', 'On', 't', 'T', ' TRUE ', 'yes.', 'YES!']),
		...all(false, ['f', 'F', 'OFF', 'No.', 'no!', '0.0']),
	]),
	...alone(WALLET, 'Airtable, Notion and Google Forms', [
		...means(true)`Checked | ✓ | ✔ | ✔️ | ✅ | ☑️ | oui | Oui. | Vrai | Sim | SIM | Verdadeiro`,
		...means(false)`unchecked | ✗ | ❌ | ☐ | NON | non | FAUX | não | Não | FALSO`,
		[['yes'], true],
		[['No'], false],
		...all(REFUSED, ['Yes/No', 'yes and no', '?', 'not sure', '-1', '10', 'nil']),
	]),
];

/** Genders and email addresses. */
export const words: FoundColumn[] = [
	...alone(GENDER, 'gender columns of AllTheNames, csv-detective and school sheets', [
		...means('male')`MALE | m. | Man | boy | BOY | HOMME | homme | Masculin | Masculino | M (Male)`,
		...all('female', ['FEMALE ', 'F.', 'woman', 'Girl', 'Femme', 'féminin', 'Feminino', 'FÉMININ']),
		...texts`other | non-binary | prefer not to say`,
		...all(REFUSED, ['-', 'n/a', '?', 'none']),
	]),
	...alone(GENDER, 'titles, other answers and typing errors in gender columns', [
		...means(REFUSED)`Mr | Mrs. | Miss | Dr | Alhaji | Mme | Femal | famale | Yes | Married`,
	]),
	...alone(GENDER, 'clinic sheets', texts`Masc. → male | Feminine → female`),
	...alone('next_of_kin_gender', 'onboarding sheets', texts`M → male | nil → NOTHING | - → NOTHING`),
	...alone(EMAIL, 'Outlook, Gmail and Google Contacts exports', [
		...means(ADA)`
			<ada@example.com> | "Obi, Ada" <ada@example.com> | Ada (Home) <ada@example.com>
			MAILTO:ada@example.com | (ada@example.com) | ada@example.com. | ada@example.com,
		`,
		...all(ADA, ['\u00a0ada@example.com\u00a0', 'ada@example.com\n', '\ufeffada@example.com']),
		...texts`ADA@EXAMPLE.COM | o'neil@example.com | ada.obi+shop@example.co.ke`,
	]),
	...eachAlone(EMAIL, means(REFUSED))`
		// contact imports that were refused: two addresses, or none
		ada@example.com / obi@example.com | ada@example.com obi@example.com
		ada@example.com ::: obi@example.com | ada@example.com,obi@example.com | ada@example,com
		ada@example..com | ada..obi@example.com | .ada@example.com | ada.example.com | @example.com
		ada@@example.com | ada(at)example.com | no email | nil | [object Object]
	`,
];
