import { refusedBeforeSending, type Failed } from './outcome';
import { safeText } from './safeText';

/**
 * What becomes of an item when something is thrown before it is sent, as expressions and n8n's own checks do.
 *
 * @param error whatever was thrown; only its message is used, made fit for a text of ours
 */
export function refusedByThrown(error: unknown): Failed {
	// The item stands in every text of ours already.
	const message = error instanceof Error ? safeText(error.message, []).replace(/ \[item \d+\]$/, '') : '';
	return refusedBeforeSending(message === '' ? 'The parameters of the item cannot be read' : message);
}
