import type { INodeCredentials } from 'n8n-workflow';

import type { JsonObject } from '../../sandbox/json';
import { individual, numbers } from '../support/people';
import { ADVANCLY, loadOf, node, webhook } from './support/nodes';
import { inARow, type Workflow } from './support/workflows';

const FILE_BYTES = 200_000;

/** Of each customer's rows, one is refused by the node. */
export const ROWS = 50;
export const REFUSED_ROW = 7;

export interface Delivery {
	person: JsonObject;
	file: Buffer;
	rows: JsonObject[];
}

/** The delivery of a number, with its own person and file. */
export function delivery(number: number): Delivery {
	return {
		person: individual(number),
		file: Buffer.alloc(FILE_BYTES, `the document of person ${number}. `),
		rows: numbers(ROWS).map((row) => ({
			product_id: `P-${number}-${row}`,
			total_quantity: row === REFUSED_ROW ? 'many' : row,
		})),
	};
}

/** Calls a webhook as a form with a file does. */
export async function deliver(url: string, { person, file, rows }: Delivery): Promise<void> {
	const form = new FormData();
	for (const [key, value] of Object.entries(person)) form.set(key, String(value));
	form.set('rows', JSON.stringify(rows));
	form.set('document', new Blob([new Uint8Array(file)], { type: 'image/png' }), 'passport.png');
	const answer = await fetch(url, { method: 'POST', body: form, signal: AbortSignal.timeout(60_000) });
	if (!answer.ok) throw new Error(`The webhook answered ${answer.status}: ${await answer.text()}`);
}

/** A workflow that onboards the person of a webhook call, with the document, and loads the stock. */
export function onboardAndLoad(path: string, credentials: INodeCredentials): Workflow {
	const fields = Object.keys(individual(0)).map((key) => [key, `={{ $json.body.${key} }}`]);
	const onboard = node(
		'Onboard',
		ADVANCLY,
		1,
		{
			resource: 'customer',
			operation: 'onboardIndividual',
			...Object.fromEntries(fields),
			customer_documents: {
				item: [{ document_type_code: '01', documentSource: 'binary', binaryPropertyName: 'document' }],
			},
		},
		{ credentials },
	);
	const load = loadOf(
		"JSON.parse($('Webhook').item.json.body.rows)",
		{ operation: 'loadStock', customer: { email: "={{ $('Webhook').first().json.body.email }}" } },
		{ credentials, onError: 'continueErrorOutput' },
	);
	return inARow(`Test ${path}`, [webhook(path), onboard, ...load]);
}
