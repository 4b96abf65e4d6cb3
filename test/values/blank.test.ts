import { isBlank } from '../../nodes/Advancly/values/blank';
import type { ValueType } from '../../nodes/Advancly/values/readers';
import { listed } from '../support/listed';

const EMPTY = [
	undefined,
	null,
	'',
	' ',
	'\t\r\n',
	'\u00a0',
	'\u200b\ufeff',
	'\u0000\u001f',
	'[]',
	'{}',
	'&nbsp;',
	'=""',
];
const WORDS =
	`NULL null Null nil NIL none None nan NaN na NA Na undefined Undefined Unknown UNKNOWN \\N n/a N/A n.a. N.A N.A. n-a Nil.
	-nan -NaN 1.#IND -1.#QNAN 1.#QNAN -1.#IND n\\a (empty) [nil] <n/a> {na} // "" $- ₦–
	(blank) (null) [null] <null> {null} (None) <NA> - -- — − _ . ... … ? ?? / n.d. s/o`.split(/\s+/);
const SPACED = [
	...listed`
		#N/A N/A | ₦ - | Not Applicable | not available. | non renseigné | Não informado | No data
		N /A | n / a | N. A. | Not known | Not recorded | unspecified | Missing | Néant | Aucune | Nenhum | no value
		Select | --Select-- | Please select one | - Select State - | Choose... | [Select] | Select an option
	`,
	...[' NULL ', '\u200bNULL', ' -   ', ' #REF! ', `nil${' '.repeat(50)}`, '.'.repeat(40)],
];
const ERRORS =
	`#N/A #n/a #N/D #N/B #NV #NA #N/A! #REF! #DIV/0! #DIV/0 #VALUE! #NAME? #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED!
	#CONNECT! #UNKNOWN! #BUSY! #PYTHON! #EXTERNAL! #TIMEOUT! #GETTING_DATA #ERROR! #ERROR Err:502 #VALEUR! #NOM? #NOMBRE!
	#NUL! #CHAMP! #EPARS! #PROPAGATION! #VALOR! #NOME? #NÚM! #NULO! #DESPEJAR! #¡VALOR! #¿NOMBRE? #¡NUM! #¡REF! #¡NULO!
	#¡DIV/0! #CAMPO! #WERT! #ZAHL! #BEZUG! #ÜBERLAUF! #VALORE! #RIF! #NULLO! #WAARDE! #NAAM? #GETAL! #VERW! #LEEG!
	#DESBORDAMIENTO! #ARG! #NAZWA? #HODNOTA! #NÉV? #VÆRDI! #NAVN? #VÄRDEFEL! #PUUTTUU! #DEĞER! #YOK #ЗНАЧ! #ИМЯ? #Н/Д`.split(
		/\s+/,
	);
const DATES = ['0000-00-00', '00/00/0000', '0-0-0', '0000-00-00 00:00:00', '0000-00-00T00:00:00.000Z', 'NaT'];

describe('isBlank', () => {
	it.each([...EMPTY, ...WORDS, ...SPACED, ...ERRORS].map((cell) => [cell]))('counts %j as blank', (cell) => {
		expect([isBlank(cell), isBlank(cell, 'text'), isBlank([cell], 'accountNumber')]).toEqual([
			true,
			true,
			true,
		]);
	});

	it.each(
		[
			...[0, -0, NaN, true, {}, '\u0001'],
			...listed`
				0 | true | no | non | NULLA | not applicable here | $ | $ 5 | NGN - | 'a | ANNULLED | N/A/B
				Selection | Select Foods | Choose Life | Missing Link | Nenê | please | Not so
				a | + | # | #1 | #SALE! | #NAME | #REF!x | x#REF! | Err:5 | Err:5021 | xErr:502 | nilx
				x nil | あ | 😀 | -1 | .5 | ?a | /a | a/ | _a | …a | (blank | blank | [0] | 0000-00-00 | NaT
			`,
			`nil${'x'.repeat(40)}`,
			`-${'x'.repeat(50)}`,
			'.'.repeat(41),
		].map((cell) => [cell]),
	)('counts %j as a value', (cell) => {
		expect([isBlank(cell), isBlank(cell, 'text'), isBlank([cell], 'text')]).toEqual([false, false, false]);
	});

	it.each<[unknown, ValueType | undefined, boolean]>([
		...DATES.flatMap((cell): [unknown, ValueType, boolean][] => [
			[cell, 'day', true],
			[cell, 'pastDay', true],
			[cell, 'birthday', true],
			[cell, 'moment', true],
			[cell, 'amount', false],
		]),
		['2000-00-00', 'day', false],
		['0000-00-00x', 'day', false],
		['x0000-00-00', 'day', false],
		['00/00-0000', 'day', false],
		...['Null', 'Nil', 'None', 'Nan', 'Na'].map((name): [string, ValueType, boolean] => [
			name,
			'personName',
			false,
		]),
		...['NULL', 'nil', 'NONE', 'nan', 'NA', 'na', 'Undefined'].map((word): [string, ValueType, boolean] => [
			word,
			'personName',
			true,
		]),
		['NA', 'countryCode', false],
		['na', 'countryCode', false],
		['NA', 'countryName', true],
		['N/A', 'countryCode', true],
		...listed`Ksh - | KES – | R - | NGN- | US$ - | - FCFA | - €`.map((cell): [string, ValueType, boolean] => [
			cell,
			'amount',
			true,
		]),
		...listed`item - | NGN - 5 | Ksh | - 5 -`.map((cell): [string, ValueType, boolean] => [
			cell,
			'amount',
			false,
		]),
		['NGN -', 'text', false],
		[false, undefined, false],
		['false', undefined, false],
		[false, 'text', true],
		['False', 'personName', true],
		['FALSE', 'identifier', true],
		[false, 'boolean', false],
		['false', 'boolean', false],
		['False.', 'boolean', false],
		['False.', 'text', true],
		['NA.', 'countryCode', false],
		['Nil.', 'personName', false],
		['nil', 'boolean', true],
		[[], undefined, false],
		[[''], undefined, false],
		[['nil'], undefined, false],
		[[], 'text', true],
		[['', ''], 'text', false],
	])('%j as %s is blank: %s', (cell, type, blank) => {
		expect(isBlank(cell, type)).toBe(blank);
	});

	it.each<[ValueType, 'code' | 'nothing', boolean]>([
		['countryCode', 'code', false],
		['countryCode', 'nothing', true],
		['countryName', 'code', false],
		['countryName', 'nothing', true],
		['text', 'code', true],
	])('NA as %s among countries given as %s is blank: %s', (type, na, blank) => {
		expect([isBlank('NA', type, na), isBlank('na', type, na), isBlank('N/A', type, na)]).toEqual([
			blank,
			blank,
			true,
		]);
	});
});
