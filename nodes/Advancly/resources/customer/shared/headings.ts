import type { ApiField } from '../../../input/schema';

/** Headings that mean the same field of a customer and of a company's person. */
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

/** Headings that mean the product's id in stock and in an order's item. */
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

/** The fields with more headings, for what only one operation calls them. */
export function withHeadings(fields: ApiField[], more: Record<string, string[]>): ApiField[] {
	return fields.map((field) => ({
		...field,
		alsoNamed: [...(field.alsoNamed ?? []), ...(more[field.name] ?? [])],
	}));
}
