import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

/** A notice in an agent's tool: what the model is told of the parameters that it fills in, and what to do about it. */
export function toolNotice(advice: string): INodeProperties[] {
	return updateDisplayOptions({ show: { '@tool': [true] } }, [
		{
			displayName: `The model sees the names of the parameters that it fills in, and the descriptions that you give them there. ${advice}`,
			name: 'toolNotice',
			type: 'notice',
			default: '',
		},
	]);
}
