import type { IDataObject } from 'n8n-workflow';

import { loadRows } from '../../nodes/Advancly/operations/load/load';
import type { Report } from '../../nodes/Advancly/outcome/report';
import { Run } from '../../nodes/Advancly/run/run';
import { answered, FakeApi, type Reply } from './fakeItem';
import { OPERATIONS } from './operations';

export const CUSTOMER = { phone_number: '08012345678' };

/** The API's answer to a load. */
export const LOADED = { message: 'Loaded', status: true, status_code: 200 };

/** A load of some items, as a test sets it up. */
export interface Loading {
	operation?: 'loadStock' | 'loadOrders';
	items: IDataObject[];
	/** The parameters of an item. */
	parameters: Record<string, unknown> | ((item: number) => Record<string, unknown>);
	reply?: Reply;
	continues?: boolean;
	places?: number;
}

/** Loads; tells what was reported and what was sent. */
export async function loaded(loading: Loading) {
	const { operation = 'loadStock', items, parameters, continues = true, places = 5 } = loading;
	const api = new FakeApi(loading.reply ?? (() => answered(200, LOADED)));
	const asked: number[] = [];
	const ignored: string[][] = [];
	const reports = await loadRows({
		operation: OPERATIONS[operation],
		items: { first: 0, jsons: items },
		contextOf: (itemIndex) => {
			asked.push(itemIndex);
			const own = typeof parameters === 'function' ? parameters(itemIndex) : parameters;
			return api.item({ json: items[itemIndex], itemIndex, parameters: own, continueOnFail: continues });
		},
		run: new Run(places, continues, undefined),
		onIgnored: (columns) => ignored.push(columns),
	});
	const sent = api.requests.map(({ qs, body }) => [qs, (JSON.parse(String(body)) as { data: unknown }).data]);
	return { reports, sent, ignored, asked, api };
}

/** The fates of a load's rows, as `item` or `item/row`. */
export function fates(reports: Report[]): unknown[] {
	return reports.map(({ rows, outcome }) => [
		outcome.fate,
		...rows.map(({ item, row }) => (row === undefined ? item : `${item}/${row}`)),
	]);
}
