import { bareHeading, notSentText, quoteHeadings } from '../../nodes/Advancly/input/headings';

test.each([
	...[
		'product_id',
		'Product ID',
		'productId',
		'PRODUCT-ID',
		'product\u00a0id',
		' product_id ',
		'product. id:',
	],
	...['1. Product ID', '12) product_id', 'Q1: Product ID', 'q3. Product ID', '(2) Product ID'],
	...[
		'\ufeffproduct_id',
		'ï»¿product_id',
		'ｐｒｏｄｕｃｔ＿ｉｄ',
		'"Product ID"',
		'‘product id’',
		'Product\u200b ID',
	],
	...[
		'Product ID*',
		'Product ID (required)',
		'Product ID [text]',
		'#Product/ID',
		'(Product ID)',
		'[product_id]',
	],
])('%j is product_id with decoration', (heading) => {
	expect(bareHeading(heading)).toBe('productid');
});

test.each([
	["Next of Kin's Phone", 'nextofkinphone'],
	['Company’s Name', 'companyname'],
	["Owners' Names", 'ownersnames'],
	["It'so", 'itso'],
	['Próduct ID', 'próductid'],
	['product_ids', 'productids'],
	['()', ''],
	['', ''],
	['__proto__', 'proto'],
	["Unit Price (₦'000)", 'unitprice(₦000)'],
	['Discount [%]', 'discount[%]'],
	['Quantity (in dozens)', 'quantity(indozens)'],
	['Phone (Next of Kin)', 'phone(nextofkin)'],
	['Email {Guarantor 1}', 'email{guarantor1}'],
	['Price (max 10,000 NGN)', 'price'],
	['Phone (WhatsApp)', 'phone'],
	['Unit Price (old)', 'unitprice(old)'],
	['Next of Kin Phone (Spouse)', 'nextofkinphone'],
	['1 Product ID', '1productid'],
	['Q1 Amount', 'q1amount'],
	['1.5 kg', '15kg'],
	['Q1', 'q1'],
	['Qty 1', 'qty1'],
	['x'.repeat(100_000), 'x'.repeat(200)],
])('%j is not', (heading, bare) => {
	expect(bareHeading(heading)).toBe(bare);
});

const NO_HEADINGS = 'the sheet may have no headings, or have them in another row';

const columns = (length: number) => Array.from({ length }, (_none, at) => `c${at % 10}`);

test.each<[string[], string]>([
	[['Note', '<b>'], "'Note', ' b '"],
	[columns(20), expect.stringMatching(/, 'c9'$/) as string],
	[columns(23), expect.stringMatching(/'c9' and 3 more$/) as string],
	[['22397319289', 'Ada'], `2 columns, some of which look like cells: ${NO_HEADINGS}`],
	[['ada@example.com'], `1 column, which looks like a cell: ${NO_HEADINGS}`],
	[['0801 234 5678'], `1 column, which looks like a cell: ${NO_HEADINGS}`],
	[['Price 2024', 'Q1-Q4'], "'Price 2024', 'Q1-Q4'"],
	[['Item', 'Price', '__EMPTY'], "'Item', 'Price', '__EMPTY'"],
	[[], ''],
])('%j are listed as %s', (headings, text) => {
	expect(quoteHeadings(headings)).toEqual(text);
});

describe('the hint about what was not sent', () => {
	const nearest = (heading: string) => (heading.startsWith('Tel') ? ['phone_number', 'mobile'] : []);
	const near = (heading: string) => `'${heading}': is it phone_number or mobile?`;

	test.each<[string, string[], string | undefined, string]>([
		['lists names', ['Note', 'Age'], undefined, "Columns that were not sent: 'Note', 'Age'."],
		[
			'suggests fields, and says where to choose',
			['Note', 'Tel'],
			undefined,
			`Columns that were not sent: 'Note', 'Tel'. ${near('Tel')} Choose the column in 'Field Values'.`,
		],
		[
			'says that they are keys of a list',
			['note', 'Tel'],
			'order_items',
			`Keys of order_items that were not sent: 'note', 'Tel'. ${near('Tel')} Rename the key with an expression in 'Field Values'.`,
		],
		[
			'only counts the keys when one looks like a cell',
			['note', 'ada@example.com'],
			'order_items',
			'Keys of order_items that were not sent: 2 keys, some of which look like cells.',
		],
		[
			'has at most five suggestions',
			['Tel1', 'Tel2', 'Tel3', 'Tel4', 'Tel5', 'Tel6'],
			undefined,
			`Columns that were not sent: 'Tel1', 'Tel2', 'Tel3', 'Tel4', 'Tel5', 'Tel6'. ${['Tel1', 'Tel2', 'Tel3', 'Tel4', 'Tel5'].map(near).join(' ')} Choose the column in 'Field Values'.`,
		],
	])('%s', (_how, headings, list, text) => {
		expect(notSentText(headings, nearest, list)).toBe(text);
	});
});

test('a title next to an unnamed column suggests that the headings are elsewhere', () => {
	expect(quoteHeadings(['Stock List', '__EMPTY'])).toBe(
		"'Stock List', '__EMPTY'; the headings may be in another row or sheet: set Range or Sheet Name in Extract From File",
	);
	expect(quoteHeadings(['A'])).toBe("'A'");
});

describe('a single heading with separators suggests a wrong delimiter', () => {
	const by = (separator: string) =>
		`; the columns seem to be separated by ${separator}: set Delimiter in Extract From File`;

	test.each<[string[], string]>([
		[['Order ID;Order Date;State'], `'Order ID;Order Date;State'${by("';'")}`],
		[['SKU|Qty|Price'], `'SKU|Qty|Price'${by("'|'")}`],
		[['SKU\tQty\tPrice'], `'SKU Qty Price'${by('tabs')}`],
		[['Terms; conditions'], "'Terms; conditions'"],
		[['SKU;Qty;Price', 'Note'], "'SKU;Qty;Price', 'Note'"],
	])('%j', (headings, text) => {
		expect(quoteHeadings(headings)).toBe(text);
	});
});
