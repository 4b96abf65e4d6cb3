import type { Sheet } from './sheet';

/** A day's applications: three existing customers, two new ones, and one with an impossible birthday. */
export const applications: Sheet = {
	name: 'Applications',
	columns: [
		'first_name',
		'last_name',
		'gender',
		'date_of_birth',
		'customer_unique_identifier',
		'phone_number',
		'email',
		'address',
		'country_code',
		'create_wallet',
	],
	// prettier-ignore
	rows: [
		['Chidi', 'Okafor', 'male', '1985-11-23', 'ADV-0002', '+2348031234502', 'chidi.okafor@example.com', '4 Ogui Road', 'NG', 'true'],
		['Grace', 'Effiong', 'female', '1993-03-08', 'ADV-0020', '08031234520', 'grace.effiong@example.com', '6 Marian Road', 'NG', 'true'],
		['Ngozi', 'Eze', 'female', '1994-01-30', 'ADV-0004', '08031234504', 'ngozi.eze@example.com', '21 Aba Road', 'NG', 'true'],
		['Peter', 'Ojo', 'male', '1990-13-01', 'ADV-0021', '08031234521', 'peter.ojo@example.com', '14 Fajuyi Road', 'NG', 'false'],
		['Ifeanyi', 'Umeh', 'male', '1996-02-29', 'ADV-0010', '08031234510', 'ifeanyi.umeh@example.com', '8 Wetheral Road', 'NG', 'false'],
		['Rukayat', 'Salami', 'female', '1989-09-27', 'ADV-0022', '08031234522', 'rukayat.salami@example.com', '3 Taiwo Road', 'NG', 'false'],
	],
};
