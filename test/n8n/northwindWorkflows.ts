import type { IConnections, INode, INodeCredentials, INodeParameters } from 'n8n-workflow';

import { ORDER_VALUES, PRODUCT_VALUES, type TableName } from '../support/northwind';
import { individual } from '../support/people';
import { ADVANCLY, inARow, manualTrigger, node } from './support/nodes';
import type { Workflow } from './support/workflows';

/** Where the files are, and with which credential they are loaded. */
export interface Files {
	folder: string;
	credentials: INodeCredentials;
}

type Load = 'loadStock' | 'loadOrders';

const START = 'Start';
const NODE = 'Advancly';

const VALUES = { loadStock: PRODUCT_VALUES, loadOrders: ORDER_VALUES };

/** What a person writes into 'Rows' to make the API's rows of the products. */
export const STOCK_AS_JSON = `={{ $('products').all().map(({ json }) => ({
	product_id: json.productID,
	product_category: $('categories').all().find((one) => one.json.categoryID === json.categoryID).json.categoryName,
	minimum_stock_quantity: json.reorderLevel,
	total_quantity: json.unitsInStock,
	reserved_quantity: json.unitsOnOrder,
	unit_price: json.unitPrice,
})) }}`;

/** The same for the first 20 orders with their lines, wrapped as the API's body is. */
export const ORDERS_AS_JSON = `={{ { data: $('orders').all().slice(0, 20).map(({ json }) => ({
	order_id: json.orderID,
	order_date: json.orderDate,
	address: json.shipAddress,
	city: json.shipCity,
	country: json.shipCountry,
	state: json.shipRegion,
	order_items: $('order-details').all().filter((line) => line.json.orderID === json.orderID).map((line) => ({
		product_id: line.json.productID,
		unit_price: line.json.unitPrice,
		quantity: line.json.quantity,
	})),
})) } }}`;

/** n8n's reader of CSV refuses the orders, whose addresses have commas without quotes; as a workbook it reads them. */
export const WORKBOOK: TableName = 'orders';

/** Reads a table: the file, and its rows as items, from a node with the table's name. */
function tableNodes(folder: string, table: TableName): [INode, INode] {
	const operation = table === WORKBOOK ? 'xlsx' : 'csv';
	return [
		node(
			`Read ${table}`,
			'n8n-nodes-base.readWriteFile',
			1,
			{ operation: 'read', fileSelector: `${folder}/${table}.${operation}`, options: {} },
			{ executeOnce: true },
		),
		node(table, 'n8n-nodes-base.extractFromFile', 1, { operation, options: {} }),
	];
}

function loadNode({ credentials }: Files, operation: Load, parameters: INodeParameters): INode {
	const customer = { email: String(individual(0).email) };
	return node(
		NODE,
		ADVANCLY,
		1,
		{ resource: 'customer', operation, customer, ...parameters },
		{ credentials, executeOnce: parameters.rowsFrom === 'json' },
	);
}

/** Reads tables one after the other, and loads what an expression makes of them. */
export function jsonWorkflow(files: Files, operation: Load, tables: TableName[], rows: string): Workflow {
	const nodes = [
		manualTrigger(START),
		...tables.flatMap((table) => tableNodes(files.folder, table)),
		loadNode(files, operation, { rowsFrom: 'json', rows }),
	];
	const connections = inARow(...nodes.map(({ name }) => name));
	return { name: `Northwind: ${operation} as JSON`, nodes, connections };
}

/** Reads two tables side by side, gives each row of the first the columns of the second, and loads the rows. */
export function sheetWorkflow(
	files: Files,
	operation: Load,
	[rows, more]: [TableName, TableName],
	key: string,
): Workflow {
	const merge = node('Merge', 'n8n-nodes-base.merge', 3.1, {
		mode: 'combine',
		fieldsToMatchString: key,
		joinMode: 'enrichInput1',
		options: {},
	});
	const sides = [rows, more].map((table) => tableNodes(files.folder, table));
	const fieldValues = { item: VALUES[operation] };
	const load = loadNode(files, operation, { rowsFrom: 'inputItems', fieldValues });
	const connections: IConnections = {
		...inARow(merge.name, load.name),
		[START]: { main: [sides.map(([file]) => ({ node: file.name, type: 'main' as const, index: 0 }))] },
	};
	for (const [input, [file, table]] of sides.entries()) {
		Object.assign(connections, inARow(file.name, table.name), {
			[table.name]: { main: [[{ node: merge.name, type: 'main', index: input }]] },
		});
	}
	const nodes = [manualTrigger(START), ...sides.flat(), merge, load];
	return { name: `Northwind: ${operation} from its sheets`, nodes, connections };
}
