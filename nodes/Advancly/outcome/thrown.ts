import { refusedBeforeSending, type Failed } from './outcome';
import { fitWords } from './safeText';

/**
 * What becomes of an item when something is thrown before it is sent, as expressions and n8n's own checks do.
 *
 * @param error whatever was thrown; only its message is used, made fit for a text of ours
 */
export function refusedByThrown(error: unknown): Failed {
	const words = error instanceof Error ? fitWords(error.message, []) : '';
	return refusedBeforeSending(words === '' ? 'The parameters of the item cannot be read' : words);
}
