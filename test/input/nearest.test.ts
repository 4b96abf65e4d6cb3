/** Suggestions for columns that are not matched: the headings of public exports and forms, and what each may mean. */
import { columnFields, entryColumnFields, matchColumns } from '../../nodes/Advancly/input/columns';
import { nearestIn } from '../../nodes/Advancly/input/nearest';
import { isList } from '../../nodes/Advancly/input/schema';
import { loadFields } from '../../nodes/Advancly/operations/load/loadFields';
import { OPERATIONS } from '../support/operations';

type Mapping = 'onboardIndividual' | 'onboardCorporate' | 'loadStock' | 'loadOrders';

/** The fields of an operation, as they are matched to columns. */
function fieldsOf(operation: Mapping) {
	const { fields } = OPERATIONS[operation];
	if (operation.startsWith('onboard')) {
		const people = fields.filter(isList).filter(({ name }) => name === 'corporate_customer_people');
		return [
			...columnFields(fields),
			...people.flatMap((list) => entryColumnFields(list, ['Person ', 'Director '])),
		];
	}
	const { ofRow, order } = loadFields(fields);
	return [...columnFields(ofRow), ...(order === undefined ? [] : entryColumnFields(order.list, []))];
}

/** The suggestions for the columns that are not matched. */
function suggested(operation: Mapping, columns: string[]): Record<string, string[]> {
	const fields = fieldsOf(operation);
	const match = matchColumns(columns, fields);
	if ('problems' in match) throw new Error(match.problems.join('; '));
	const { columnOf, unmatched } = match.value;
	const nearest = nearestIn(fields.filter(({ path }) => !columnOf.has(path)));
	return Object.fromEntries(
		unmatched.map((column) => [column, nearest(column)] as const).filter(([, paths]) => paths.length > 0),
	);
}

