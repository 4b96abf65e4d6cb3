import type { INodeProperties } from 'n8n-workflow';

export const checkOnly: INodeProperties = {
	displayName: 'Check Only',
	name: 'checkOnly',
	type: 'boolean',
	default: false,
	description:
		'Whether to read and check all items and show the requests that would be sent, without sending them. Use it before the first run of a new sheet.',
};

export const documentSizeLimit: INodeProperties = {
	displayName: 'Document Size Limit',
	name: 'documentSizeLimit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 10,
	description:
		'Size in megabytes above which a document is refused before anything is sent. Raise it if Advancly accepts larger files from you.',
};

export const maxRequestsInFlight: INodeProperties = {
	displayName: 'Max Requests in Flight',
	name: 'maxRequestsInFlight',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 100 },
	default: 5,
	description:
		'How many requests may wait for a response at once. Without this option the node finds its own pace; set it if Advancly gave you a limit.',
};

export const megabytesPerRequest: INodeProperties = {
	displayName: 'Megabytes per Request',
	name: 'megabytesPerRequest',
	type: 'number',
	typeOptions: { minValue: 0.01, numberPrecision: 2 },
	default: 1,
	description:
		'How large the data of one request may be; a larger row or order is sent on its own. Without this option the node adjusts the size itself; set it if requests are refused as too large.',
};

export const outputItems: INodeProperties = {
	displayName: 'Output Items',
	name: 'outputItems',
	type: 'options',
	options: [
		{
			name: 'One per Request',
			value: 'request',
			description: 'Return one item for each accepted request, with the number of its rows',
		},
		{
			name: 'One per Row',
			value: 'row',
			description: "Return each accepted row with its columns and the API's response",
		},
	],
	default: 'request',
	description:
		"What to return for accepted rows. Choose 'One per Row' to mark each row of the sheet; refused rows are always returned one by one.",
};

export const rowsLoadedBefore: INodeProperties = {
	displayName: 'Rows Loaded Before',
	name: 'rowsLoadedBefore',
	type: 'options',
	options: [
		{ name: 'Send Again', value: 'send', description: 'Send every row; the API decides' },
		{
			name: 'Skip',
			value: 'skip',
			description: 'Skip rows that this node loaded in an earlier run of this workflow',
		},
	],
	default: 'send',
	description:
		"What to do with rows that were loaded before. For a sheet that you load repeatedly, choose 'Skip' from the first run. A row counts as loaded if any earlier run loaded the same content, so stock that can return to an earlier state needs a 'Date'.",
};

export const rowsPerRequest: INodeProperties = {
	displayName: 'Rows per Request',
	name: 'rowsPerRequest',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 500,
	description:
		'How many rows one request may contain; an order is never split. Without this option the node adjusts the size itself; set it if Advancly gave you a limit.',
};

export const splitRefused: INodeProperties = {
	displayName: 'Split Refused Requests',
	name: 'splitRefused',
	type: 'boolean',
	default: true,
	description:
		'Whether to halve a request that the API refuses as invalid until the invalid rows are isolated and all others are loaded. Turn it off to load all rows of a request or none. It has no effect if the node is set to stop the workflow.',
};
