import type { DeduplicationHelperFunctions } from 'n8n-workflow';

/** What n8n remembers for nodes between runs, in its database. */
export type Memory = Pick<DeduplicationHelperFunctions, 'checkProcessedAndRecord' | 'removeProcessed'>;
