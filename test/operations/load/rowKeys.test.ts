import { RowKeys } from '../../../nodes/Advancly/operations/load/rowKeys';

const PLACE = ['node-1', 'https://api.example.com', '/v1/stock'];
const CUSTOMER = { email: 'Ada@example.com', phone_number: '0803' };

test('the key is the same for the same content, customer and place only', () => {
	const key = (place: string[], customer: object, json: string) =>
		new RowKeys(place).of({ ...customer }, json);
	const keys = [
		key(PLACE, CUSTOMER, '{"a":1}'),
		key(PLACE, CUSTOMER, '{"a":2}'),
		key(PLACE, { email: 'ada@example.com' }, '{"a":1}'),
		key(['node-2', ...PLACE.slice(1)], CUSTOMER, '{"a":1}'),
		key([PLACE[0]!, 'https://sandbox.example.com', PLACE[2]!], CUSTOMER, '{"a":1}'),
		key([...PLACE.slice(0, 2), '/v1/orders'], CUSTOMER, '{"a":1}'),
	];
	expect(new Set(keys).size).toBe(keys.length);
	expect(key(PLACE, { phone_number: '0803', email: 'ada@EXAMPLE.com' }, '{"a":1}')).toBe(keys[0]);
});

test('equal rows of a run are told apart by their number', () => {
	const [one, other] = [new RowKeys(PLACE), new RowKeys(PLACE)];
	const keys = ['a', 'a', 'b', 'a'].map((json) => one.of(CUSTOMER, json));
	expect(new Set(keys).size).toBe(4);
	expect(['b', 'a', 'a', 'a'].map((json) => other.of(CUSTOMER, json))).toEqual(
		[2, 0, 1, 3].map((index) => keys[index]),
	);
});
