import type { ApiField } from '../../../input/schema';

/** Headings for a field that both customers and the people of a company have. */
export const emailHeadings = ['Email Address', 'Email ID', 'Mail'];

export const phoneHeadings = [
	'Phone',
	'Phone No',
	'Telephone',
	'Telephone No',
	'Telephone Number',
	'Tel',
	'Tel No',
	'Mobile',
	'Mobile No',
	'Mobile Number',
	'Mobile Phone',
	'Mobile Phone Number',
	'Cell',
	'Cell Phone',
	'Cell Number',
	'GSM',
	'GSM No',
	'GSM Number',
];

export const taxNumberHeadings = [
	'TIN',
	'TIN No',
	'TIN Number',
	'Tax ID',
	'Tax ID Number',
	'Tax Identification No',
	'Tax Number',
];

export const educationHeadings = [
	'Education Level',
	'Level of Education',
	'Highest Qualification',
	'Academic Qualification',
];

/** Headings for the product ID in stock and in order items. */
export const productIdHeadings = [
	'SKU',
	'Item SKU',
	'Product SKU',
	'Item Code',
	'Product Code',
	'Stock Code',
	'Item ID',
	'Item No',
	'Item Number',
];

/** Adds headings to fields, for names that only one operation uses. */
export function withHeadings(fields: ApiField[], more: Record<string, string[]>): ApiField[] {
	return fields.map((field) => ({
		...field,
		alsoNamed: [...(field.alsoNamed ?? []), ...(more[field.name] ?? [])],
	}));
}
