import type { Bundle, FoldShape } from '../../input/bundle';
import type { RowReader } from '../../input/rowReader';
import type { Report } from '../../outcome/report';
import type { ReadBundle } from './bundleJson';
import type { CustomerOf } from './customers';

/** The rows of a load before they are sent. */
export interface LoadRows {
	reader: RowReader;
	customerOf: CustomerOf;
	/** How rows of input items were folded into orders, if they were. */
	shape: FoldShape | undefined;
	bundles: Bundle[];
	read: ReadBundle;
	/** Reports on rows that are not sent. */
	refused: Report[];
}
