import { bareHeading } from '../../nodes/Advancly/input/headings';
import { fieldsOf, isList, type Field } from '../../nodes/Advancly/input/schema';
import { propertiesOf } from './description';

const MAPPING = ['onboardIndividual', 'onboardCorporate', 'loadStock', 'loadOrders'];

interface Claim {
	field: string;
	label: string;
	headings: string[];
}

function claim(field: Field, prefix = ''): Claim {
	const names = [field.name, ...(isList(field) ? [] : field.alsoNamed)];
	const label = field.displayName.startsWith(prefix) ? field.displayName : `${prefix}${field.displayName}`;
	return {
		field: `${prefix}${field.name}`,
		label,
		headings: names.map((name) => bareHeading(prefix + name)),
	};
}

/** The fields of a flat row: its own, those of an order item as they are, and a person's with the prefix 'Person'. */
function claimsOf(operation: string): Claim[] {
	return fieldsOf(propertiesOf(operation)).flatMap((field): Claim[] => {
		if (!isList(field) || field.name === 'customer_documents') return [claim(field)];
		if (field.name === 'corporate_customer_people')
			return [claim(field), ...field.entryFields.map((entry) => claim(entry, 'Person '))];
		return field.entryFields.flatMap((entry) =>
			isList(entry) ? [claim(entry), ...entry.entryFields.map((line) => claim(line))] : [claim(entry)],
		);
	});
}

test.each(MAPPING)('%s: no heading is listed twice, for two fields or for one', (operation) => {
	const headings = claimsOf(operation).flatMap((claimed) => claimed.headings);
	expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([]);
	expect(headings).not.toContain('');
});

test.each(MAPPING)('%s: the display name of a field is one of its headings', (operation) => {
	const customer = ['email', 'identity_number', 'phone_number'];
	const strangers = claimsOf(operation)
		.map(({ field, label, headings }) =>
			operation.startsWith('load') && customer.includes(field)
				? { label: `Customer ${label}`, headings }
				: { label, headings },
		)
		.filter(({ label, headings }) => !headings.includes(bareHeading(label)));
	expect(strangers).toEqual([]);
});

test.each(MAPPING)('%s: an ambiguous heading is not used', (operation) => {
	const open = ['Account Number', 'Account No', 'Account Name', 'ID', 'Name', 'Full Name', 'No', 'Number'];
	open.push('Invoice', 'Invoice No', 'Date Created', 'Created At', 'Status', 'Code', 'BVN', 'NIN', 'Total');
	const claimed = new Set(claimsOf(operation).flatMap(({ headings }) => headings));
	expect(open.filter((heading) => claimed.has(bareHeading(heading)))).toEqual([]);
});

test.each([
	['loadStock', 'Stock_Quantity', 'total_quantity'],
	['loadStock', 'Current Stock', 'total_quantity'],
	['loadOrders', 'OrderQuantity', 'quantity'],
	['loadOrders', 'Units Sold', 'quantity'],
])('%s: the heading %p from a public file means %s', (operation, heading, field) => {
	const claimed = claimsOf(operation).filter(({ headings }) => headings.includes(bareHeading(heading)));
	expect(claimed.map((claim) => claim.field)).toEqual([field]);
});
