import { refusedByThrown } from '../../nodes/Advancly/outcome/thrown';

test.each([
	[new Error("Referenced node doesn't exist."), "Referenced node doesn't exist"],
	[new Error('account 0123456789\r\nof 7'), 'account ****6789 of 7'],
	[new Error("The item has no binary field 'x' [item 12]"), "The item has no binary field 'x'"],
	[new Error(' '), 'The parameters of the item cannot be read'],
	['text', 'The parameters of the item cannot be read'],
	[undefined, 'The parameters of the item cannot be read'],
])('%p is refused before sending', (error, reason) => {
	expect(refusedByThrown(error)).toEqual({
		fate: 'refused',
		reason,
		advice: 'Correct it and run the item again',
	});
});
