import type { ItemContext } from '../n8n/itemContext';
import type { Operation } from '../operations/operation';
import type { Outcome } from '../outcome/outcome';
import type { RawValues } from '../input/readFields';
import type { Report } from '../outcome/report';
import type { Run } from './run';
import { refusedByThrown } from '../outcome/thrown';

/** What one operation does with one item that has its place. */
export type ItemAction = (
	operation: Operation,
	context: ItemContext,
	declared: RawValues,
	run: Run,
) => Promise<Outcome>;

/**
 * Performs an operation for one item once it has its place, and tells the run what became of it.
 *
 * @param action what the operation does
 * @param operation its declaration
 * @param context the item
 * @param declared reads the values of the declared fields; it may throw, as expressions do
 * @param run what the items of this run share
 */
export async function performItem(
	action: ItemAction,
	operation: Operation,
	context: ItemContext,
	declared: () => RawValues,
	run: Run,
): Promise<Report> {
	return await run.inPlace(async () => {
		const outcome = run.halted() ?? (await attempt(action, operation, context, declared, run));
		run.note(outcome);
		return { rows: [{ item: context.itemIndex }], outcome };
	});
}

/** `send` does not throw, so what is thrown here was thrown before anything was sent: an expression, or a credential. */
async function attempt(
	action: ItemAction,
	operation: Operation,
	context: ItemContext,
	declared: () => RawValues,
	run: Run,
): Promise<Outcome> {
	try {
		return await action(operation, context, declared(), run);
	} catch (error) {
		return refusedByThrown(error);
	}
}
