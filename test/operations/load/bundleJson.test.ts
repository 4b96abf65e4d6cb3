import { columnFields } from '../../../nodes/Advancly/input/columns';
import { columnSource } from '../../../nodes/Advancly/input/columnSource';
import { RowReader } from '../../../nodes/Advancly/input/rowReader';
import type { Field, ListField } from '../../../nodes/Advancly/input/schema';
import { alone } from '../../../nodes/Advancly/input/bundle';
import { foldedJson, rowJson } from '../../../nodes/Advancly/operations/load/bundleJson';
import { contextOf, list, scalar } from '../../support/fields';
import { options } from '../../values/options';

const ID = scalar('order_id', 'identifier');
const LINES: ListField = list('order_items', [scalar('product_id', 'identifier')]);

function readerOf(fields: Field[]): RowReader {
	const { context } = contextOf({ jsons: [{ order_id: 7, order_items: '[{"product_id":"A"}]' }] });
	const found = columnSource(columnFields(fields), context);
	if ('problems' in found) throw new Error(found.problems.join());
	return new RowReader(found.value, options());
}

test('rows that may hold long lists let n8n do other work before each, others do not wait', async () => {
	const breathe = jest.fn(async () => undefined);
	expect(rowJson(readerOf([ID]), [ID], breathe)(alone(0))).toEqual({ value: { json: '{"order_id":"7"}' } });
	expect(breathe).not.toHaveBeenCalled();

	const json = '{"order_id":"7","order_items":[{"product_id":"A"}]}';
	expect(await rowJson(readerOf([ID, LINES]), [ID, LINES], breathe)(alone(0))).toEqual({ value: { json } });
	expect(breathe).toHaveBeenCalledTimes(1);

	const shape = { noun: 'order' as const, id: ID, head: [ID], list: LINES, prefix: '' };
	expect(await foldedJson(readerOf([ID, LINES]), shape, breathe)(alone(0))).toEqual({ value: { json } });
	expect(breathe).toHaveBeenCalledTimes(2);
});
