import { deepStrictEqual, match } from 'node:assert/strict';
import { join } from 'node:path';

import { itemsOf } from '../../tools/n8n';
import { executeExample, type Imported } from './importsFlows';
import type { Script } from './support/modelServer';
import { errorOf } from './support/rowsRun';
import { isMarked, rowsIn, writeRows, type Row } from './support/workbook';

const EMAIL = 'amina.bello@example.com';

/** What the model does with the sample question of the agent's example: it looks up the customer that the question names. */
export const AGENT_SCRIPT: Script = [[{ name: 'Get_customer', arguments: { email: EMAIL } }]];

async function answersQuestion(imported: Imported): Promise<void> {
	const { sandbox, model } = imported;
	const before = sandbox.received.length;
	const execution = await executeExample(imported, 'advCustomerAgent');
	deepStrictEqual(errorOf(execution), undefined);
	const asked = sandbox.received.slice(before).map(({ method, query }) => ({ method, query }));
	deepStrictEqual(asked, [{ method: 'GET', query: { email: EMAIL } }]);
	match(model.answers.join(), /"email":"amina\.bello@example\.com"/);
	const outputs = itemsOf(execution, 'Agent').map(({ json }) => json.output);
	deepStrictEqual(outputs, ['Done after 1 calls']);
}

const ORDERS_OF_THE_SHOP = ['7001', '7002'];

/** A sandbox that has the companies of the demo and nothing else: loads are for them. */
async function withCompanies(imported: Imported): Promise<void> {
	imported.sandbox.reset();
	await executeExample(imported, 'advCorporates001');
}

async function checksOnly(imported: Imported): Promise<void> {
	const { instance, sandbox } = imported;
	const before = sandbox.received.length;
	const execution = await executeExample(imported, 'advCheckSheet001');
	deepStrictEqual(sandbox.received.length, before);
	const [shown, refused] = [0, 1].map((output) => itemsOf(execution, 'Check individuals', output));
	const rows = await rowsIn(join(instance.files, 'advancly/individuals.xlsx'));
	deepStrictEqual(shown!.length + refused!.length, rows.length);
	deepStrictEqual(new Set(shown!.map(({ json }) => Object.keys(json).join())), new Set(['request']));
}

async function marksRows(imported: Imported): Promise<void> {
	const { instance, sandbox } = imported;
	await withCompanies(imported);
	const execution = await executeExample(imported, 'advMarkRows00001');
	deepStrictEqual(errorOf(execution), undefined);
	await isMarked(join(instance.files, 'advancly'), sandbox.stock);
}

async function loadsShopOrders(imported: Imported): Promise<void> {
	const { sandbox } = imported;
	await withCompanies(imported);
	const execution = await executeExample(imported, 'advShopOrders001');
	deepStrictEqual(itemsOf(execution, 'Load orders', 1), []);
	const loaded = sandbox.orders.flatMap(({ rows }) => rows.map(({ order_id: id }) => id));
	deepStrictEqual(loaded, ORDERS_OF_THE_SHOP);
}

/** The examples without a flow; all but the first leave nothing of what the sandbox had before. */
export const OTHER_EXAMPLES: [id: string, check: (imported: Imported) => Promise<void>][] = [
	['advCustomerAgent', answersQuestion],
	['advCheckSheet001', checksOnly],
	['advMarkRows00001', marksRows],
	['advShopOrders001', loadsShopOrders],
];

const CORRECTED = 'ADV-0003';

function reasonsOf(rows: Row[]): unknown[] {
	return rows.map(({ error }) => error).sort();
}

/** The sheet of refused rows, one of them corrected, run through its example again: that row is onboarded, no other is. */
export async function checkCorrectedSheet(imported: Imported): Promise<void> {
	const { instance, sandbox } = imported;
	const folder = join(instance.files, 'advancly');
	const refusedFile = join(folder, 'refused-individuals.xlsx');
	const refused = await rowsIn(refusedFile);
	const isCorrected = (row: Row) => row['Customer ID'] === CORRECTED;
	writeRows(
		join(folder, 'individuals.xlsx'),
		refused.map((row) => (isCorrected(row) ? { ...row, 'Date of Birth': '28/02/1990' } : row)),
	);
	const before = sandbox.customers.length;
	await executeExample(imported, 'advIndividuals01');
	const added = sandbox.customers.slice(before).map(({ fields }) => fields.customer_unique_identifier);
	deepStrictEqual(added, [CORRECTED]);
	const others = refused.filter((row) => !isCorrected(row));
	deepStrictEqual(reasonsOf(await rowsIn(refusedFile)), reasonsOf(others));
}
