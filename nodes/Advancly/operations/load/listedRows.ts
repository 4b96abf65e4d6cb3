import { blankId } from '../../input/blankId';
import { alone } from '../../input/bundle';
import { listSource } from '../../input/listSource';
import { lookOver, byName } from '../../input/lookOver';
import type { ScalarField } from '../../input/schema';
import type { RunContext } from '../../n8n/itemContext';
import { holdsExpression } from '../../n8n/parameterReader';
import type { RowRef } from '../../outcome/rowNumbers';
import type { OperationRun } from '../operation';
import { rowJson } from './bundleJson';
import { customerInParameter } from './customers';
import type { LoadFields } from './loadFields';
import type { LoadRows } from './rows';

/** The rows that each item lists, as JSON or in the fields of 'Data'. */
export async function listedRows(loadRun: OperationRun, fields: LoadFields): Promise<LoadRows> {
	const { context, options, run } = loadRun;
	const byHand = context.item(0).parameter('rowsFrom') === 'fields';
	const parameter = byHand ? { name: 'data', displayName: 'Data' } : { name: 'rows', displayName: 'Rows' };
	const { source, failed } = await listSource(parameter, fields.ofRow, context, run.breathe);
	const reader = await lookOver(source, byName(fields.ofRow), options, context, run.breathe);
	const bundles = Array.from({ length: source.count }, (_, row) => alone(row));
	const refused = failed.map(({ item, failed: outcome }) => ({
		rows: [{ item }],
		outcome: run.stopIfFailed(outcome),
	}));
	const customerOf = customerInParameter(loadRun, fields.identifiers, source.position);
	const { id } = fields;
	const read = rowJson(reader, fields.ofRow, run.breathe, (row) =>
		byHand && isMapped(context, source.ref(row), id) ? blankId(source, row, id) : undefined,
	);
	return { reader, customerOf, shape: undefined, bundles, read, refused };
}

/** Whether an expression fills in a field of 'Data'. Without one, an empty field was left empty on purpose. */
function isMapped({ stored }: RunContext, { row }: RowRef, { name }: ScalarField): boolean {
	return holdsExpression(stored('data', 'item', row! - 1, name));
}
