import { means } from '../../support/listed';
import { REFUSED } from '../cell';
import { all, texts } from '../pairs';
import { alone, eachAlone, type FoundColumn } from '../column';

const FIRST = 'first_name';
const ADDRESS = 'address';
const CITY = 'city';

/** Names, addresses and other free text. */
export const text: FoundColumn[] = [
	...alone(FIRST, 'CSV files read in the wrong encoding (Odoo, Rocket.Chat, Invoice Ninja, Form.io)', [
		...means(REFUSED)`
			JosÃ© | PÃ¢mela | SÃ´nia | AndrÃ© | GonÃ§alves | BjÃ¶rn | Ad\ufffd | JosÃƒÂ© | Oâ€™Neil
		`,
	]),
	...alone(ADDRESS, 'the same, in addresses', [
		...means(REFUSED)`Rue de l’Ã‰glise | 12 Rue de l\ufffdglise | CafÃ© Road`,
	]),
	...alone(FIRST, 'names with the letters that such files have', [
		...texts`JOÃO | Conceição | Ântonio | Élise | IRMÃ`,
	]),
	...eachAlone('company_name', texts)`
		// WordPress, PrestaShop and Moodle exports: escaped for HTML
		Obi &amp; Sons → Obi & Sons | D&#x27;Souza Ltd → D'Souza Ltd
		Mama &quot;T&quot; Foods → Mama "T" Foods | Chez Ren&eacute; → Chez René | AT&T Nigeria | R&D Partners
		Fish & Chips
	`,
	...alone('company_name', 'names that look like something else', [
		...texts`
			Null Ltd | None & Sons | 7-Eleven | 360 Degrees | False Bay Traders | N/A Ventures | 1st March Ltd
		`,
		[1960, '1960'],
	]),
	...alone(ADDRESS, 'addresses of shops, forms and maps', [
		...texts`
			12, Marina Road, Lagos | 1/2 Broad Street | 3-5 Marina | -12 Marina | Plot 5 – Phase II
			House № 5 | KM 7.5 Lekki-Epe Expressway | P.O. Box 1234-00100 | شارع الجامعة 12 | B.P. 1.234
			1E5 Road | "Hope Villa", 12 Marina | 12 Marina<br/>Lagos → 12 Marina Lagos | ["12 Marina"] → 12 Marina
			12 Marina\u000bLagos → 12 Marina Lagos | 12\u00a0Marina\u00a0Road → 12 Marina Road
			12 Ma\u00adrina → 12 Marina | Rue de l\u2019E\u0301glise → Rue de l\u2019\u00c9glise
			Port Harcourt&nbsp;Road → Port Harcourt Road | ="12 Marina" → 12 Marina
		`,
		['12 Marina\r\nLagos', '12 Marina Lagos'],
		['12\tMarina', '12 Marina'],
		['12 Marina_x000D_\nLagos', '12 Marina Lagos'],
		['\ufeff12 Marina', '12 Marina'],
		[12.5, '12.5'],
	]),
	...alone(FIRST, 'names of people', [
		...texts`N'Golo | Jean-Pierre | Ọlá | 田中 | Yusuf bin Ali | Ng'ang'a | O’Brien | J.`,
		...texts`Ad\u00e9b\u00e1y\u1ecd\u0300`,
		[' Ada  ', 'Ada'],
	]),
	...alone('order_currency', 'order exports', texts`NGN | ₦ | CFA`),
	...alone('educational_qualification', 'school and HR sheets', [
		...texts`B.Sc. (Hons) | SSCE/WAEC | 1st degree | HND`,
	]),
	...alone('customer_category', 'loan books', texts`Salary Earner | < 30 years | SME > 5`),
	...alone(CITY, 'Airtable and other nodes: lists and objects', [
		[['Abuja'], 'Abuja'],
		...all(REFUSED, [['Lagos', 'Abuja'], { name: 'Lagos' }]),
	]),
	...alone('phone_number', 'Airtable lookups', [
		[['+2348021234567'], '+2348021234567'],
		[['08021234567', '07031234567'], REFUSED],
	]),
	...alone('unit_price', 'Airtable lookups', [
		[[1250], 1250],
		[[1250, 900], REFUSED],
	]),
	...alone('partner_date_registered', 'Airtable lookups', [[['2024-03-05'], '2024-03-05']]),
];
