import type { DeduplicationHelperFunctions } from 'n8n-workflow';

/** n8n's memory for nodes between runs, which is in its database. */
export type Memory = Pick<DeduplicationHelperFunctions, 'checkProcessedAndRecord' | 'removeProcessed'>;
