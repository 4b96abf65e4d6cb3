import type { FieldSource } from '../../input/source';
import { baseUrl } from '../../n8n/baseUrl';
import type { RunContext } from '../../n8n/itemContext';
import { refusedByThrown } from '../../outcome/outcome';
import type { OperationRun } from '../operation';
import { LoadedBefore } from './loadedBefore';
import { RowKeys } from './rowKeys';

/** What a load needs to leave out what earlier runs have loaded. */
export interface Skip {
	keys: RowKeys;
	loaded: LoadedBefore;
}

const NO_MEMORY =
	"n8n remembers no earlier runs here, as in a tool of an agent: set 'Rows Loaded Before' to 'Send Again'";

const NO_DATE =
	"No row has a Date, so with 'Rows Loaded Before' set to 'Skip' stock that returns to an earlier state is not sent. Fill in Date in 'Field Values', e.g. with {{ $today.toISODate() }}.";

/**
 * Prepares a load to skip, when its option says so.
 *
 * @throws when n8n keeps no memory, or the credential cannot be read; then nothing may be sent
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

/** Hints that stock is remembered by its content, where no column tells one day's from another's. */
export function hintOfNoDate({ absence }: FieldSource, { hint }: RunContext): void {
	if (absence('date') !== undefined) hint(NO_DATE);
}

/** Ends a load that skips: what could not be noted is told. */
export async function finishSkip({ loaded }: Skip, { hint }: RunContext): Promise<void> {
	try {
		await loaded.finish();
	} catch (error) {
		const { reason } = refusedByThrown(error);
		hint(
			`n8n could not record what became of some rows: ${reason}. The next run may return them as 'Fate unknown'.`,
		);
	}
}
