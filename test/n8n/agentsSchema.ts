import { deepStrictEqual, match } from 'node:assert/strict';

import { ARGUMENTS } from './agentsTools';
import type { JsonSchema, ToolSeen } from './support/modelServer';

/** What each tool must tell a model that it does. */
const PURPOSES: Record<keyof typeof ARGUMENTS, RegExp> = {
	Get_customer: /\bget\b.*\bcustomer\b.*\bAdvancly\b/i,
	Onboard_customer: /\bonboard\b.*\bcustomer\b.*\bAdvancly\b/i,
	Load_stock: /\bload\b.*\bstock\b.*\bAdvancly\b/i,
};

/** n8n gives an argument of type json no type at all: what the model knows of it is its description. */
function schemaOf(key: string, description: string): JsonSchema {
	if (key === 'rows') return { description };
	return { type: key === 'check_only' ? 'boolean' : 'string', description };
}

/** Reads the tools as a model does: what each is for, what its arguments are called and mean, and that all are required. */
export function checkSchema(tools: ToolSeen[]): void {
	deepStrictEqual(tools.map(({ name }) => name).sort(), Object.keys(ARGUMENTS).sort());
	for (const [name, purpose] of Object.entries(PURPOSES)) {
		const { description, parameters } = tools.find((tool) => tool.name === name)!;
		match(description, purpose);
		const expected = Object.entries(ARGUMENTS[name as keyof typeof ARGUMENTS]);
		deepStrictEqual(
			parameters.properties,
			Object.fromEntries(expected.map(([key, text]) => [key, schemaOf(key, text)])),
		);
		deepStrictEqual(
			parameters.required,
			expected.map(([key]) => key),
		);
	}
}
