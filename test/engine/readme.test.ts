/** The README's sample works as shown. */
import type { IDataObject } from 'n8n-workflow';

import { credentialFor } from '../sandbox/client';
import { useSandbox } from '../support/everyWay';
import { read } from '../support/repository';
import { runNode } from '../support/runNode';

const README = read('README.md');
const used = useSandbox();

function block(language: string): string {
	return new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'm').exec(README)![1]!;
}

test('the sample row is accepted, and returned as the sample of an accepted item', async () => {
	const [headings, cells] = block('csv')
		.trim()
		.split('\n')
		.map((line) => line.split(','));
	const { success, failed, hints } = await runNode({
		parameters: { operation: 'onboardIndividual', dataToSend: 'autoMapInputData' },
		items: [{ json: Object.fromEntries(headings!.map((heading, at) => [heading, cells![at]!])) }],
		credential: credentialFor(used.sandbox),
		onError: 'continueErrorOutput',
	});
	expect({ failed, hints }).toEqual({ failed: [], hints: [] });
	expect(success.map(({ json }) => json)).toEqual([JSON.parse(block('json')) as IDataObject]);
});
