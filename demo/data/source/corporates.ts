import type { Sheet } from './sheet';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** Companies; their people stand in a sheet of their own and are found by the registration number. Three are wrong. */
export const companies: Sheet = {
	name: 'Companies',
	columns: [
		'Company Name',
		'Business Registration Number',
		'Business Registration Date',
		'Phone Number',
		'Email',
		'Address',
		'City',
		'State',
		'Country Code',
		'Customer Onboarding Type',
		'Create Wallet',
		'Tax Identification Number',
	],
	// prettier-ignore
	rows: [
		['Okeke & Sons Provisions Ltd', 'RC100201', day('2011-03-21'), '08091234601', 'accounts@okeke.example.com', '5 Balogun Street', 'Lagos', 'Lagos', 'NG', 1, 'yes', '10020100-0001'],
		['Sahel Grains Ltd', 'RC100202', '02/09/2015', '08091234602', 'office@sahelgrains.example.com', '18 Dawanau Market', 'Kano', 'Kano', 'NG', 1, 'yes', '10020200-0001'],
		// Nobody in the sheet of people.
		['Bright Pharmacy Ltd', 'RC100203', day('2018-06-30'), '08091234603', 'hello@brightpharmacy.example.com', '11 Aminu Kano Crescent', 'Abuja', 'FCT', 'NG', 1, 'no', '10020300-0001'],
		['Eko Fabrics Ltd', 'RC100204', day('2009-12-01'), '08091234604', 'sales@ekofabrics.example.com', '2 Tejuosho Road', 'Lagos', 'Lagos', 'NG', 1, 'no', '10020400-0001'],
		// One of its people was born on 30 February.
		['Delta Cold Stores Ltd', 'RC100205', day('2020-01-15'), '08091234605', 'info@deltacold.example.com', '9 Effurun Road', 'Warri', 'Delta', 'NG', 1, 'yes', '10020500-0001'],
		// Okeke & Sons once more, under another name.
		['Okeke and Sons', 'RC100201', day('2011-03-21'), '08091234601', 'accounts@okeke.example.com', '5 Balogun Street', 'Lagos', 'Lagos', 'NG', 1, 'yes', '10020100-0001'],
		['Plateau Dairies Ltd', 'RC100206', '7 May 2013', '08091234606', 'milk@plateaudairies.example.com', '1 Vom Road', 'Jos', 'Plateau', 'NG', 1, 'yes', '10020600-0001'],
	],
};

/** The people of the companies, one row each. Their columns are the API's keys, so a row is a person as it stands. */
export const people: Sheet = {
	name: 'People',
	columns: [
		'Business Registration Number',
		'first_name',
		'last_name',
		'middle_name',
		'email',
		'gender',
		'date_of_birth',
		'address',
		'city',
		'state',
		'phone_number',
		'country_code',
		'person_type',
		'identity_number',
		'educational_qualification',
	],
	// prettier-ignore
	rows: [
		['RC100201', 'Ikenna', 'Okeke', 'Paul', 'ikenna@okeke.example.com', 'M', day('1968-02-11'), '5 Balogun Street', 'Lagos', 'Lagos', '08091234611', 'NG', 1, '22397319281', 'Bachelor'],
		['RC100201', 'Adaeze', 'Okeke', '', 'adaeze@okeke.example.com', 'F', day('1995-10-03'), '5 Balogun Street', 'Lagos', 'Lagos', '08091234612', 'NG', 1, '22397319282', 'Master'],
		['RC100202', 'Sani', 'Danladi', '', 'sani@sahelgrains.example.com', 'M', '17/08/1972', '18 Dawanau Market', 'Kano', 'Kano', '08091234613', 'NG', 1, '22397319283', 'HND'],
		['RC100204', 'Yetunde', 'Balogun', 'Grace', 'yetunde@ekofabrics.example.com', 'F', day('1980-04-25'), '2 Tejuosho Road', 'Lagos', 'Lagos', '08091234614', 'NG', 1, '22397319284', 'Bachelor'],
		['RC100204', 'Kunle', 'Balogun', '', 'kunle@ekofabrics.example.com', 'M', day('1978-01-09'), '2 Tejuosho Road', 'Lagos', 'Lagos', '08091234615', 'NG', 1, '22397319285', 'OND'],
		['RC100205', 'Oghenero', 'Efe', '', 'oghenero@deltacold.example.com', 'M', '30/02/1981', '9 Effurun Road', 'Warri', 'Delta', '08091234616', 'NG', 1, '22397319286', 'Bachelor'],
		['RC100206', 'Nanret', 'Gyang', '', 'nanret@plateaudairies.example.com', 'F', day('1985-11-20'), '1 Vom Road', 'Jos', 'Plateau', '08091234617', 'NG', 1, '22397319287', 'Master'],
	],
};
