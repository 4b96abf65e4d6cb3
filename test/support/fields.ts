import type { RunContext } from '../../nodes/Advancly/n8n/itemContext';
import type { Field, ListField, ScalarField } from '../../nodes/Advancly/input/schema';
import { workflowContext } from '../../nodes/Advancly/n8n/workflowContext';
import type { ValueType } from '../../nodes/Advancly/values/readers';
import { FakeN8n, type FakeRun } from './fakeN8n';

/** A field with a single value, optional by default. */
export function scalar(name: string, type: ValueType = 'text', more: Partial<ScalarField> = {}): ScalarField {
	const base = { name, displayName: name.toUpperCase(), required: false };
	return { ...base, type, alsoNamed: [], countryFrom: undefined, ...more };
}

/** A field that is a list of objects. */
export function list(name: string, entryFields: Field[], more: Partial<ListField> = {}): ListField {
	return { name, displayName: name.toUpperCase(), required: false, entryFields, ...more };
}

/** The context of a workflow's run, and the fake n8n behind it. */
export function contextOf(run: FakeRun): { context: RunContext; n8n: FakeN8n } {
	const n8n = new FakeN8n(run);
	return { context: workflowContext(n8n.workflow(), {}), n8n };
}
