import { BINARY_IN_JSON_PROPERTY, type INodeParameters, type WorkflowSettingsBinaryMode } from 'n8n-workflow';

import type { JsonObject } from '../../sandbox/json';
import { MINIMAL_CORPORATE, MINIMAL_INDIVIDUAL } from '../support/bodies';
import { credentialFor } from '../sandbox/client';
import { PATHS, useSandbox } from '../support/everyWay';
import { filledIn } from '../support/filledIn';
import { startEngine, type BinaryMode } from '../support/instance';
import type { EnginePath } from '../support/loadedNode';
import { posted, requestsOf } from '../support/requests';
import { runNode } from '../support/runNode';

const used = useSandbox();

// Every byte value, and a length that base64 has to pad.
const CONTENT = Buffer.from(Array.from({ length: 1000 }, (_none, index) => (index * 7) % 256));
const PROOF = Buffer.from('%PDF-1.7 an address');
const FILES = {
	passport: { content: CONTENT, fileName: 'passport.png', mimeType: 'image/png' },
	proof: { content: PROOF, fileName: 'proof.pdf', mimeType: 'application/pdf' },
};

const DOCUMENTS: JsonObject[] = [
	{
		document_type_code: '01',
		base64_file_string: CONTENT.toString('base64'),
		filename_with_extension: 'passport.png',
	},
	{ base64_file_string: PROOF.toString('base64'), filename_with_extension: 'another name.pdf' },
];

interface Storage {
	stored: BinaryMode;
	binaryMode: WorkflowSettingsBinaryMode;
	place: string;
}

const STORAGES: Storage[] = [
	{ stored: 'default', binaryMode: 'separate', place: '' },
	{ stored: 'filesystem', binaryMode: 'separate', place: '' },
	{ stored: 'filesystem', binaryMode: 'combined', place: `${BINARY_IN_JSON_PROPERTY}.` },
];

const CASES = PATHS.flatMap((path) => STORAGES.map((storage) => ({ path, ...storage })));

async function onboardedWith(
	operation: string,
	minimal: JsonObject,
	path: EnginePath,
	documents: INodeParameters[],
	binaryMode?: WorkflowSettingsBinaryMode,
) {
	return await runNode({
		parameters: { ...filledIn(operation, minimal), customer_documents: { item: documents } },
		items: [{ json: {}, files: FILES }],
		credential: credentialFor(used.sandbox),
		path,
		binaryMode,
	});
}

describe.each([
	{ operation: 'onboardIndividual', minimal: MINIMAL_INDIVIDUAL },
	{ operation: 'onboardCorporate', minimal: MINIMAL_CORPORATE },
])('$operation', ({ operation, minimal }) => {
	test.each(CASES)(
		'files of the item: $path, stored as $stored, $binaryMode',
		async ({ path, stored, binaryMode, place }) => {
			await startEngine(stored);
			const documents = [
				{ document_type_code: '01', documentSource: 'binary', binaryPropertyName: `${place}passport` },
				{
					documentSource: 'binary',
					binaryPropertyName: `${place}proof`,
					filename_with_extension: 'another name.pdf',
				},
			];
			const { error } = await onboardedWith(operation, minimal, path, documents, binaryMode);
			expect(error).toBeUndefined();
			expect(requestsOf(used.sandbox.received)).toEqual([
				posted(operation, { ...minimal, customer_documents: DOCUMENTS }),
			]);
		},
	);
});

test.each(PATHS)('a missing file is refused before sending: %s', async (path) => {
	const selfie = { documentSource: 'binary', binaryPropertyName: 'selfie' };
	const { error } = await onboardedWith('onboardIndividual', MINIMAL_INDIVIDUAL, path, [selfie]);
	expect(error?.message).toMatch(/^Refused before sending: customer_documents, entry 1: .*selfie/);
	expect(used.sandbox.received).toEqual([]);
});
