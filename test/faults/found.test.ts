/** What the chaos runs found in the node, one case each. */
import { useSandbox, credentialFor } from '../support/everyWay';
import { runNode } from '../support/runNode';
import { describedBy } from './said';

const used = useSandbox();

it('tells of a row whose batch was not full when a later one of the list stopped the run', async () => {
	const rows = ['1', '2', 'many', '4'].map((unit_price) => ({ product_id: 'P', unit_price }));
	const { error } = await runNode({
		parameters: {
			...{ resource: 'customer', operation: 'loadStock', rowsFrom: 'json', rows: '={{ $json.rows }}' },
			customer: { email: 'ada@example.com' },
		},
		items: [{ json: { rows } }],
		credential: credentialFor(used.sandbox),
	});
	expect(describedBy(error)).toBe('Refused: row 3 of item 0. Not sent: rows 1-2, 4 of item 0.');
});
