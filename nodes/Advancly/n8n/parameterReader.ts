import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';

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

/** A parameter as the workflow stores it, expressions unresolved; undefined when an expression stands above it. */
export function storedParameter(parameters: INodeParameters, path: ParameterPath): unknown {
	return path.reduce<unknown>(
		(held, key) =>
			typeof held === 'object' && held !== null && Object.hasOwn(held, key)
				? (held as Record<string | number, unknown>)[key]
				: undefined,
		parameters,
	);
}

function nameOf([first, ...keys]: ParameterPath): string {
	return keys.reduce<string>(
		(name, key) => (typeof key === 'number' ? `${name}[${key}]` : `${name}.${key}`),
		first,
	);
}

/** Reads a parameter for an item; it throws when an expression fails. */
export type ParameterReader = (path: ParameterPath, item: number) => unknown;

/**
 * Reads parameters for any item of a workflow's run. What n8n spends on an expression is most of what it spends on an
 * item, so a parameter without expressions is read once, and one that is nothing but a column is read from the item.
 */
export function parameterReader(functions: IExecuteFunctions): ParameterReader {
	const { parameters } = functions.getNode();
	const items = functions.getInputData();
	const readers = new Map<string, (item: number) => unknown>();

	const readerOf = (name: string, path: ParameterPath): ((item: number) => unknown) => {
		const stored = storedParameter(parameters, path);
		const column = columnOf(stored);
		if (column !== undefined) return (item) => cellOf(items[item]?.json ?? {}, column);
		const resolve = (item: number) => functions.getNodeParameter(name, item, null) ?? undefined;
		// What stands below an expression is not stored: the expression decides, for each item anew.
		const above = storedParameter(parameters, [path[0]]);
		if (
			holdsExpression(stored) ||
			(stored === undefined && typeof above === 'string' && holdsExpression(above))
		) {
			return resolve;
		}
		const constant = resolve(0);
		return () => constant;
	};
	return (path, item) => {
		const name = nameOf(path);
		const reader = readers.get(name) ?? readerOf(name, path);
		readers.set(name, reader);
		return reader(item);
	};
}

function cellOf(json: IDataObject, column: string): unknown {
	return Object.hasOwn(json, column) ? json[column] : undefined;
}

/** The same for the routed route, where n8n's functions belong to one item each. */
export function routedParameter(
	functions: { getNodeParameter(name: string, fallback: null): unknown },
	path: ParameterPath,
): unknown {
	return functions.getNodeParameter(nameOf(path), null) ?? undefined;
}
