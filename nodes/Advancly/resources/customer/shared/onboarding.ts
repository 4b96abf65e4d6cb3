import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { fieldsOf } from '../../../input/schema';
import { documents } from './documents';
import { existingCustomer } from './existingCustomer';
import { fieldOptions, fieldValues, mappingNotice, personOptions } from './fieldValues';
import { onboardingOptions } from './options';
import { toolNotice } from './toolNotice';

const dataToSend: INodeProperties = {
	displayName: 'Data to Send',
	name: 'dataToSend',
	type: 'options',
	options: [
		{
			name: 'Auto-Map Input Data',
			value: 'autoMapInputData',
			description: 'Map input columns to fields of the same name',
		},
		{
			name: 'Define Below',
			value: 'defineBelow',
			description: 'Drag a column onto each field below, or type a value',
		},
	],
	default: 'defineBelow',
	description: 'Where the fields of the customer come from',
};

/** In a tool the model fills in the fields, since the input belongs to the agent. */
const dataToSendOfTool: INodeProperties = {
	displayName: 'Data to Send',
	name: 'dataToSend',
	type: 'hidden',
	default: 'defineBelow',
};

/**
 * The parameters of an onboarding: where its fields come from, the fields, and the documents. The documents can always
 * be set below, since they are usually files rather than columns.
 */
export function onboardingParameters(properties: INodeProperties[]): INodeProperties[] {
	const fields = fieldsOf(properties);
	const mapped = [...fieldOptions([...fields, ...fieldsOf([documents])]), ...personOptions(fields)];
	return [
		...updateDisplayOptions({ show: { '@tool': [false] } }, [dataToSend]),
		...updateDisplayOptions({ show: { '@tool': [true] } }, [dataToSendOfTool]),
		...updateDisplayOptions({ show: { dataToSend: ['autoMapInputData'] } }, [
			mappingNotice,
			fieldValues(mapped),
		]),
		...toolNotice(
			"Fill in 'Customer Onboarding Type' and 'Create Wallet' yourself, since the model could only guess them.",
		),
		...updateDisplayOptions({ show: { dataToSend: ['defineBelow'] } }, properties),
		documents,
		...existingCustomer,
		onboardingOptions,
	];
}
