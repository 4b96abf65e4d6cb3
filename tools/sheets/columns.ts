import type { INodeProperties } from 'n8n-workflow';

import type { ApiField } from '../../nodes/Advancly/input/schema';
import { description as orders } from '../../nodes/Advancly/resources/customer/loadOrders';
import { description as stock } from '../../nodes/Advancly/resources/customer/loadStock';
import { description as corporates } from '../../nodes/Advancly/resources/customer/onboardCorporate';
import { description as individuals } from '../../nodes/Advancly/resources/customer/onboardIndividual';

/** A column of a template. */
export interface Column {
	/** The field's name in the editor, which matches as a heading too. */
	heading: string;
	isRequired: boolean;
	explanation: string;
	example: string;
	otherHeadings: readonly string[];
	/** Whether its cells must be text, because a number would lose leading zeros. */
	isText: boolean;
}

const NUMBERS: ApiField['reads'][] = ['amount', 'quantity', 'integer', 'boolean'];

function isField(property: object): property is ApiField {
	return 'reads' in property;
}

function columnOf(field: ApiField, prefix: string): Column {
	const { displayName, required = false, description = '', placeholder = '', reads, alsoNamed = [] } = field;
	return {
		heading: displayName.startsWith(prefix) ? displayName : `${prefix}${displayName}`,
		isRequired: required,
		explanation: description,
		example: reads === 'boolean' ? 'yes' : placeholder.replace(/^e\.g\. /, ''),
		otherHeadings: [
			...new Set(alsoNamed.map((name) => (name.startsWith(prefix) ? name : `${prefix}${name}`))),
		],
		isText: !NUMBERS.includes(reads),
	};
}

function withCustomerFrom(column: Column): Column {
	const sentence = column.explanation.replace(/\.?$/, '.');
	return { ...column, explanation: `${sentence} Used when 'Customer From' is 'Columns of Each Item'.` };
}

/** The columns for all fields in the properties, in the same order. The fields of a list's entries are columns too. */
function columnsIn(properties: INodeProperties[], prefix = ''): Column[] {
	return properties.flatMap((property): Column[] => {
		if (isField(property)) return [columnOf(property, prefix)];
		if (property.name === 'customer_documents') return [];
		const { options = [] } = property;
		const members = options.flatMap((option) => ('values' in option ? option.values : []));
		const of = property.name === 'corporate_customer_people' ? 'Person ' : '';
		if (members.length > 0) return columnsIn(members, of);
		const fields = options.filter((option): option is INodeProperties => 'type' in option);
		return property.name === 'customer'
			? columnsIn(fields, 'Customer ').map(withCustomerFrom)
			: columnsIn(fields);
	});
}

function distinct(columns: Column[]): Column[] {
	return [...new Map(columns.map((column) => [column.heading, column])).values()];
}

/** The columns of each template, by file name. */
export const COLUMNS: Record<string, Column[]> = {
	individuals: distinct(columnsIn(individuals)),
	'companies-with-people': distinct(columnsIn(corporates)),
	stock: distinct(columnsIn(stock)),
	orders: distinct(columnsIn(orders)),
};
