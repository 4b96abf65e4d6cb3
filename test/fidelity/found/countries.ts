import { means } from '../../support/listed';
import { REFUSED } from '../cell';
import { all, texts } from '../pairs';
import { alone, column, eachAlone, type FoundColumn } from '../column';

const COUNTRY = 'country_code';
const OF_KIN = 'next_of_kin_country';

/** Countries by code, flag and name. */
export const countries: FoundColumn[] = [
	...alone(COUNTRY, 'country columns of CRMs and surveys, in English, French and Portuguese', [
		...all('NG', ['NIGERIA', ' nigeria ', 'Nigéria', 'nga']),
		...all('CI', ["Cote d'Ivoire", "Côte d'Ivoire", 'Côte d’Ivoire', 'CIV']),
		...all('CM', ['Cameroun', 'Cameroon', 'Camarões']),
		...all('NE', ['Niger', 'Níger']),
		...all('GH', ['GHA', 'GH - Ghana', 'Ghana (GH)', '🇬🇭', 'Gana', ['GH']]),
		...all('KE', ['Kenya', 'KEN', '🇰🇪', 'Quênia', 'KE - Kenya']),
		...all('TZ', ['Tanzania', 'Tanzanie']),
		...all('UG', ['Ouganda', 'UGA']),
		...texts`
			Rwanda → RW | Senegal → SN | Bénin → BJ | Guinea → GN | Guinea-Bissau → GW
			Guinée équatoriale → GQ | Moçambique → MZ | United Kingdom → GB | USA → US | France → FR
			Georgia → GE
		`,
	]),
	...eachAlone(COUNTRY, means(REFUSED))`
		// country columns that name none, or two
		Congo | Afrique du Sud | África do Sul | NGR | Nigria | West Africa | Lagos | +234 | NG/GH
	`,
	column(COUNTRY, 'codes, with Namibia', texts`NG | NA`),
	column(COUNTRY, 'R and pandas: NA for nothing among names', texts`Nigeria → NG | NA → REFUSED`),
	column(OF_KIN, 'codes, with Namibia', texts`NG | NA`),
	column(OF_KIN, 'R and pandas: NA for nothing among names', texts`Ghana | NA → NOTHING`),
	...eachAlone(COUNTRY, texts)`
		// drop-downs made from ISO's list, and countrycode test data
		Tanzania, United Republic of → TZ | Congo, Democratic Republic of the → CD | Gambia, The → GM
		Niger Republic → NE | UK → GB | UAE → AE | Hong Kong → HK | Republic of China → TW | Guinea? → REFUSED
	`,
];
