import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

/** A notice in an agent's tool: what the model sees of the parameters that it fills in, plus advice. */
export function toolNotice(advice: string): INodeProperties[] {
	return updateDisplayOptions({ show: { '@tool': [true] } }, [
		{
			displayName: `The model sees the name of each parameter that it fills in, and the description that you enter there. ${advice}`,
			name: 'toolNotice',
			type: 'notice',
			default: '',
		},
	]);
}
