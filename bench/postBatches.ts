/**
 * The baseline: a plain Node script that posts what this repository's node posts, in the node's largest batches and
 * with a fixed number of requests in flight. Runs in its own process; prints its time and CPU time as JSON.
 *
 *     node --import tsx bench/postBatches.ts <base URL> <work as JSON>
 */
import { Agent, request } from 'node:http';

import { cpuMilliseconds, markCpuTime } from './inside/cpuTime';
import { PATHS } from './paths';
import { CUSTOMER_COLUMN, customerOf, unit, unitCount, type Work } from './rows';
import { LINES_PER_ORDER } from './rows/orders';

const IN_FLIGHT = 50;
/** The largest batch of this repository's node when no option sets a limit. */
const ROWS_PER_REQUEST = 5000;

const agent = new Agent({ keepAlive: true });

async function post(url: string, body: string): Promise<void> {
	const headers = { 'content-type': 'application/json', 'client-id': 'bench', 'api-key': 'bench' };
	await new Promise<void>((resolve, reject) => {
		const sent = request(url, { method: 'POST', agent, headers }, (response) => {
			response.resume();
			response.once('end', resolve);
		});
		sent.once('error', reject);
		sent.end(body);
	});
}

/** Splits the units of each customer into batches. */
function batchesByCustomer(work: Work, units: object[]): Map<string, object[][]> {
	const perRequest = work.kind === 'orders' ? ROWS_PER_REQUEST / LINES_PER_ORDER : ROWS_PER_REQUEST;
	const batches = new Map<string, object[][]>();
	units.forEach((row, index) => {
		const customer = customerOf(work, index);
		const own = batches.get(customer) ?? [];
		batches.set(customer, own);
		const last = own.at(-1);
		if (last === undefined || last.length >= perRequest) own.push([row]);
		else last.push(row);
	});
	return batches;
}

async function load(work: Work, units: object[], url: string): Promise<void> {
	const customers = [...batchesByCustomer(work, units)].values();
	const lane = async () => {
		for (const [customer, batches] of customers) {
			for (const data of batches) {
				await post(`${url}?${CUSTOMER_COLUMN}=${encodeURIComponent(customer)}`, JSON.stringify({ data }));
			}
		}
	};
	await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

async function onboard(units: object[], url: string): Promise<void> {
	const left = units.values();
	const lane = async () => {
		for (const row of left) await post(url, JSON.stringify(row));
	};
	await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

async function main(baseUrl: string, work: Work): Promise<void> {
	const units = Array.from({ length: unitCount(work) }, (_, index) => unit(work, index));
	const url = `${baseUrl}${PATHS[work.kind]}`;
	markCpuTime();
	const start = performance.now();
	await (work.kind === 'individuals' ? onboard(units, url) : load(work, units, url));
	const milliseconds = performance.now() - start;
	process.stdout.write(JSON.stringify({ milliseconds, cpuMilliseconds: cpuMilliseconds() }));
}

const [, , baseUrl = '', work = '{}'] = process.argv;
void main(baseUrl, JSON.parse(work) as Work).finally(() => {
	agent.destroy();
});
