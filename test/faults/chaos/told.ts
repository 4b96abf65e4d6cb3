import type { INodeExecutionData } from 'n8n-workflow';

import { rowsOf } from '../../support/pairing';
import { accountIn, describedBy, errorText, saidBy, type Said } from '../said';
import type { Plan } from './plan';
import type { Played } from './play';
import type { ChaosRow } from './rows';

export interface Told {
	said: Said;
	text: string;
	/** The customer was there before, and nothing was sent; undefined where the account of an error does not say. */
	existed?: boolean;
}

export interface Account {
	byRow: Map<string, Told[]>;
	stray: string[];
}

function empty({ rows }: Plan): Account {
	return { byRow: new Map(rows.map(({ key }) => [key, []])), stray: [] };
}

/** Notes what was reported of a row, or of an item for all of its rows. */
function note({ rows }: Plan, account: Account, key: string, told: Told): void {
	const own = account.byRow.has(key)
		? [key]
		: rows.filter(({ item }) => String(item) === key).map((row) => row.key);
	if (own.length === 0) account.stray.push(`${told.said} told of ${key}, which is no row`);
	for (const one of own) account.byRow.get(one)!.push(told);
}

function toldByError(plan: Plan, error: unknown): Account {
	const account = empty(plan);
	for (const [key, said] of accountIn(describedBy(error))) note(plan, account, key, { said, text: said });
	return account;
}

/** Rows of lists that are reported nowhere else were accepted; their number must match what the items say. */
function noteAcceptedLists(plan: Plan, account: Account, accepted: INodeExecutionData[]): void {
	const count = accepted.reduce((sum, { json }) => sum + Number(json.rows), 0);
	const paired = new Set(accepted.flatMap(rowsOf));
	const left = plan.rows.filter(({ key, item }) => paired.has(item) && account.byRow.get(key)!.length === 0);
	if (left.length !== count)
		account.stray.push(`${count} rows accepted, but ${left.length} told of nowhere else`);
	for (const { key } of left)
		account.byRow.get(key)!.push({ said: 'accepted', text: 'accepted', existed: false });
}

function marksIn({ json }: INodeExecutionData, { rows }: Plan): ChaosRow[] {
	const text = JSON.stringify({ ...json, answer: undefined, request: undefined });
	return rows.filter(({ mark }) => mark !== undefined && text.includes(mark));
}

function noteRow(plan: Plan, account: Account, item: INodeExecutionData): void {
	const [row, ...more] = marksIn(item, plan);
	if (row === undefined || more.length > 0 || !rowsOf(item).includes(row.item))
		account.stray.push(
			`an item of one row holds ${marksIn(item, plan).length}, and is paired with ${rowsOf(item).join()}`,
		);
	else note(plan, account, row.key, { said: 'accepted', text: 'accepted' });
}

function toldByItems(plan: Plan, items: INodeExecutionData[]): Account {
	const account = empty(plan);
	const isListed = plan.rows.some(({ key }) => key.includes('/'));
	const isLoad = plan.operation.startsWith('load');
	const lists: INodeExecutionData[] = [];
	for (const item of items) {
		const said = saidBy(item);
		const text = (errorText(item) ?? said).slice(0, 120);
		const paired = rowsOf(item);
		const number = /\(row (\d+) of the item\)/.exec(errorText(item) ?? '')?.[1];
		if (paired.length === 0) account.stray.push(`${said} item without a row`);
		if (said === 'accepted' && isLoad && plan.settings.outputItems === 'row') {
			noteRow(plan, account, item);
			continue;
		}
		if (said === 'accepted' && isListed) {
			lists.push(item);
			continue;
		}
		for (const index of paired) {
			const key = number === undefined ? String(index) : `${index}/${number}`;
			note(plan, account, key, { said, text, existed: item.json.alreadyExisted === true });
		}
		const { rows } = item.json;
		if (said === 'accepted' && typeof rows === 'number' && isLoad && rows !== paired.length)
			account.stray.push(`${rows} rows accepted, but paired with ${paired.length}`);
	}
	if (isListed) noteAcceptedLists(plan, account, lists);
	return account;
}

/** What the node reported in its items or in the error that stopped it; undefined when it never ran. */
export function toldBy(
	plan: Plan,
	{ tries, success, failed, error, cancelledAt }: Played,
): Account | undefined {
	const last = tries.at(-1);
	if (last?.endedAt === undefined) return undefined;
	// n8n keeps nothing of a cancelled execution, so what the node itself returned is used.
	if (cancelledAt !== undefined) {
		return last.thrown === undefined
			? toldByItems(plan, last.returned ?? [])
			: toldByError(plan, last.thrown);
	}
	return error === undefined ? toldByItems(plan, [...success, ...failed]) : toldByError(plan, error);
}