test.each<[string, Mapping, string, Record<string, string[]>]>([
	[
		'Shopify orders',
		'loadOrders',
		'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Receipt Number,Duties',
		{ Total: ['order_amount'], 'Created at': ['order_date'], Id: ['order_id'] },
	],
	[
		'Etsy orders',
		'loadOrders',
		'Sale Date,Order ID,Buyer User ID,Full Name,First Name,Last Name,Number of Items,Payment Method,Date Shipped,Street 1,Street 2,Ship City,Ship State,Ship Zipcode,Ship Country,Currency,Order Value,Coupon Code,Coupon Details,Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net,Adjusted Order Total,Adjusted Card Processing Fees,Adjusted Net Order Amount,Buyer,Order Type,Payment Type,InPerson Discount,InPerson Location,SKU',
		{ 'Order Value': ['order_amount'], 'Order Total': ['order_amount'] },
	],
	[
		'Etsy order items',
		'loadOrders',
		'Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Coupon Details,Discount Amount,Shipping Discount,Order Shipping,Order Sales Tax,Item Total,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Ship Name,Ship Address1,Ship Address2,Ship City,Ship State,Ship Zipcode,Ship Country,Order ID,Variations,Order Type,Listings Type,Payment Type,InPerson Discount,InPerson Location,VAT Paid by Buyer,SKU',
		{ Price: ['unit_price'], 'Ship Address1': ['address'] },
	],
	[
		'QuickBooks invoices',
		'loadOrders',
		'InvoiceNo,Customer,InvoiceDate,DueDate,Terms,Location,Memo,Item(Product/Service),ItemDescription,ItemQuantity,ItemRate,ItemAmount,ItemTaxCode,ItemTaxAmount,Currency,Service Date',
		{},
	],
	[
		'Odoo sales orders',
		'loadOrders',
		'Order Reference,Creation Date,Delivery Date,Expected Date,Customer,Salesperson,Activities,Company,Untaxed Amount,Taxes,Total,Status,Invoice Status,Order Lines/Product,Order Lines/Description,Order Lines/Quantity,Order Lines/Delivery Quantity,Order Lines/Unit Price,Order Lines/Subtotal,Tags',
		{ Total: ['order_amount'] },
	],
	[
		'WooCommerce orders',
		'loadOrders',
		'Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount,Discount Amount Tax',
		{},
	],
	[
		'Square item sales',
		'loadOrders',
		'Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID,Bundle,Count',
		{
			Date: ['order_date'],
			Category: ['customer_category', 'product_category'],
			Tax: ['tax_amount'],
		},
	],
	[
		'Superstore',
		'loadOrders',
		'Row ID,Order ID,Order Date,Ship Date,Ship Mode,Customer ID,Customer Name,Segment,Country,City,State,Postal Code,Region,Product ID,Category,Sub-Category,Product Name,Sales,Quantity,Discount,Profit',
		{
			Segment: ['customer_category'],
			Category: ['customer_category', 'product_category'],
			Discount: ['discount_amount'],
		},
	],
	[
		'Shopify products',
		'loadStock',
		'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Cost per item,Status',
		{},
	],
	[
		'Shopify inventory',
		'loadStock',
		'Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Bin name,Incoming (not editable),Unavailable (not editable),Committed (not editable),Available (not editable),On hand (current)',
		{},
	],
	[
		'WooCommerce products',
		'loadStock',
		'ID,Type,SKU,Name,Published,Is featured?,Visibility in catalog,Short description,Description,Date sale price starts,Date sale price ends,Tax status,Tax class,In stock?,Stock,Low stock amount,Backorders allowed?,Weight (kg),Sale price,Regular price,Categories,Tags',
		{ Stock: ['total_quantity'] },
	],
	[
		'Odoo order lines, to be imported again',
		'loadOrders',
		'id,order_id/id,product_id/id,name,price_unit,product_uom_qty,product_uom/id',
		{ id: ['order_id', 'product_id'], 'order_id/id': ['order_id'], 'product_id/id': ['product_id'] },
	],
	[
		'QuickBooks products',
		'loadStock',
		'Product/Service Name,Sales Description,SKU,Type,Sales Price/Rate,Taxable,Income account,Purchase description,Purchase cost,Expense account,Quantity on hand,Reorder Point,Inventory asset account,Quantity as-of date',
		{},
	],
	[
		'a warehouse',
		'loadStock',
		'S/N,Code,Item,Bundle,Price,Quantity,Expiry Date,Last Updated,Opening Stock,Supplier,Stock Value,Shelf',
		{ Code: ['product_id'], Price: ['unit_price'], Quantity: ['total_quantity'] },
	],
	[
		'a form of a lender',
		'onboardIndividual',
		'Timestamp,Email Address,Surname,First Name,Other Names,Date of Birth,Gender,Marital Status,What is your phone number?,Alternative Phone Number,Address Line 1,Address Line 2,State of Origin,LGA,Nationality,BVN,NIN,Bank,Account Number,Account Name,Account Type,Next of Kin Name,Next of Kin Phone Number,Means of Identification,ID Number,Occupation,Employer Name,Employer Address,Monthly Income,Guarantor Name,Guarantor Phone Number,Emergency Contact Phone Number,Passport Photograph,Title,Date,Capacity',
		{
			'What is your phone number?': ['phone_number'],
			'Address Line 1': ['address'],
			'Account Number': ['bank_account_number'],
			'Account Name': ['bank_account_name'],
		},
	],
	[
		'borrowers of a loan book',
		'onboardIndividual',
		"Client ID,Customer ID,Borrower's First Name,Borrower Surname,Applicant Phone,Contact Email,Members City,Status,Type,Code,Name,Number,Branch,Loan Amount,Date Registered",
		{
			'Customer ID': ['customer_unique_identifier'],
			"Borrower's First Name": ['first_name'],
			'Borrower Surname': ['last_name'],
			'Applicant Phone': ['phone_number'],
			'Contact Email': ['email'],
			'Members City': ['city'],
			'Date Registered': ['partner_date_registered'],
		},
	],
	[
		'Shopify customers',
		'onboardIndividual',
		'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags',
		{ 'Customer ID': ['customer_unique_identifier'] },
	],
	[
		'Odoo contacts that are companies',
		'onboardCorporate',
		'Name,Phone,Email,Salesperson,Activities,City,Country,Street,Zip,State,Tax ID,Website,Registration Date,First Name,Type,Contact Person First Name',
		{
			Name: ['company_name'],
			'Registration Date': ['business_registration_date'],
			'First Name': ['corporate_customer_people.first_name'],
			'Contact Person First Name': ['corporate_customer_people.first_name'],
		},
	],
])('%s', (_export, operation, headings, expected) => {
	expect(suggested(operation, headings.split(','))).toEqual(expected);
});

test('the field is suggested for each of two columns with other names of it', () => {
	expect(suggested('onboardIndividual', ['Mobile', 'Telephone'])).toEqual({
		Mobile: ['phone_number'],
		Telephone: ['phone_number'],
	});
});

test.each(['No', 'S/N', 'Number', 'Total', 'Type', ''])('%j suggests no field of a customer', (heading) => {
	expect(suggested('onboardIndividual', [heading])).toEqual({});
	expect(suggested('onboardCorporate', [heading])).toEqual({});
});

test.each(['No', 'S/N', 'Number', 'Name'])('%j suggests no field of goods', (heading) => {
	expect(suggested('loadOrders', [heading])).toEqual({});
	expect(suggested('loadStock', [heading])).toEqual({});
});
