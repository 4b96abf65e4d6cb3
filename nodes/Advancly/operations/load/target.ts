import type { IDataObject } from 'n8n-workflow';

import type { FieldSource } from '../../input/source';
import type { ItemContext } from '../../n8n/itemContext';
import type { Outcome } from '../../outcome/outcome';
import type { RowRef } from '../../outcome/rowNumbers';
import type { OperationRun } from '../operation';
import type { WrittenBundle } from './batches';

/** Whom a batch is sent for, and who hears what happened to it. */
export interface Target {
	loadRun: OperationRun;
	source: FieldSource;
	/** The item whose credential the requests use. */
	item: ItemContext;
	customer: IDataObject;
	/** Told what became of bundles once that is certain. */
	settled(batch: WrittenBundle[], outcome: Outcome): Promise<void>;
}

/** The rows of a batch. */
export function refsOf({ source }: Target, batch: WrittenBundle[]): RowRef[] {
	return batch.flatMap(({ bundle }) => bundle.rows).map(source.ref);
}
