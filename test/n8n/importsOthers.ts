import { deepStrictEqual } from 'node:assert/strict';
import { join } from 'node:path';

import { itemsOf } from '../../tools/n8n';
import { executeExample, type Imported } from './importsFlows';
import { isMarked } from './support/markedSheet';
import { rowsIn, writeRows, type Row } from './support/workbook';

interface OtherExample {
	id: string;
	check: (imported: Imported) => Promise<void>;
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
	deepStrictEqual(execution.data.resultData.error?.message, undefined);
	await isMarked(join(instance.files, 'advancly'), sandbox.stock);
}

async function loadsShopOrders(imported: Imported): Promise<void> {
	const { sandbox } = imported;
	await withCompanies(imported);
	const execution = await executeExample(imported, 'advShopOrders001');
	deepStrictEqual(itemsOf(execution, 'Load orders', 1), []);
	deepStrictEqual(
		sandbox.orders.flatMap(({ rows }) => rows.map(({ order_id: id }) => id)),
		ORDERS_OF_THE_SHOP,
	);
}

/** The examples without a flow, but for the agent; they leave nothing of what the sandbox had before. */
export const OTHER_EXAMPLES: OtherExample[] = [
	{ id: 'advCheckSheet001', check: checksOnly },
	{ id: 'advMarkRows00001', check: marksRows },
	{ id: 'advShopOrders001', check: loadsShopOrders },
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
	deepStrictEqual(
		sandbox.customers.slice(before).map(({ fields }) => fields.customer_unique_identifier),
		[CORRECTED],
	);
	deepStrictEqual(
		reasonsOf(await rowsIn(refusedFile)),
		reasonsOf(refused.filter((row) => !isCorrected(row))),
	);
}
