/** A row of a template, by heading; all other cells are blank. */
export type Sample = Record<string, string | number>;

const LAGOS = { City: 'Lagos', State: 'Lagos', 'Country Code': 'NG' };

const ORDER = {
	'Customer Email': 'office@obi.example.com',
	'Order ID': 'ORD-0001',
	'Order Date': '2026-01-31 18:00',
	'Order Currency': 'NGN',
	'Payment Type': 'card',
	'Is Credit': 'no',
	'Order Sub Amount': 4000,
	'Tax Amount': 300,
	'Order Amount': 4300,
	'Total Items': 2,
};

/** Two sample rows for each template, with made-up names, numbers and addresses. */
export const SAMPLES: Record<string, [Sample, Sample]> = {
	individuals: [
		{
			...LAGOS,
			'First Name': 'Ada',
			'Last Name': 'Obi',
			Gender: 'female',
			'Date of Birth': '1992-04-14',
			'Customer Unique Identifier': 'CUST-0042',
			'Phone Number': '08031234567',
			Email: 'ada.obi@example.com',
			Address: '12 Marina Road',
			'Customer Onboarding Type': 1,
			'Create Wallet': 'yes',
			'Bank Code': '058',
			'Bank Account Number': '0123456789',
			'Bank Account Name': 'Ada Obi',
			'Next of Kin First Name': 'Nathan',
			'Next of Kin Last Name': 'Obi',
			'Next of Kin Phone Number': '08031234568',
			'Next of Kin Country': 'Nigeria',
			'Relationship With Next of Kin': 'Brother',
		},
		{
			...LAGOS,
			'First Name': 'Bola',
			'Last Name': 'Eze',
			Gender: 'M',
			'Date of Birth': '1985-11-23',
			'Customer Unique Identifier': 'CUST-0043',
			'Phone Number': '+2348031234569',
			Email: 'bola.eze@example.com',
			Address: '4 Broad Street',
			'Customer Onboarding Type': 1,
			'Create Wallet': 'no',
		},
	],
	// The second person is in the row below, without the company's columns.
	'companies-with-people': [
		{
			...LAGOS,
			'Company Name': 'Obi Trading Limited',
			'Business Registration Number': 'RC123456',
			'Business Registration Date': '2015-06-30',
			'Phone Number': '08031234570',
			Email: 'office@obi.example.com',
			Address: '3 Marina Road',
			'Customer Onboarding Type': 1,
			'Create Wallet': 'yes',
			'Person First Name': 'Ada',
			'Person Last Name': 'Obi',
			'Person Email': 'ada.obi@example.com',
			'Person Phone Number': '08031234567',
			'Person Date of Birth': '1992-04-14',
			'Person Identity Number': '22397319281',
			'Person Country Code': 'NG',
			'Person Type': 1,
		},
		{
			'Person First Name': 'Nathan',
			'Person Last Name': 'Obi',
			'Person Email': 'nathan.obi@example.com',
			'Person Phone Number': '08031234568',
			'Person Date of Birth': '1988-03-05',
			'Person Identity Number': '22397319282',
			'Person Country Code': 'NG',
			'Person Type': 1,
		},
	],
	stock: [
		{
			'Customer Email': 'office@obi.example.com',
			'Product ID': '00412',
			'Product Category': 'Beverages',
			'Total Quantity': 120,
			'Available Quantity': 100,
			'Reserved Quantity': 20,
			'Unit Price': 1250.5,
			'Net Price': 1250.5,
			'Stock Level': 'in stock',
			Date: '2026-01-31',
		},
		{
			'Customer Email': 'office@obi.example.com',
			'Product ID': 'SKU-0042',
			'Product Category': 'Beverages',
			'Total Quantity': 3,
			'Available Quantity': 3,
			'Unit Price': 800,
			'Net Price': 800,
			'Stock Level': 'low',
			Date: '2026-01-31',
		},
	],
	// Each row is an item of the same order.
	orders: [
		{ ...ORDER, 'Product ID': '00412', Quantity: 2, 'Unit Price': 1600, Amount: 3200 },
		{ ...ORDER, 'Product ID': 'SKU-0042', Quantity: 1, 'Unit Price': 800, Amount: 800 },
	],
};
