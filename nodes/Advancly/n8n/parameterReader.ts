import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** What the editor writes when a column is dragged onto a field: `={{ $json.email }}` or `={{ $json['First Name'] }}`. */
const COLUMN = /^=\{\{\s*\$json(?:\.([A-Za-z_$][\w$]*)|\[\s*(?:'([^'\\]*)'|"([^"\\]*)")\s*\])\s*\}\}$/;

/** Gives the value of a parameter for an item. */
type ItemReader = (item: number) => unknown;

function columnOf(parameter: unknown): string | undefined {
	const match = typeof parameter === 'string' ? COLUMN.exec(parameter) : null;
	return match === null ? undefined : (match[1] ?? match[2] ?? match[3]);
}

/** Whether resolving a parameter may give another value for another item. */
function holdsExpression(parameter: unknown): boolean {
	if (typeof parameter === 'string') return parameter.startsWith('=');
	if (typeof parameter !== 'object' || parameter === null) return false;
	return Object.values(parameter).some(holdsExpression);
}

/** Reads a parameter that is one column of the item, or a collection of such columns and constants, without n8n. */
function columnReader(parameter: unknown, jsonOf: (item: number) => IDataObject): ItemReader | undefined {
	const column = columnOf(parameter);
	if (column !== undefined) {
		return (item) => {
			const json = jsonOf(item);
			return Object.hasOwn(json, column) ? json[column] : undefined;
		};
	}
	if (typeof parameter !== 'object' || parameter === null || Array.isArray(parameter)) return undefined;
	const members = Object.entries(parameter).map(([name, member]) => {
		const read = columnReader(member, jsonOf);
		if (read !== undefined) return { name, read };
		const constant = typeof member !== 'object' && !holdsExpression(member);
		return constant ? { name, read: () => member as unknown } : undefined;
	});
	if (members.length === 0 || members.includes(undefined)) return undefined;
	return (item) => Object.fromEntries(members.map((member) => [member!.name, member!.read(item)]));
}

/**
 * Reads parameters for any item of a run. What n8n spends on an expression is most of what it spends on an item, so a
 * parameter without expressions is read once for all items, and one that is nothing but a column is read from the item;
 * all others are resolved by n8n. Throws when an expression fails.
 *
 * @param functions n8n's functions for the run
 */
export function parameterReader(functions: IExecuteFunctions): (name: string, item: number) => unknown {
	const { parameters } = functions.getNode();
	const items = functions.getInputData();
	const readers = new Map<string, ItemReader>();

	const resolve = (name: string, item: number) => functions.getNodeParameter(name, item, null) ?? undefined;
	const readerOf = (name: string, item: number): ItemReader => {
		const parameter = parameters[name];
		if (holdsExpression(parameter)) {
			return (
				columnReader(parameter, (index) => items[index]?.json ?? {}) ?? ((index) => resolve(name, index))
			);
		}
		const constant = resolve(name, item);
		return () => constant;
	};
	return (name, item) => {
		const reader = readers.get(name) ?? readerOf(name, item);
		readers.set(name, reader);
		return reader(item);
	};
}
