import { deepStrictEqual } from 'node:assert/strict';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { utils, writeFile } from 'xlsx';

import { DEFAULT_N8N } from '../../tools/n8n';
import {
	hasNorthwind,
	NORTHWIND,
	NORTHWIND_FOLDER,
	northwind,
	ordersOf,
	stockOf,
} from '../support/northwind';
import { onboardIndividuals } from '../support/people';
import { jsonWorkflow, ORDERS_AS_JSON, sheetWorkflow, STOCK_AS_JSON, WORKBOOK } from './northwindWorkflows';
import type { Suite } from './suite';
import { openStage } from './support/stage';
import { runByHand, type Workflow } from './support/workflows';

/** Northwind as n8n's own Extract From File reads it, loaded as JSON and from the sheet as it stands. */
export const northwindFiles: Suite = {
	name: 'northwind',
	title: `Northwind, read by Extract From File of n8n ${DEFAULT_N8N}`,
	run: async (context) => {
		const { check, note, result } = context;
		if (!hasNorthwind) {
			note(`not loaded: ${NORTHWIND} is not there`);
			return result();
		}
		const stage = await openStage(context, DEFAULT_N8N);
		const { server, sandbox, instance, credentials } = stage;
		const folder = join(instance.files, 'northwind');
		await mkdir(folder, { recursive: true });
		await cp(NORTHWIND_FOLDER, folder, { recursive: true });
		const workbook = utils.book_new();
		utils.book_append_sheet(workbook, utils.json_to_sheet(northwind(WORKBOOK)));
		writeFile(workbook, join(folder, `${WORKBOOK}.xlsx`));

		const [products, categories] = [northwind('products'), northwind('categories')];
		const [orders, lines] = [northwind('orders'), northwind('order-details')];
		const stock = [{ customerId: 1, rows: stockOf(products, categories) }];

		const load = async (workflow: Workflow) => {
			sandbox.reset();
			await onboardIndividuals(sandbox, [0]);
			const { status, data } = await runByHand(server, workflow, 'Start');
			deepStrictEqual([status, data.resultData.error?.message], ['success', undefined]);
		};
		const files = { folder, credentials };

		await check('77 products as stock, as JSON', async () => {
			await load(jsonWorkflow(files, 'loadStock', ['products', 'categories'], STOCK_AS_JSON));
			deepStrictEqual(sandbox.stock, stock);
		});
		await check('20 orders with their lines, as JSON', async () => {
			await load(jsonWorkflow(files, 'loadOrders', ['orders', 'order-details'], ORDERS_AS_JSON));
			deepStrictEqual(sandbox.orders, [{ customerId: 1, rows: ordersOf(orders.slice(0, 20), lines) }]);
		});
		await check('77 products as stock, from their sheet as it stands', async () => {
			await load(sheetWorkflow(files, 'loadStock', ['products', 'categories'], 'categoryID'));
			deepStrictEqual(sandbox.stock, stock);
		});
		await check('2,155 lines, each with the columns of its order, folded into 830 orders', async () => {
			await load(sheetWorkflow(files, 'loadOrders', ['order-details', 'orders'], 'orderID'));
			deepStrictEqual(sandbox.orders, [{ customerId: 1, rows: ordersOf(orders, lines) }]);
		});
		return result();
	},
};
