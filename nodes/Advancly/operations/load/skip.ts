import type { FieldSource } from '../../input/source';
import { baseUrl } from '../../n8n/baseUrl';
import type { RunContext } from '../../n8n/itemContext';
import { refusedByThrown } from '../../outcome/outcome';
import type { OperationRun } from '../operation';
import { LoadedBefore } from './loadedBefore';
import { RowKeys } from './rowKeys';

/** What a load needs to skip rows that earlier runs have loaded. */
export interface Skip {
	keys: RowKeys;
	loaded: LoadedBefore;
}

const NO_MEMORY =
	"n8n does not remember earlier runs in this context, e.g. in an agent's tool: set 'Rows Loaded Before' to 'Send Again'";

const NO_DATE =
	"No row has a Date, so 'Skip' in 'Rows Loaded Before' also skips stock that has returned to an earlier state. Fill in Date in 'Field Values', e.g. with {{ $today.toISODate() }}.";

/**
 * Prepares a load to skip rows, if its option says so.
 *
 * @throws if n8n keeps no memory here or the credential cannot be read; nothing may then be sent
 */
export async function skipOf({ operation, context, options }: OperationRun): Promise<Skip | undefined> {
	if (options.rowsLoadedBefore !== 'skip' || options.checkOnly) return undefined;
	if (context.memory === undefined) throw new Error(NO_MEMORY);
	const credentials = await context.item(0).credentials();
	return {
		keys: new RowKeys([context.node.id, baseUrl(credentials), operation.path]),
		loaded: new LoadedBefore(context.memory),
	};
}

/** Adds a hint if no column has a date: stock is remembered by its content, which may be the same on another day. */
export function hintOfNoDate({ absence }: FieldSource, { hint }: RunContext): void {
	if (absence('date') !== undefined) hint(NO_DATE);
}

/** Ends a load that skips rows, with a hint if something could not be recorded. */
export async function finishSkip({ loaded }: Skip, { hint }: RunContext): Promise<void> {
	try {
		await loaded.finish();
	} catch (error) {
		const { reason } = refusedByThrown(error);
		hint(
			`n8n could not record what happened to some rows: ${reason}. The next run may return them as 'Fate unknown'.`,
		);
	}
}
