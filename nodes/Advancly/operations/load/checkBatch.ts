import type { IDataObject } from 'n8n-workflow';

import type { Report } from '../../outcome/report';
import { accepted } from './acceptedRows';
import { bodyOf, type WrittenBundle } from './batches';
import type { Target } from './target';

/** Reports a batch with the request that would send it, for *Check Only*. */
export function checkBatch(target: Target, batch: WrittenBundle[]): Report[] {
	const { loadRun, customer: query } = target;
	const { method, path } = loadRun.operation;
	const body = JSON.parse(bodyOf(batch)) as IDataObject;
	return accepted(target, batch, { request: { method, path, query, body } });
}
