import { isBlank, isBlankRow } from '../../nodes/Advancly/values/blank';

describe('isBlank', () => {
	it.each([
		[undefined],
		[null],
		[''],
		[' '],
		['\t\r\n'],
		['\u00a0'],
		['\u200b\ufeff'],
		['\u0000\u001f'],
		['NULL'],
		[' NULL '],
		['\u200bNULL'],
		['N/A'],
		['n/a'],
		['#N/A'],
		['#n/a'],
		['#REF!'],
		['#DIV/0!'],
		['#VALUE!'],
		['#NAME?'],
		['#NUM!'],
		['#NULL!'],
		['#SPILL!'],
		['#CALC!'],
		['#FIELD!'],
		['#BLOCKED!'],
		['#CONNECT!'],
		['#UNKNOWN!'],
		['#BUSY!'],
		['#PYTHON!'],
		['#EXTERNAL!'],
		['#TIMEOUT!'],
		['#GETTING_DATA'],
		['#ERROR!'],
		['#ERROR'],
		[' #REF! '],
		['Err:502'],
	])('takes %j for blank', (value) => {
		expect(isBlank(value)).toBe(true);
	});

	it.each([
		[0],
		[-0],
		[NaN],
		[false],
		[[]],
		[{}],
		['0'],
		['false'],
		['Null'],
		['null'],
		['NULLA'],
		['ANNULLED'],
		['N/A/B'],
		['NA'],
		['-'],
		['#1'],
		['#SALE!'],
		['Err:5'],
		['Err:5021'],
		['xErr:502'],
		['\u3042'],
		['\ud83d\ude00'],
	])('takes %j for a value', (value) => {
		expect(isBlank(value)).toBe(false);
	});
});

describe('isBlankRow', () => {
	it.each([
		[[]],
		[{}],
		[{ a: '', b: null, c: ' ' }],
		[{ a: 'NULL', lines: [] }],
		[[{ a: '' }, {}]],
		[{ data: { item: [{ lines: '' }] } }],
		[''],
		[undefined],
		[null],
		[Object.create(null)],
	])('takes %j for blank', (row) => {
		expect(isBlankRow(row)).toBe(true);
	});

	it.each([
		[{ a: 0 }],
		[{ a: false }],
		[{ a: '', b: 'x' }],
		[[{}, { a: 1 }]],
		[{ lines: [{ a: 'x' }] }],
		[new Date(0)],
		[{ date: new Date(0) }],
		[0],
		['x'],
		[{ a: { b: { c: { d: {} } } } }],
	])('takes %j for a row with a value', (row) => {
		expect(isBlankRow(row)).toBe(false);
	});

	it('looks as deep as an order nests, in a list of any length', () => {
		expect(Array.from({ length: 9 }, () => ({ a: { b: { c: '' } } })).every(isBlankRow)).toBe(true);
	});

	it('takes what cannot be read into for a row with a value', () => {
		const hostile = {
			get a() {
				throw new Error('hostile');
			},
		};
		expect(isBlankRow(hostile)).toBe(false);
	});
});
