import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

/** A field of the API as the description declares it: its key, whether it must be there, and what its rows hold. */
export interface Field {
	/** The API's own key, which is the parameter's name too. */
	name: string;
	displayName: string;
	required: boolean;
	/** The fields of each object, when the field is an array of objects. */
	rowFields?: Field[];
}

/** A declared field and how to reach it from the parameters of the node. */
export interface DeclaredField extends Field {
	/** The collection that holds the parameter; undefined for a parameter at the top level. */
	collection?: string;
}

/** The group of every fixedCollection of this node (design rule: an array of objects is a group called 'item'). */
const ROWS = 'item';

function isGroup(option: unknown): option is INodePropertyCollection {
	return typeof option === 'object' && option !== null && 'values' in option;
}

/** The fields of one row of a fixedCollection, nested rows included. Parameters of our own (camelCase) are not fields. */
function rowFieldsOf(property: INodeProperties): Field[] | undefined {
	if (property.type !== 'fixedCollection') return undefined;
	const group = property.options?.find((option) => isGroup(option) && option.name === ROWS);
	if (!isGroup(group)) return undefined;
	return group.values.filter(({ name }) => !isOwnParameter(name)).map((value) => toField(value));
}

/** Design rule: a parameter that carries an API field has the API's key, which never holds a capital letter. */
function isOwnParameter(name: string): boolean {
	return /[A-Z]/.test(name);
}

function toField(property: INodeProperties): Field {
	return {
		name: property.name,
		displayName: property.displayName,
		required: property.required === true,
		rowFields: rowFieldsOf(property),
	};
}

/**
 * Reads the declaration of an operation: every property whose `routing.send` names a field of the request, at the top
 * level or in a collection; one that is declared for several displays counts once. The one list of fields that both of
 * n8n's paths and auto-mapping use.
 *
 * @param properties the parameters of one operation
 */
export function declaredFields(properties: INodeProperties[]): DeclaredField[] {
	const fields = properties.flatMap((property): DeclaredField[] => {
		if (property.type === 'collection') {
			const members = (property.options ?? []).filter(
				(option): option is INodeProperties => 'type' in option,
			);
			return members
				.filter((member) => member.routing?.send?.property !== undefined)
				.map((member) => ({ ...toField(member), collection: property.name }));
		}
		return property.routing?.send?.property === undefined ? [] : [toField(property)];
	});
	return [...new Map(fields.map((field) => [field.name, field])).values()];
}

/** The rows that a fixedCollection holds, as n8n hands its value over: `{ item: [...] }`. */
export function rowsOfCollection(value: unknown): unknown {
	return typeof value === 'object' && value !== null && ROWS in value ? value[ROWS] : undefined;
}
