import type { JsonObject } from '../../sandbox/json';
import type { ReceivedRequest } from '../../sandbox/server';
import { credentialFor } from '../sandbox/client';
import { useStub } from '../support/everyWay';
import { numbers } from '../support/people';
import { rowsOf } from '../support/pairing';
import { runNode } from '../support/runNode';

const ROWS = 100_000;

/** Every 20th row is bad: most have no number where one is required, and every 200th can only be refused by the API. */
const isBad = (row: number) => row % 20 === 7;
const isRefusedByApi = (row: number) => row % 200 === 7;

const WORDS = { unread: 'Refused before sending: unit_price', refused: 'Refused by the API (HTTP 422)' };

function itemOf(row: number) {
	const price = isBad(row) && !isRefusedByApi(row) ? 'a dozen' : `${row}.50`;
	const id = `${isRefusedByApi(row) ? 'gone' : 'row'}-${row}`;
	return { json: { email: `shop${row % 7}@example.com`, product_id: id, unit_price: price } };
}

function idsIn({ body }: ReceivedRequest): string[] {
	return (body as { data: JsonObject[] }).data.map(({ product_id: id }) => String(id));
}

const used = useStub((request) =>
	idsIn(request).some((id) => id.startsWith('gone'))
		? { status: 422, body: { message: 'product_id is not in the catalogue', status: false } }
		: { status: 200, body: { message: 'Loaded', status: true, status_code: 200 } },
);

test('of 100,000 rows with 5,000 bad ones each is accepted or refused once, with its own reason', async () => {
	const { success, failed, error } = await runNode({
		parameters: { operation: 'loadStock', customerFrom: 'columns' },
		items: numbers(ROWS).map(itemOf),
		credential: credentialFor(used.sandbox),
		onError: 'continueErrorOutput',
	});
	expect(error).toBeUndefined();

	const accepted = success.flatMap(rowsOf).sort((one, other) => one - other);
	expect(accepted).toEqual(numbers(ROWS).filter((row) => !isBad(row)));
	const refused = failed.map((item) => [rowsOf(item)[0], String(item.json.error).split(':', 2).join(':')]);
	const reasonOf = (row: number) => (isRefusedByApi(row) ? WORDS.refused : WORDS.unread);
	const expected = numbers(ROWS).filter(isBad);
	expect(refused.map(([row]) => row)).toEqual(expected);
	expect(refused.filter(([row, words]) => !String(words).startsWith(reasonOf(Number(row))))).toEqual([]);

	const taken = used.sandbox.received.filter(({ status }) => status === 200).flatMap(idsIn);
	expect(taken).toHaveLength(accepted.length);
	expect(new Set(taken)).toEqual(new Set(accepted.map((row) => `row-${row}`)));
});
