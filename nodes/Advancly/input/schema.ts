import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import type { ValueType } from '../values/readers';

/** A parameter for a field of the API: its name is the API's key, and `reads` says how its values are read. */
export interface ApiField extends INodeProperties {
	reads: ValueType;
	/** Other column headings that mean this field and nothing else; matched like the field's own name. */
	alsoNamed?: string[];
	/** The field that names the country whose rules apply to this one; by default the `country_code` next to it. */
	countryFrom?: string;
	/** Whether a heading of this name may mean something else if no other field of the same list has a column. */
	notAlone?: boolean;
}

interface FieldBase {
	/** The API's own key, which is the parameter's name too. */
	name: string;
	/** Its label in the editor. */
	displayName: string;
	required: boolean;
	/** The collection that contains the parameter; undefined for a parameter at the top level. */
	collection?: string;
}

/** A field with one value. */
export interface ScalarField extends FieldBase {
	type: ValueType;
	alsoNamed: readonly string[];
	countryFrom: string | undefined;
	notAlone?: boolean;
}

/** A field that is an array of objects. */
export interface ListField extends FieldBase {
	/** The fields of each object. */
	entryFields: Field[];
}

/** A field of the API, as declared by the node. */
export type Field = ScalarField | ListField;

/** The name of the group in every fixedCollection of this node. */
const GROUP = 'item';

export function isList(field: Field): field is ListField {
	return 'entryFields' in field;
}

/** The field of that name; undefined when there is none, or it is a list. */
export function scalarNamed(fields: Field[], name: string): ScalarField | undefined {
	return fields.find((field): field is ScalarField => field.name === name && !isList(field));
}

/** The list of that name; undefined when there is none. */
export function listNamed(fields: Field[], name: string): ListField | undefined {
	return fields.filter(isList).find((field) => field.name === name);
}

function isApiField(property: INodeProperties): property is ApiField {
	return 'reads' in property;
}

/**
 * The fields in the group of a fixedCollection. Parameters that are not API fields, such as a file's name, have no
 * `reads`.
 */
function entryFieldsOf(property: INodeProperties): Field[] {
	return ((property.options ?? []) as INodePropertyCollection[])
		.flatMap(({ name, values }) => (name === GROUP ? values : []))
		.filter((value) => isApiField(value) || value.type === 'fixedCollection')
		.map((value) => fieldOf(value));
}

function fieldOf(property: INodeProperties): Field {
	const { name, displayName, required = false } = property;
	if (property.type === 'fixedCollection') {
		return { name, displayName, required, entryFields: entryFieldsOf(property) };
	}
	if (!isApiField(property)) throw new Error(`The field '${name}' does not say how it is read`);
	const { reads, alsoNamed = [], countryFrom, notAlone } = property;
	return { name, displayName, required, type: reads, alsoNamed, countryFrom, notAlone };
}

function isSent(property: INodeProperties): boolean {
	return property.routing?.send?.property !== undefined;
}

/**
 * Reads the declaration of an operation: every property whose `routing.send` names a field of the request, at the top
 * level or in a collection. A property that is declared for several displays counts once. Throws when the node loads if
 * a scalar field has no type.
 */
export function fieldsOf(properties: INodeProperties[]): Field[] {
	const fields = properties.flatMap((property): Field[] => {
		if (property.type !== 'collection') return isSent(property) ? [fieldOf(property)] : [];
		const members = (property.options ?? []) as INodeProperties[];
		return members.filter(isSent).map((member) => ({ ...fieldOf(member), collection: property.name }));
	});
	return [...new Map(fields.map((field) => [field.name, field])).values()];
}

/** The entries of a fixedCollection, whose value n8n passes as `{ item: [...] }`. */
export function entriesOfCollection(value: unknown): unknown {
	return typeof value === 'object' && value !== null && GROUP in value ? value[GROUP] : undefined;
}
