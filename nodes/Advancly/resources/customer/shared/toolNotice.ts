import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

/**
 * A notice in a tool of an agent: what a model is told of the parameters that it fills in.
 *
 * @param advice what the person who sets the tool up should do about that
 */
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
