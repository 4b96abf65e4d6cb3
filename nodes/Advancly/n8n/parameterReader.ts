import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';

/** The expression for a column dragged onto a field: `={{ $json.email }}` or `={{ $json['First Name'] }}`. */
const COLUMN = /^=\{\{\s*\$json(?:\.([A-Za-z_$][\w$]*)|\[\s*(?:'([^'\\]*)'|"([^"\\]*)")\s*\])\s*\}\}$/;

/** The path to a parameter: its name, then keys and positions within it, e.g. `['fieldValues', 'item', 0, 'value']`. */
export type ParameterPath = [string, ...Array<string | number>];

/** The column that a parameter refers to, if it is nothing but a reference to one; undefined otherwise. */
export function columnOf(parameter: unknown): string | undefined {
	const match = typeof parameter === 'string' ? COLUMN.exec(parameter) : null;
	return match === null ? undefined : (match[1] ?? match[2] ?? match[3]);
}

/** Whether a parameter contains an expression, so that its value may differ from item to item. */
export function holdsExpression(parameter: unknown): boolean {
	if (typeof parameter === 'string') return parameter.startsWith('=');
	if (typeof parameter !== 'object' || parameter === null) return false;
	return Object.values(parameter).some(holdsExpression);
}

/** The value at a path of keys and positions; undefined when there is none. */
function valueAt(value: unknown, path: Array<string | number>): unknown {
	return path.reduce<unknown>(
		(parent, key) =>
			typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key)
				? (parent as Record<string | number, unknown>)[key]
				: undefined,
		value,
	);
}

/** A parameter as the workflow stores it, with its expressions unresolved; undefined inside an expression. */
export function storedParameter(parameters: INodeParameters, path: ParameterPath): unknown {
	return valueAt(parameters, path);
}

/** Splits a path at an expression that contains the parameter, since n8n knows only the part before it. */
function partAtExpression(
	parameters: INodeParameters,
	path: ParameterPath,
): { known: ParameterPath; within: Array<string | number> } {
	for (let length = 1; length < path.length; length += 1) {
		const known = path.slice(0, length) as ParameterPath;
		const stored = storedParameter(parameters, known);
		if (typeof stored === 'string' && holdsExpression(stored)) return { known, within: path.slice(length) };
	}
	return { known: path, within: [] };
}

function nameOf([first, ...keys]: ParameterPath): string {
	return keys.reduce<string>(
		(name, key) => (typeof key === 'number' ? `${name}[${key}]` : `${name}.${key}`),
		first,
	);
}

/** Reads a parameter for an item. Throws when an expression fails. */
type ParameterReader = (path: ParameterPath, item: number) => unknown;

/**
 * Makes a reader of parameters for the items of a workflow's run. Expressions take up most of the time that n8n spends
 * on an item, so a parameter without any is read once, and one that only refers to a column is read from the item
 * directly.
 */
export function parameterReader(functions: IExecuteFunctions): ParameterReader {
	const { parameters } = functions.getNode();
	const items = functions.getInputData();
	const readers = new Map<string, (item: number) => unknown>();

	const readerOf = (path: ParameterPath): ((item: number) => unknown) => {
		const { known, within } = partAtExpression(parameters, path);
		const name = nameOf(known);
		const stored = storedParameter(parameters, known);
		const column = columnOf(stored);
		if (column !== undefined) return (item) => valueAt(items[item]!.json, [column, ...within]);
		const resolve = (item: number) =>
			valueAt(functions.getNodeParameter(name, item, null) ?? undefined, within);
		if (holdsExpression(stored)) return resolve;
		const constant = resolve(0);
		return () => constant;
	};
	return (path, item) => {
		const name = nameOf(path);
		const reader = readers.get(name) ?? readerOf(path);
		readers.set(name, reader);
		return reader(item);
	};
}

/** Reads a parameter on the routed route, where n8n's functions belong to a single item. */
export function routedParameter(
	functions: {
		getNode(): { parameters: INodeParameters };
		getNodeParameter(name: string, fallback: null): unknown;
	},
	path: ParameterPath,
): unknown {
	const { known, within } = partAtExpression(functions.getNode().parameters, path);
	return valueAt(functions.getNodeParameter(nameOf(known), null) ?? undefined, within);
}
