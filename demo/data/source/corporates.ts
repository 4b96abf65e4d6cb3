import type { Cell, Sheet } from './sheet';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

// prettier-ignore
const PERSON_COLUMNS = [
	'Person First Name', 'Person Last Name', 'Person Middle Name', 'Person Email', 'Person Gender', 'Person Date of Birth', 'Person Address',
	'Person City', 'Person State', 'Person Phone Number', 'Person Country Code', 'Person Type', 'Director ID Number', 'Person Educational Qualification',
];

// prettier-ignore
const COMPANY_COLUMNS = [
	'Company Name', 'Business Registration Number', 'Business Registration Date', 'Phone Number', 'Email', 'Address', 'City', 'State', 'Country Code',
	'Create Wallet', 'Tax Identification Number',
];

/** Companies with their people. Two have errors. */
// prettier-ignore
const COMPANIES: [company: Cell[], people: Cell[][]][] = [
	[['Okeke & Sons Provisions Ltd', 'RC100201', day('2011-03-21'), '08091234601', 'accounts@okeke.example.com', '5 Balogun Street', 'Lagos', 'Lagos', 'NG', 'yes', '10020100-0001'], [
		['Ikenna', 'Okeke', 'Paul', 'ikenna@okeke.example.com', 'M', day('1968-02-11'), '5 Balogun Street', 'Lagos', 'Lagos', '08091234611', 'NG', 1, '22397319281', 'Bachelor'],
		['Adaeze', 'Okeke', '', 'adaeze@okeke.example.com', 'F', day('1995-10-03'), '5 Balogun Street', 'Lagos', 'Lagos', '08091234612', 'NG', 1, '22397319282', 'Master'],
	]],
	[['Sahel Grains Ltd', 'RC100202', '02/09/2015', '08091234602', 'office@sahelgrains.example.com', '18 Dawanau Market', 'Kano', 'Kano', 'NG', 'yes', '10020200-0001'], [
		['Sani', 'Danladi', '', 'sani@sahelgrains.example.com', 'M', '17/08/1972', '18 Dawanau Market', 'Kano', 'Kano', '08091234613', 'NG', 1, '22397319283', 'HND'],
	]],
	// Has no people.
	[['Bright Pharmacy Ltd', 'RC100203', day('2018-06-30'), '08091234603', 'hello@brightpharmacy.example.com', '11 Aminu Kano Crescent', 'Abuja', 'FCT', 'NG', 'no', '10020300-0001'], []],
	[['Eko Fabrics Ltd', 'RC100204', day('2009-12-01'), '08091234604', 'sales@ekofabrics.example.com', '2 Tejuosho Road', 'Lagos', 'Lagos', 'NG', 'no', '10020400-0001'], [
		['Yetunde', 'Balogun', 'Grace', 'yetunde@ekofabrics.example.com', 'F', day('1980-04-25'), '2 Tejuosho Road', 'Lagos', 'Lagos', '08091234614', 'NG', 1, '22397319284', 'Bachelor'],
		['Kunle', 'Balogun', '', 'kunle@ekofabrics.example.com', 'M', day('1978-01-09'), '2 Tejuosho Road', 'Lagos', 'Lagos', '08091234615', 'NG', 1, '22397319285', 'OND'],
	]],
	// The second was born on 30 February.
	[['Delta Cold Stores Ltd', 'RC100205', day('2020-01-15'), '08091234605', 'info@deltacold.example.com', '9 Effurun Road', 'Warri', 'Delta', 'NG', 'yes', '10020500-0001'], [
		['Ovie', 'Efe', '', 'ovie@deltacold.example.com', 'M', day('1979-06-02'), '9 Effurun Road', 'Warri', 'Delta', '08091234618', 'NG', 1, '22397319288', 'HND'],
		['Oghenero', 'Efe', '', 'oghenero@deltacold.example.com', 'M', '30/02/1981', '9 Effurun Road', 'Warri', 'Delta', '08091234616', 'NG', 1, '22397319286', 'Bachelor'],
	]],
	[['Plateau Dairies Ltd', 'RC100206', '7 May 2013', '08091234606', 'milk@plateaudairies.example.com', '1 Vom Road', 'Jos', 'Plateau', 'NG', 'yes', '10020600-0001'], [
		['Nanret', 'Gyang', '', 'nanret@plateaudairies.example.com', 'F', day('1985-11-20'), '1 Vom Road', 'Jos', 'Plateau', '08091234617', 'NG', 1, '22397319287', 'Master'],
	]],
];

const NO_COMPANY: Cell[] = COMPANY_COLUMNS.map(() => '');

function rowsOf([company, [first = [], ...others]]: (typeof COMPANIES)[number]): Cell[][] {
	return [[...company, ...first], ...others.map((person) => [...NO_COMPANY, ...person])];
}

/** One row per person. The company's own columns are filled in only on the first. */
export const corporates: Sheet = {
	name: 'Companies',
	columns: [...COMPANY_COLUMNS, ...PERSON_COLUMNS],
	rows: COMPANIES.flatMap(rowsOf),
};
