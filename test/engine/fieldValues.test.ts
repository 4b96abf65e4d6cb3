import { credentialFor, useSandbox } from '../support/everyWay';
import { individual, onboardIndividuals } from '../support/people';
import { runNode } from '../support/runNode';

const used = useSandbox();

beforeEach(async () => await onboardIndividuals(used.sandbox, [0]));

test.each(['\ufeff', 'ï»¿'])(
	'a byte order mark (%j) before the first heading is not part of its name',
	async (mark) => {
		const entries = { order_date: '={{ $json["Sale Date"] }}', order_id: '={{ $json.ID }}' };
		const { hints } = await runNode({
			parameters: {
				operation: 'loadOrders',
				customer: { email: String(individual(0).email) },
				rowsFrom: 'inputItems',
				fieldValues: { item: Object.entries(entries).map(([field, value]) => ({ field, value })) },
			},
			items: [{ json: { [`${mark}Sale Date`]: '2024-03-04', ID: 'A1' } }],
			credential: credentialFor(used.sandbox),
		});
		expect(used.sandbox.orders.flatMap(({ rows }) => rows)).toEqual([
			{ order_id: 'A1', order_date: '2024-03-04T00:00:00.000Z' },
		]);
		expect(hints).toEqual([]);
	},
);
