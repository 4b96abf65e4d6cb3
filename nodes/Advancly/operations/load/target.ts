import type { IDataObject } from 'n8n-workflow';

import type { FieldSource } from '../../input/source';
import type { ItemContext } from '../../n8n/itemContext';
import type { Outcome } from '../../outcome/outcome';
import type { RowRef } from '../../outcome/rowNumbers';
import type { OperationRun } from '../operation';
import type { WrittenBundle } from './batches';

/** Where a batch is sent and how its rows are reported. */
export interface Target {
	loadRun: OperationRun;
	source: FieldSource;
	/** The item whose credential the requests use. */
	item: ItemContext;
	customer: IDataObject;
	/** Called when the outcome of bundles is final. */
	settled(batch: WrittenBundle[], outcome: Outcome): Promise<void>;
}

/** The rows of a batch. */
export function refsOf({ source }: Target, batch: WrittenBundle[]): RowRef[] {
	return batch.flatMap(({ bundle }) => bundle.rows).map(source.ref);
}
