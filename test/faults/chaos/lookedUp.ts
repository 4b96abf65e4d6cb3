import type { Account } from './told';
import type { Plan } from './plan';
import type { Arrival } from './record';
import type { ChaosRow } from './rows';
import { arrivalsOf, mayBeTaken } from './truth';

/** Normalises an identifier, so that different notations of it compare equal. */
function commonForm(by: 'email' | 'phone_number', value: string): string {
	if (by === 'email') return value.trim().toLowerCase();
	return value.replace(/\D/g, '').replace(/^0(?=\d{10}$)/, '234');
}

function textIn(body: string, key: string): string {
	const value = (JSON.parse(body) as Record<string, unknown>)[key];
	return typeof value === 'string' ? value : '';
}

function identifierIn(body: string): string {
	return textIn(body, 'customer_unique_identifier') || textIn(body, 'business_registration_number');
}

/** What 'If Customer Exists: Skip' did wrong: creates it should not have sent, and customers it had no evidence of. */
export function wrongSkips(plan: Plan, arrivals: readonly Arrival[], { byRow }: Account): string[] {
	const { ifCustomerExists, lookUpBy: by, checkOnly } = plan.settings;
	if (ifCustomerExists !== 'skip' || by === undefined) return [];
	const wrong: string[] = [];
	const lookUps = arrivals.filter(({ method }) => method === 'GET');
	const creates = arrivals.filter(({ method, whole }) => method === 'POST' && whole);
	const lookUpsOf = (form: string) => lookUps.filter(({ query }) => commonForm(by, query[by] ?? '') === form);
	const createsOf = (form: string) => creates.filter(({ body }) => commonForm(by, textIn(body, by)) === form);

	for (const create of creates) {
		const form = commonForm(by, textIn(create.body, by));
		const last = lookUpsOf(form)
			.filter(({ at }) => at < create.at)
			.at(-1);
		if (last === undefined) wrong.push(`created ${form} without a look-up`);
		else if (last.lookedUp === 'found') wrong.push(`created ${form}, who was found`);
		else if (last.lookedUp === 'failed')
			wrong.push(`created ${form} after a look-up that failed: ${last.answer}`);
		const earlier = createsOf(form).find(({ at, meaning }) => at < create.at && mayBeTaken(meaning));
		if (earlier !== undefined) wrong.push(`created ${form} again after ${earlier.answer}`);
	}
	const formOf = ({ identity }: ChaosRow) => commonForm(by, identity?.[by] ?? '');
	const isShown = (row: ChaosRow) => {
		const { identity, item } = row;
		if (identity === undefined) return false;
		const form = formOf(row);
		const isFound = lookUpsOf(form).some(({ lookedUp }) => lookedUp === 'found' || lookedUp === 'open');
		const { identifier } = identity;
		// With Check Only nobody is created, so an earlier row of the same customer counts.
		const isEarlier = (other: ChaosRow) =>
			other.item < item && other.identity?.identifier === identifier && formOf(other) === form;
		if (checkOnly && plan.rows.some(isEarlier)) return true;
		// An earlier row is the same customer only if its identifier is the same.
		const same = createsOf(form).filter(({ body }) => identifierIn(body) === identifier);
		return isFound || same.some(({ meaning }) => meaning.tellable.includes('accepted'));
	};
	for (const row of plan.rows) {
		const told = byRow.get(row.key) ?? [];
		const isSent = arrivalsOf(arrivals, row).length > 0;
		if (!told.some(({ said, existed }) => existed ?? (said === 'accepted' && !isSent && !checkOnly)))
			continue;
		if (isSent) wrong.push(`row ${row.key} existed already, but was sent`);
		if (!isShown(row)) wrong.push(`row ${row.key} existed already, but nobody said so`);
	}
	return wrong;
}
