import { performItem, type ItemAction } from '../../nodes/Advancly/run/perform';
import type { Outcome } from '../../nodes/Advancly/outcome/outcome';
import { Run } from '../../nodes/Advancly/run/run';
import { FakeApi } from '../support/fakeItem';
import { OPERATIONS } from '../support/operations';

const ACCEPTED: Outcome = { fate: 'accepted', answers: [{ id: 1 }] };
const values = () => () => 'a value';

async function performed(action: ItemAction, { run = new Run(1, false, undefined), declared = values } = {}) {
	const context = new FakeApi().item({ itemIndex: 3 });
	return { report: await performItem(action, OPERATIONS.get, context, declared, run), run, context };
}

test('an action gets the operation, the item, its values and the run; the report is of the item', async () => {
	const action = jest.fn(async () => ACCEPTED);
	const { report, run, context } = await performed(action);
	expect(report).toEqual({ rows: [{ item: 3 }], outcome: ACCEPTED });
	expect(action).toHaveBeenCalledWith(OPERATIONS.get, context, expect.any(Function), run);
	expect(run.halted()).toBeUndefined();
});

test('a failure stops the run, and the next item is not even read', async () => {
	const refused: Outcome = { fate: 'refused', reason: 'no', advice: 'so' };
	const { report, run } = await performed(async () => refused);
	expect(report.outcome).toBe(refused);
	const declared = jest.fn(values);
	const action = jest.fn(async () => ACCEPTED);
	const next = await performed(action, { run, declared });
	expect(next.report.outcome).toMatchObject({ fate: 'notSent', reason: 'An earlier item was not accepted' });
	expect(action).not.toHaveBeenCalled();
	expect(declared).not.toHaveBeenCalled();
});

test('what its values or its action throw refuses the item, and the place is free again', async () => {
	const throwing = () => {
		throw new Error("Referenced node doesn't exist");
	};
	const refused = {
		fate: 'refused',
		reason: "Referenced node doesn't exist",
		advice: 'Correct it and run the item again',
	};
	const run = new Run(1, true, undefined);
	expect((await performed(async () => ACCEPTED, { run, declared: throwing })).report.outcome).toEqual(
		refused,
	);
	expect((await performed(async () => throwing(), { run })).report.outcome).toEqual(refused);
	expect((await performed(async () => ACCEPTED, { run })).report.outcome).toBe(ACCEPTED);
});
