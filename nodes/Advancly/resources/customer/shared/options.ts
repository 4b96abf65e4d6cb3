import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { acceptUnknownPhoneNumbers, dateOrder, decimalMark, leadingZeros } from './readingOptions';
import {
	checkOnly,
	documentSizeLimit,
	maxRequestsInFlight,
	megabytesPerRequest,
	outputItems,
	rowsLoadedBefore,
	rowsPerRequest,
	splitRefused,
} from './runOptions';

function options(entries: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: entries,
	};
}

export const onboardingOptions = options([
	acceptUnknownPhoneNumbers,
	checkOnly,
	dateOrder,
	documentSizeLimit,
	maxRequestsInFlight,
	leadingZeros,
]);

export const loadOptions = options([
	acceptUnknownPhoneNumbers,
	checkOnly,
	dateOrder,
	decimalMark,
	maxRequestsInFlight,
	megabytesPerRequest,
	leadingZeros,
	// A tool has no memory between runs, and returns one answer to its agent per call.
	...updateDisplayOptions({ show: { '@tool': [false] } }, [outputItems, rowsLoadedBefore]),
	rowsPerRequest,
	splitRefused,
]);

export const getOptions = options([acceptUnknownPhoneNumbers, maxRequestsInFlight]);

export const getManyOptions = options([acceptUnknownPhoneNumbers, dateOrder, maxRequestsInFlight]);
