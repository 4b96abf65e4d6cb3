import { groupByCustomer } from '../../../nodes/Advancly/operations/load/customers';
import { rowsFromItems } from '../../../nodes/Advancly/operations/load/rows';
import { field, READING } from '../../support/reading';
import type { IDataObject } from 'n8n-workflow';

const IDENTIFIERS = ['email', 'identity_number', 'phone_number'].map((name) => field(name));

function grouped(...jsons: IDataObject[]) {
	const { rows } = rowsFromItems({ first: 0, jsons }, [field('product_id'), ...IDENTIFIERS], []);
	const { groups, failed } = groupByCustomer(rows, IDENTIFIERS, (row) => (name) => row.cell(name), READING);
	return {
		groups: groups.map(({ customer, rows: own }) => [customer, [...own].map(({ ref }) => ref.item)]),
		failed: failed.map(({ row, failed: { fate, reason, advice } }) => [row.ref.item, fate, reason, advice]),
	};
}

describe('rows are grouped by customer', () => {
	test('in the order of the input, customers interleaved', () => {
		const ada = { phone_number: '08012345678' };
		const bola = { email: 'bola@b.co', identity_number: '22397319289' };
		expect(grouped(ada, bola, ada, ada, bola)).toEqual({
			groups: [
				[{ phone_number: '08012345678' }, [0, 2, 3]],
				[{ email: 'bola@b.co', identity_number: '22397319289' }, [1, 4]],
			],
			failed: [],
		});
	});

	test('by the identifiers as they are read, however they are written', () => {
		expect(
			grouped(
				{ phone_number: '0801 234 5678' },
				{ phone_number: "'08012345678", email: 'NULL' },
				{ phone_number: '(0801)2345678', email: null },
				{ phone_number: '08012345678', identity_number: '' },
			).groups,
		).toEqual([[{ phone_number: '08012345678' }, [0, 1, 2, 3]]]);
	});

	test('a number and a text with its digits are read each by itself', () => {
		const { groups, failed } = grouped({ phone_number: '8012345678' }, { phone_number: 80123456789 });
		expect(groups).toEqual([[{ phone_number: '80123456789' }, [1]]]);
		expect(failed).toHaveLength(1);
	});

	test('different sets of identifiers are different customers', () => {
		const phone = { phone_number: '08012345678' };
		expect(grouped(phone, { ...phone, email: 'a@b.co' }).groups).toHaveLength(2);
	});
});

describe('a row whose customer cannot be told fails by itself', () => {
	test('without any identifier', () => {
		expect(grouped({ product_id: 1, email: ' ' }, { email: 'a@b.co' })).toEqual({
			groups: [[{ email: 'a@b.co' }, [1]]],
			failed: [
				[
					0,
					'refused',
					'Customer: none of email, identity_number, phone_number is filled in',
					'Fill in at least one of them',
				],
			],
		});
	});

	test('with wrong identifiers, all named; each such row, though read once', () => {
		const wrong = { email: 'x', phone_number: '1' };
		const reason =
			"Customer: email: 'x' is not an email address; expected one such as name@email.com; phone_number: '****' is not a phone number; expected a phone number such as 08012345678 or +2348012345678";
		expect(grouped(wrong, { ...wrong }).failed).toEqual([
			[0, 'refused', reason, 'Correct it and run the item again'],
			[1, 'refused', reason, 'Correct it and run the item again'],
		]);
	});

	test.each([
		['an object that is no text', JSON.parse('{"toString":1,"valueOf":1}')],
		['a list', [['08012345678']]],
		['nesting beyond any sense', JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
	])('with %s', (_what, phone_number) => {
		const { groups, failed } = grouped({ phone_number } as IDataObject, { phone_number: '08012345678' });
		expect(groups).toEqual([[{ phone_number: '08012345678' }, [1]]]);
		expect(failed).toHaveLength(1);
	});

	test('when its identifiers cannot be read at all', () => {
		const { rows } = rowsFromItems({ first: 0, jsons: [{ product_id: 1 }] }, [field('product_id')], []);
		const throwing = () => {
			throw new Error("Referenced node doesn't exist");
		};
		expect(groupByCustomer(rows, IDENTIFIERS, throwing, READING)).toMatchObject({
			groups: [],
			failed: [{ failed: { fate: 'refused', reason: "Referenced node doesn't exist" } }],
		});
	});

	test('a blank and what is written like it are not taken for one another', () => {
		const phone = { phone_number: '08012345678' };
		expect(
			grouped({ ...phone, identity_number: null }, { ...phone, identity_number: ['null'] }).failed,
		).toHaveLength(1);
	});
});
