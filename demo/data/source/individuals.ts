import type { Sheet } from './sheet';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/**
 * Customers as a branch would record them: dates as real dates or as text, yes and no, one document each. Six rows have
 * errors of the kind that spreadsheets and people make.
 */
export const individuals: Sheet = {
	name: 'Individuals',
	columns: [
		'First Name',
		'Last Name',
		'Gender',
		'Date of Birth',
		'Customer ID',
		'Phone',
		'Email',
		'Address',
		'City',
		'State',
		'Country Code',
		'Customer Onboarding Type',
		'Create Wallet',
		'Bank Code',
		'Account Number',
		'Account Name',
		'Document',
		'Document Type',
	],
	// prettier-ignore
	rows: [
		['Amina', 'Bello', 'F', day('1990-04-14'), 'ADV-0001', '08031234501', 'amina.bello@example.com', '12 Marina Road', 'Lagos', 'Lagos', 'NG', 1, 'yes', '058', '0123456701', 'Amina Bello', 'amina-bello.png', 'passport'],
		['Chidi', 'Okafor', 'M', '23/11/1985', 'ADV-0002', '+2348031234502', 'chidi.okafor@example.com', '4 Ogui Road', 'Enugu', 'Enugu', 'NG', 1, 'yes', '044', '0123456702', 'Chidi Okafor', 'chidi-okafor.pdf', 'utility_bill'],
		// 31 February.
		['Bola', 'Adeyemi', 'F', '31/02/1990', 'ADV-0003', '08031234503', 'bola.adeyemi@example.com', '7 Ring Road', 'Ibadan', 'Oyo', 'NG', 1, 'no', '058', '0123456703', 'Bola Adeyemi', 'bola-adeyemi.png', 'passport'],
		['Ngozi', 'Eze', 'female', day('1994-01-30'), 'ADV-0004', '0803 123 4504', 'ngozi.eze@example.com', '21 Aba Road', 'Port Harcourt', 'Rivers', 'NG', 1, 'yes', '011', '0123456704', 'Ngozi Eze', 'ngozi-eze.png', 'passport'],
		// The sheet stored the phone as a number and dropped its leading zero.
		['Musa', 'Ibrahim', 'M', day('1979-09-02'), 'ADV-0005', 8031234505, 'musa.ibrahim@example.com', '3 Zoo Road', 'Kano', 'Kano', 'NG', 1, 'no', '032', '0123456705', 'Musa Ibrahim', 'musa-ibrahim.png', 'passport'],
		['Tunde', 'Afolabi', 'male', '5 March 1988', 'ADV-0006', '0803-123-4506', 'tunde.afolabi@example.com', '15 Allen Avenue', 'Ikeja', 'Lagos', 'NG', 1, 'no', '057', '0123456706', 'Tunde Afolabi', 'tunde-afolabi.pdf', 'utility_bill'],
		// No last name and no email.
		['Zainab', '', 'F', day('1992-12-12'), 'ADV-0007', '08031234507', '', '9 Ahmadu Bello Way', 'Kaduna', 'Kaduna', 'NG', 1, 'yes', '058', '0123456707', 'Zainab Sani', 'zainab-sani.png', 'passport'],
		// Two dots and no host.
		['Emeka', 'Nwosu', 'M', day('1983-06-25'), 'ADV-0008', '08031234508', 'emeka.nwosu@example..', '2 New Market Road', 'Onitsha', 'Anambra', 'NG', 1, 'yes', '033', '0123456708', 'Emeka Nwosu', 'emeka-nwosu.png', 'passport'],
		['Folake', 'Ogunleye', 'F', '1991-07-19', 'ADV-0009', '08031234509', 'folake.ogunleye@example.com', '30 Oke-Ilewo', 'Abeokuta', 'Ogun', 'NG', 1, true, '214', '0123456709', 'Folake Ogunleye', 'folake-ogunleye.png', 'passport'],
		['Ifeanyi', 'Umeh', 'M', day('1996-02-29'), 'ADV-0010', '08031234510', 'ifeanyi.umeh@example.com', '8 Wetheral Road', 'Owerri', 'Imo', 'NG', 1, 'no', '070', '0123456710', 'Ifeanyi Umeh', 'ifeanyi-umeh.png', 'passport'],
		// Amina Bello again.
		['Amina', 'Bello', 'F', day('1990-04-14'), 'ADV-0001', '08031234501', 'amina.bello@example.com', '12 Marina Road', 'Lagos', 'Lagos', 'NG', 1, 'yes', '058', '0123456701', 'Amina Bello', 'amina-bello.png', 'passport'],
		['Kwame', 'Mensah', 'M', day('1987-08-08'), 'ADV-0011', '+233201234511', 'kwame.mensah@example.com', '5 Oxford Street', 'Accra', 'Greater Accra', 'GH', 1, 'yes', '', '', '', 'kwame-mensah.pdf', 'utility_bill'],
		// The documents folder has no such file.
		['Halima', 'Yusuf', 'F', day('1999-10-01'), 'ADV-0012', '08031234512', 'halima.yusuf@example.com', '17 Bompai Road', 'Kano', 'Kano', 'NG', 1, 'yes', '058', '0123456712', 'Halima Yusuf', 'halima-yusuf.png', 'passport'],
		['Seun', "D'Almeida", 'M', day('1975-05-17'), 'ADV-0013', '08031234513', 'seun.dalmeida@example.com', '44 Broad Street, Flat 2', 'Lagos', 'Lagos', 'NG', 1, 'no', '058', '0123456713', "Seun D'Almeida", 'seun-dalmeida.png', 'passport'],
	],
};
