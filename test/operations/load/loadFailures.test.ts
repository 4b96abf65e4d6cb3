import type { IDataObject } from 'n8n-workflow';

import { loadRows } from '../../../nodes/Advancly/operations/load/load';
import { accountOf } from '../../../nodes/Advancly/outcome/report';
import { Run } from '../../../nodes/Advancly/run/run';
import { answered, FakeApi, type Reply } from '../../support/fakeItem';
import { CUSTOMER, fates, LOADED, loaded } from '../../support/loading';
import { OPERATIONS } from '../../support/operations';

describe('the customer', () => {
	test('may differ by item, by expressions', async () => {
		const emails = ['ada@b.co', 'bola@b.co', 'ada@b.co'];
		const { sent } = await loaded({
			items: [1, 2, 3].map((product_id) => ({ product_id })),
			parameters: (item) => ({
				rowsFrom: 'inputItems',
				customer: { email: emails[item], identity_number: '' },
			}),
		});
		expect(sent).toEqual([
			[{ email: 'ada@b.co' }, [{ product_id: '1' }, { product_id: '3' }]],
			[{ email: 'bola@b.co' }, [{ product_id: '2' }]],
		]);
	});

	test('is asked for once an item, however many rows the item brings', async () => {
		const rows = Array.from({ length: 50 }, (_none, product_id) => ({ product_id }));
		const { asked } = await loaded({
			items: [{}, {}],
			parameters: { rowsFrom: 'json', rows, customer: CUSTOMER },
		});
		expect(asked.length).toBeLessThan(10);
	});

	test('that is missing is a refusal before sending', async () => {
		const { reports, sent } = await loaded({
			items: [{ product_id: 1 }],
			parameters: { rowsFrom: 'inputItems' },
		});
		expect(reports).toMatchObject([
			{ outcome: { reason: 'Customer: none of email, identity_number, phone_number is filled in' } },
		]);
		expect(sent).toEqual([]);
	});
});

describe('an expression that fails for one item', () => {
	const failing = {
		get() {
			throw new Error("Referenced node doesn't exist");
		},
		enumerable: true,
	};

	test.each([
		['rows', { rowsFrom: 'json', customer: CUSTOMER, rows: [{ product_id: 1 }] }],
		['customer', { rowsFrom: 'json', customer: CUSTOMER, rows: [{ product_id: 1 }] }],
		['customer', { rowsFrom: 'inputItems', customer: CUSTOMER }],
	])('in %s refuses that item, and the others are loaded', async (name, parameters) => {
		const { reports, sent } = await loaded({
			items: [1, 2, 3].map((product_id) => ({ product_id })),
			parameters: (item) =>
				item === 1 ? Object.defineProperty({ ...parameters }, name, failing) : parameters,
		});
		expect(accountOf(reports)).toMatch(/^Accepted: .*(0|2).*Refused: (item 1|rows 1 of item 1)$/);
		expect(JSON.stringify(reports)).toContain("Referenced node doesn't exist");
		expect(sent).toHaveLength(1);
	});
});

describe('a refused batch', () => {
	const items = [1, 2, 3, 4].map((product_id) => ({ product_id }));
	const refusesThird: Reply = ({ body }) =>
		String(body).includes('"3"') ? answered(400, { message: 'bad row' }) : answered(200, LOADED);

	test('is halved when the node continues, until the bad row stands alone', async () => {
		const { reports } = await loaded({
			items,
			parameters: { rowsFrom: 'inputItems', customer: CUSTOMER },
			reply: refusesThird,
		});
		expect(fates(reports)).toEqual([
			['accepted', 0, 1],
			['refused', 2],
			['accepted', 3],
		]);
	});

	test.each([
		['the option is off', { splitRefused: false }, true],
		['the node stops', {}, false],
	])('is not halved when %s', async (_when, options, continues) => {
		const parameters = { rowsFrom: 'inputItems', customer: CUSTOMER, options };
		const { reports, sent } = await loaded({ items, parameters, reply: refusesThird, continues });
		expect(fates(reports)).toEqual([['refused', 0, 1, 2, 3]]);
		expect(sent).toHaveLength(1);
	});
});

describe('in stop mode', () => {
	test('a row without customer stops all before anything is sent', async () => {
		const { reports, sent } = await loaded({
			items: [{ product_id: 1, email: 'ada@b.co' }, { product_id: 2 }],
			parameters: { rowsFrom: 'inputItems', customerFrom: 'columns' },
			continues: false,
		});
		expect(sent).toEqual([]);
		expect(fates(reports)).toEqual([
			['notSent', 0],
			['refused', 1],
		]);
	});

	test('a list that cannot be read does too', async () => {
		const { reports, sent } = await loaded({
			items: [{}, {}],
			parameters: (item) => ({
				rowsFrom: 'json',
				customer: CUSTOMER,
				rows: item === 0 ? [{ product_id: 1 }] : 7,
			}),
			continues: false,
		});
		expect(sent).toEqual([]);
		expect(fates(reports)).toEqual([
			['notSent', '0/1'],
			['refused', 1],
		]);
	});

	test('a refused batch of one customer stops those of the others', async () => {
		const { reports } = await loaded({
			items: [1, 2, 3].map((customer) => ({ product_id: customer, email: `c${customer}@b.co` })),
			parameters: { rowsFrom: 'inputItems', customerFrom: 'columns' },
			continues: false,
			places: 1,
			reply: ({ qs }) => answered((qs as IDataObject).email === 'c2@b.co' ? 404 : 200, {}),
		});
		expect(fates(reports)).toEqual([
			['accepted', 0],
			['refused', 1],
			['notSent', 2],
		]);
	});
});

test('parameters that hold for all items and cannot be read throw before anything is sent', async () => {
	const api = new FakeApi();
	const throwing = {
		...api.item(),
		parameter: () => {
			throw new Error("Referenced node doesn't exist");
		},
	};
	const load = loadRows({
		operation: OPERATIONS.loadStock,
		items: { first: 0, jsons: [{ product_id: 1 }] },
		contextOf: () => throwing,
		run: new Run(1, true, undefined),
	});
	await expect(load).rejects.toThrow("Referenced node doesn't exist");
	expect(api.requests).toEqual([]);
});
