import { bareHeading, quoteHeadings } from '../../nodes/Advancly/input/headings';
import { listed } from '../support/listed';

test.each([
	...listed`
		product_id | Product ID | productId | PRODUCT-ID | product\u00a0id | product. id:
		ï»¿product_id | ｐｒｏｄｕｃｔ＿ｉｄ | "Product ID" | ‘product id’ | Product\u200b ID | Product ID*
		Product ID (required) | Product ID [text] | #Product/ID | (Product ID) | [product_id]
	`,
	' product_id ',
	'\ufeffproduct_id',
])('%j is product_id with decoration', (heading) => {
	expect(bareHeading(heading)).toBe('productid');
});

test.each([
	['Próduct ID', 'próductid'],
	['product_ids', 'productids'],
	['()', ''],
	['', ''],
	['__proto__', 'proto'],
	['x'.repeat(100_000), 'x'.repeat(200)],
])('%j is not', (heading, bare) => {
	expect(bareHeading(heading)).toBe(bare);
});

const LIKE_CELLS =
	'some of which look like cells: the sheet may have no headings, or have them in another row';

test.each<[string[], string]>([
	[['Note', '<b>'], "'Note', ' b '"],
	[
		Array.from({ length: 23 }, (_none, at) => `c${at % 10}`),
		expect.stringMatching(/'c9' and 3 more$/) as string,
	],
	[['22397319289', 'Ada'], `2 columns, ${LIKE_CELLS}`],
	[['ada@example.com'], `1 column, ${LIKE_CELLS}`],
	[['0801 234 5678'], `1 column, ${LIKE_CELLS}`],
	[['Price 2024', 'Q1-Q4'], "'Price 2024', 'Q1-Q4'"],
])('%j are told as %s', (headings, text) => {
	expect(quoteHeadings(headings)).toEqual(text);
});
