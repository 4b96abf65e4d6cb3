import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { declaredFields } from '../../../input/schema';
import { columnMapping } from './fieldValues';
import { documents } from './documents';
import { onboardingOptions } from './options';

/** Where the fields of a customer come from: parameters, or the columns of the input item. */
const dataToSend: INodeProperties = {
	displayName: 'Data to Send',
	name: 'dataToSend',
	type: 'options',
	options: [
		{
			name: 'Auto-Map Input Data',
			value: 'autoMapInputData',
			description: 'Use the columns of the input item whose names match the fields of the API',
		},
		{
			name: 'Define Below',
			value: 'defineBelow',
			description: 'Set the value of each field',
		},
	],
	default: 'defineBelow',
	description: 'Where the fields of the customer come from',
};

/**
 * The parameters of an onboarding: where its fields come from, the fields, and the documents, which are files more often
 * than columns and so can be set in either case.
 *
 * @param fields the parameters that carry the fields of the customer, but for the documents
 */
export function onboardingParameters(fields: INodeProperties[]): INodeProperties[] {
	const definedBelow = updateDisplayOptions({ show: { dataToSend: ['defineBelow'] } }, fields);
	const columns = declaredFields([...fields, documents]).filter(({ rowFields }) => rowFields === undefined);
	return [
		dataToSend,
		...updateDisplayOptions({ show: { dataToSend: ['autoMapInputData'] } }, [columnMapping(columns)]),
		...definedBelow,
		documents,
		onboardingOptions,
	];
}
