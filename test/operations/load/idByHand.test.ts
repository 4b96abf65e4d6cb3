/** The id of a row that is filled in by hand: what an expression is to fill in must not be missing. */
import type { IDataObject } from 'n8n-workflow';

import { CUSTOMER, loaded } from '../../support/loaded';

describe.each(['workflow', 'routed'] as const)('the id of a row by hand, on the %s route,', (route) => {
	const blank = (id: string) => `Refused before sending: ${id} is blank; fill it in or remove the row`;
	const byHand = (...item: IDataObject[]) => ({ rowsFrom: 'fields', data: { item } });

	test('must not be blank where an expression fills it in', async () => {
		const jsons = ['A', '', null, 'undefined', 'n/a'].map((ref) => ({ ref }));
		const rows = byHand({ product_id: '={{ $json.ref }}', total_quantity: '2' });
		const run = await loaded(jsons, rows, { route });
		expect(run.sent).toEqual([[CUSTOMER, { data: [{ product_id: 'A', total_quantity: 2 }] }]]);
		const refused = [1, 2, 3, 4].map((item) => [`${item}/1`, blank('product_id')]);
		expect(run.told).toEqual({ '0/1': 'accepted', ...Object.fromEntries(refused) });
	});

	test('is left out where it is left empty, next to one that an expression fills in', async () => {
		const rows = byHand(
			{ total_quantity: '1' },
			{ product_id: '', total_quantity: '={{ $json.ref }}', unit_price: '2' },
			{ product_id: '={{ $json.ref }}', total_quantity: '3' },
			{ product_id: 'n/a', total_quantity: '4' },
		);
		const run = await loaded([{ ref: '' }], rows, { route });
		const data = [{ total_quantity: 1 }, { unit_price: 2 }, { total_quantity: 4 }];
		expect(run.sent).toEqual([[CUSTOMER, { data }]]);
		expect(run.told).toMatchObject({ '0/3': blank('product_id') });
	});

	test('is that of an order, not those of its items', async () => {
		const items = { item: [{ product_id: '={{ $json.sku }}', quantity: '1' }] };
		const order = (order_id: string) => ({ order_id, order_items: items });
		const rows = byHand(order('={{ $json.ref }}'), order('7'));
		const run = await loaded([{ ref: '-', sku: '' }], rows, { route, operation: 'loadOrders' });
		const data = [{ order_id: '7', order_items: [{ quantity: 1 }] }];
		expect(run.sent).toEqual([[CUSTOMER, { data }]]);
		expect(run.told).toEqual({ '0/1': blank('order_id'), '0/2': 'accepted' });
	});

	const mapped = byHand({ product_id: '={{ $json.ref }}', total_quantity: '={{ $json.n }}' });
	test.each<[string, IDataObject]>([
		['one expression', { ...mapped, data: '={{ $json.rows }}' }],
		['JSON, though others were filled in before', { ...mapped, rowsFrom: 'json', rows: '={{ $json.rows }}' }],
	])('may be missing in rows from %s', async (_where, rows) => {
		const run = await loaded([{ rows: { item: [{ total_quantity: 1 }] } }], rows, { route });
		expect(run.sent).toEqual([[CUSTOMER, { data: [{ total_quantity: 1 }] }]]);
	});

	test('is not what a wholly blank row is refused for', async () => {
		expect((await loaded([{}], mapped, { route })).told).toEqual({
			'0/1': 'Refused before sending: the row is blank; fill it in or remove it',
		});
	});
});
