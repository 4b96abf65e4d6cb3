import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';

/** What the editor writes when a column is dragged onto a field: `={{ $json.email }}` or `={{ $json['First Name'] }}`. */
const COLUMN = /^=\{\{\s*\$json(?:\.([A-Za-z_$][\w$]*)|\[\s*(?:'([^'\\]*)'|"([^"\\]*)")\s*\])\s*\}\}$/;

/** Where a parameter stands: its name, then keys and positions within it, e.g. `['fieldValues', 'item', 0, 'value']`. */
export type ParameterPath = [string, ...Array<string | number>];

/** The column that a parameter names when it is nothing but a column; undefined otherwise. */
export function columnOf(parameter: unknown): string | undefined {
	const match = typeof parameter === 'string' ? COLUMN.exec(parameter) : null;
	return match === null ? undefined : (match[1] ?? match[2] ?? match[3]);
}

/** Whether resolving a parameter may give another value for another item. */
export function holdsExpression(parameter: unknown): boolean {
	if (typeof parameter === 'string') return parameter.startsWith('=');
	if (typeof parameter !== 'object' || parameter === null) return false;
	return Object.values(parameter).some(holdsExpression);
}

/** What stands at a path of keys and positions; undefined when there is nothing. */
function heldAt(value: unknown, path: Array<string | number>): unknown {
	return path.reduce<unknown>(
		(held, key) =>
			typeof held === 'object' && held !== null && Object.hasOwn(held, key)
				? (held as Record<string | number, unknown>)[key]
				: undefined,
		value,
	);
}

/** A parameter as the workflow stores it, expressions unresolved; undefined when an expression stands above it. */
export function storedParameter(parameters: INodeParameters, path: ParameterPath): unknown {
	return heldAt(parameters, path);
}

/** Splits a path at an expression that gives what is above the parameter: n8n knows only the part before it. */
function partAtExpression(
	parameters: INodeParameters,
	path: ParameterPath,
): { known: ParameterPath; within: Array<string | number> } {
	for (let length = 1; length < path.length; length += 1) {
		const known = path.slice(0, length) as ParameterPath;
		const held = storedParameter(parameters, known);
		if (typeof held === 'string' && holdsExpression(held)) return { known, within: path.slice(length) };
	}
	return { known: path, within: [] };
}

function nameOf([first, ...keys]: ParameterPath): string {
	return keys.reduce<string>(
		(name, key) => (typeof key === 'number' ? `${name}[${key}]` : `${name}.${key}`),
		first,
	);
}

/** Reads a parameter for an item; it throws when an expression fails. */
type ParameterReader = (path: ParameterPath, item: number) => unknown;

/**
 * Reads parameters for any item of a workflow's run. What n8n spends on an expression is most of what it spends on an
 * item, so a parameter without expressions is read once, and one that is nothing but a column is read from the item.
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
		if (column !== undefined) return (item) => heldAt(items[item]!.json, [column, ...within]);
		const resolve = (item: number) =>
			heldAt(functions.getNodeParameter(name, item, null) ?? undefined, within);
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

/** The same for the routed route, where n8n's functions belong to one item each. */
export function routedParameter(
	functions: {
		getNode(): { parameters: INodeParameters };
		getNodeParameter(name: string, fallback: null): unknown;
	},
	path: ParameterPath,
): unknown {
	const { known, within } = partAtExpression(functions.getNode().parameters, path);
	return heldAt(functions.getNodeParameter(nameOf(known), null) ?? undefined, within);
}
